namespace ChikaBot.Files.Cleaning;

/// <summary>Tells a file's kind by its first bytes, and makes of it the same picture or document without what is hidden in it.</summary>
internal static class FileCleaner
{
    /// <exception cref="FileRefusedException">The one thing that is thrown, whatever the bytes are.</exception>
    public static (FileKinds Kind, byte[] Clean) Clean(byte[] file, FileKinds accepted)
    {
        var kind = KindOf(file);
        if (kind == FileKinds.None || !accepted.HasFlag(kind)) throw new FileRefusedException(FileRefusal.WrongKind);
        return (kind, kind switch
        {
            FileKinds.Jpeg => JpegCleaner.Clean(file),
            FileKinds.Png => PngCleaner.Clean(file),
            _ => PdfCheck.Clean(file),
        });
    }

    private static FileKinds KindOf(ReadOnlySpan<byte> file) =>
        file.StartsWith(JpegCleaner.Start) ? FileKinds.Jpeg
        : file.StartsWith(PngCleaner.Signature) ? FileKinds.Png
        : file.StartsWith(PdfCheck.Start) ? FileKinds.Pdf
        : FileKinds.None;
}

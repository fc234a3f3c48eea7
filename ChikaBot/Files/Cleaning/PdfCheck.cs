using System.IO.Compression;
using System.Text.RegularExpressions;

namespace ChikaBot.Files.Cleaning;

/// <summary>
/// Looks whether a PDF is only a document to read. It is a coarse search, not a reader of PDF: officers download such files and open them in a
/// program of their own. Author and dates stay in it. Object streams, in which names stand compressed, are inflated and searched as well.
/// </summary>
internal static partial class PdfCheck
{
    private const int MostInflated = 32 * 1024 * 1024;

    private const int MostStreams = 20_000;

    // The largest dictionary looked at before a stream.
    private const int Dictionary = 4096;

    public static ReadOnlySpan<byte> Start => "%PDF-"u8;

    private static ReadOnlySpan<byte> End => "%%EOF"u8;

    /// <returns>The document up to its end; what follows is left out.</returns>
    /// <exception cref="FileRefusedException">It is cut off, encrypted, or does something.</exception>
    public static byte[] Clean(byte[] file)
    {
        var end = file.AsSpan().LastIndexOf(End);
        if (end < 0) throw new FileRefusedException(FileRefusal.Damaged);
        var document = file.AsSpan(0, end + End.Length);
        var text = PdfNames.TextOf(document);
        if (!text.Contains("startxref", StringComparison.Ordinal) || !text.Contains(" obj", StringComparison.Ordinal)) throw new FileRefusedException(FileRefusal.Damaged);
        if (PdfNames.Find(text) is { } found) throw new FileRefusedException(found);
        SearchObjectStreams(file, text);
        return [.. document, (byte)'\n'];
    }

    private static void SearchObjectStreams(byte[] file, string text)
    {
        var (left, streams) = (MostInflated, 0);
        foreach (var stream in StreamStart().EnumerateMatches(text))
        {
            if (++streams > MostStreams) throw new FileRefusedException(FileRefusal.Damaged);
            var from = Math.Max(0, stream.Index - Dictionary);
            var before = text[from..stream.Index];
            before = Spaces().Replace(PdfNames.Unescaped(before[Math.Max(0, before.LastIndexOf("endobj", StringComparison.Ordinal))..]), " ");
            if (!ObjectStream().IsMatch(before)) continue;
            // Any other filter would hide names from this search.
            if (!Flate().IsMatch(before) || Parameters().IsMatch(before)) throw new FileRefusedException(FileRefusal.Active);
            var at = stream.Index + stream.Length;
            var inflated = Inflate(new MemoryStream(file, at, file.Length - at, writable: false), ref left);
            if (PdfNames.Find(inflated) is { } found) throw new FileRefusedException(found);
        }
    }

    private static string Inflate(MemoryStream compressed, ref int left)
    {
        using var zlib = new ZLibStream(compressed, CompressionMode.Decompress);
        using var inflated = new MemoryStream();
        var buffer = new byte[16 * 1024];
        try
        {
            for (int count; (count = zlib.Read(buffer)) > 0; inflated.Write(buffer, 0, count))
                if ((left -= count) < 0)
                    throw new FileRefusedException(FileRefusal.Active);
        }
        catch (InvalidDataException)
        {
            throw new FileRefusedException(FileRefusal.Damaged);
        }

        return PdfNames.TextOf(inflated.GetBuffer().AsSpan(0, (int)inflated.Length));
    }

    [GeneratedRegex(@"(?<!end)stream(?:\r\n|\r|\n)")]
    private static partial Regex StreamStart();

    [GeneratedRegex(@"/ObjStm(?![A-Za-z])")]
    private static partial Regex ObjectStream();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"/Filter ?(?:/FlateDecode(?![A-Za-z])|\[ ?/FlateDecode ?\])")]
    private static partial Regex Flate();

    [GeneratedRegex(@"/DecodeParms(?![A-Za-z])")]
    private static partial Regex Parameters();
}

using System.IO.Compression;
using System.Text.RegularExpressions;

namespace ChikaBot.Files.Cleaning;

/// <summary>
/// Looks whether a PDF is only a document to read. It is a coarse search, not a reader of PDF: officers download such files and open them in a
/// program of their own. Author and dates stay in it. Streams, in which names may stand compressed, are inflated and searched as well, but for pictures.
/// </summary>
internal static partial class PdfCheck
{
    private const int MostInflated = 32 * 1024 * 1024;

    private const int MostStreams = 20_000;

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
        SearchStreams(file, text);
        return [.. document, (byte)'\n'];
    }

    private static void SearchStreams(byte[] file, string text)
    {
        var (left, streams) = (MostInflated, 0);
        var known = PdfStreams.Of(text);
        foreach (var stream in StreamStart().EnumerateMatches(text))
        {
            if (++streams > MostStreams) throw new FileRefusedException(FileRefusal.Damaged);
            var dictionaries = known.GetValueOrDefault(stream.Index, []);
            var holdsObjects = dictionaries.Exists(ObjectStream().IsMatch);
            // Any other filter would hide names from this search.
            if (holdsObjects && !dictionaries.TrueForAll(IsFlateAlone)) throw new FileRefusedException(FileRefusal.Active);
            if (!holdsObjects && dictionaries.Count > 0 && dictionaries.TrueForAll(Picture().IsMatch)) continue;
            var at = stream.Index + stream.Length;
            var inflated = Inflate(new MemoryStream(file, at, file.Length - at, writable: false), ref left, out var isWhole);
            if (holdsObjects && !isWhole) throw new FileRefusedException(FileRefusal.Damaged);
            if ((holdsObjects ? PdfNames.Find(inflated) : PdfNames.FindLong(inflated)) is { } found) throw new FileRefusedException(found);
        }
    }

    private static bool IsFlateAlone(string dictionary) => Filter().Count(dictionary) == 1 && Flate().IsMatch(dictionary) && !Parameters().IsMatch(dictionary);

    /// <param name="isWhole">False when it is no zlib stream, or one that breaks off; what came before is given all the same.</param>
    private static string Inflate(MemoryStream compressed, ref int left, out bool isWhole)
    {
        using var zlib = new ZLibStream(compressed, CompressionMode.Decompress);
        using var inflated = new MemoryStream();
        var buffer = new byte[16 * 1024];
        try
        {
            for (int count; (count = zlib.Read(buffer)) > 0; inflated.Write(buffer, 0, count))
                if ((left -= count) < 0)
                    throw new FileRefusedException(FileRefusal.Active);
            isWhole = true;
        }
        catch (InvalidDataException)
        {
            isWhole = false;
        }

        return PdfNames.TextOf(inflated.GetBuffer().AsSpan(0, (int)inflated.Length));
    }

    // Blanks and the end of the line are left out by readers; some take a stream without either.
    [GeneratedRegex(@"(?<!end)stream[ \t\0\f]*(?:\r\n|\r|\n)?")]
    private static partial Regex StreamStart();

    // Readers look at the place of the first object, and not all at the type.
    [GeneratedRegex(@"/(?:ObjStm|First)(?![A-Za-z])")]
    private static partial Regex ObjectStream();

    [GeneratedRegex(@"/Subtype ?/Image(?![A-Za-z])")]
    private static partial Regex Picture();

    [GeneratedRegex(@"/Filter(?![A-Za-z])")]
    private static partial Regex Filter();

    [GeneratedRegex(@"/Filter ?(?:/FlateDecode(?![A-Za-z])|\[ ?/FlateDecode ?\])")]
    private static partial Regex Flate();

    [GeneratedRegex(@"/DecodeParms(?![A-Za-z])")]
    private static partial Regex Parameters();
}

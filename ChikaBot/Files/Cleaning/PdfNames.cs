using System.Text;
using System.Text.RegularExpressions;

namespace ChikaBot.Files.Cleaning;

/// <summary>Names in a PDF (ISO 32000-1) that make a document do something, carry files, or need a password.</summary>
internal static partial class PdfNames
{
    // A byte a character, so that offsets and unknown bytes stay as they are.
    private static readonly Encoding Bytes = Encoding.Latin1;

    private const string StreamEnd = "endstream";

    /// <param name="text">The document, or a part of it, a character a byte; streams may stand in it.</param>
    /// <returns>Null when none is found.</returns>
    public static FileRefusal? Find(string text)
    {
        var plain = Unescaped(text);
        if (Encrypts().IsMatch(plain)) return FileRefusal.Encrypted;
        if (Acts().IsMatch(plain)) return FileRefusal.Active;
        // Two letters appear by chance in compressed pictures; what they would start has one of the long names besides.
        return ActsShort().IsMatch(WithoutStreams(plain)) ? FileRefusal.Active : null;
    }

    /// <summary>Only the long names, for what may be no text at all.</summary>
    public static FileRefusal? FindLong(string text) => Acts().IsMatch(Unescaped(text)) ? FileRefusal.Active : null;

    /// <summary>A name may be written with #xx for any of its signs.</summary>
    public static string Unescaped(string text) =>
        text.Contains('#', StringComparison.Ordinal) ? Escape().Replace(text, match => ((char)Convert.ToInt32(match.Groups[1].Value, 16)).ToString()) : text;

    public static string TextOf(ReadOnlySpan<byte> bytes) => Bytes.GetString(bytes);

    private static string WithoutStreams(string text)
    {
        var rest = new StringBuilder(text.Length);
        var at = 0;
        while (StreamStart().Match(text, at) is { Success: true } start && text.IndexOf(StreamEnd, start.Index, StringComparison.Ordinal) is >= 0 and var end)
        {
            rest.Append(text, at, start.Index - at);
            at = end + StreamEnd.Length;
        }

        return rest.Append(text, at, text.Length - at).ToString();
    }

    [GeneratedRegex("#([0-9A-Fa-f]{2})")]
    private static partial Regex Escape();

    [GeneratedRegex(@"/Encrypt(?![A-Za-z])")]
    private static partial Regex Encrypts();

    // OpenAction with a bracket is only the place to open at, which word processors write.
    [GeneratedRegex(@"/(?:JavaScript|Launch|EmbeddedFiles?|RichMedia|Rendition|SubmitForm|ImportData|GoToE|GoTo3DView|XFA)(?![A-Za-z])|/OpenAction(?!\s*\[)")]
    private static partial Regex Acts();

    [GeneratedRegex(@"/(?:JS|AA)(?![A-Za-z0-9])")]
    private static partial Regex ActsShort();

    [GeneratedRegex(@">>\s{0,8}stream\r?\n")]
    private static partial Regex StreamStart();
}

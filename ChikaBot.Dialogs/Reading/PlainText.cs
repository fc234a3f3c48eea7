using System.Buffers;
using System.Globalization;
using System.Text;

namespace ChikaBot.Dialogs.Reading;

/// <summary>
/// Typed text made readable. The host runs without culture data, where <see cref="string.Normalize()"/> changes nothing; what NFKC would
/// give and people really type (full-width forms, other scripts' digits, keycaps, styled letters) is folded here. Never throws.
/// </summary>
public static class PlainText
{
    /// <summary>Longest result, in UTF-16 units; the rest of a text is not read.</summary>
    public const int MaxLength = 1024;

    /// <summary>ß, then U+00E0 to U+00FF without their marks; the letters that Indonesian keyboards offer on a long press.</summary>
    private const string LatinWithoutMarks = "saaaaaaaceeeeiiiidnooooo ouuuuypy";

    private static readonly SearchValues<char> Ordinary = SearchValues.Create(
        " !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~");

    /// <summary>
    /// Trims, makes every run of white space one blank, drops control characters, invisible marks and lone surrogates, turns every digit
    /// into 0–9 and every full-width form into its plain twin. Keeps case, punctuation and emoji. Null gives an empty text.
    /// </summary>
    public static string Clean(string? text)
    {
        if (string.IsNullOrEmpty(text)) return "";
        if (IsClean(text)) return text;
        Span<char> buffer = stackalloc char[MaxLength];
        var length = 0;
        var blank = false;
        Span<char> written = stackalloc char[2];
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsBlank(rune))
            {
                blank = length > 0;
                continue;
            }

            var count = Characters.Fold(rune, written);
            if (count == 0) continue;
            if (length + count + (blank ? 1 : 0) > MaxLength) break;
            if (blank) buffer[length++] = ' ';
            blank = false;
            written[..count].CopyTo(buffer[length..]);
            length += count;
        }

        return new string(buffer[..length]);
    }

    /// <summary>
    /// The words of a text: lower case, no accents, no punctuation, no emoji, one blank between words and between a letter and a digit
    /// (<c>No.2</c> gives <c>no 2</c>, <c>Jum'at</c> gives <c>jumat</c>).
    /// </summary>
    public static string Words(string? text)
    {
        var clean = Clean(text);
        if (clean.Length == 0 || IsWords(clean)) return clean;
        Span<char> buffer = stackalloc char[MaxLength];
        var length = 0;
        var blank = false;
        foreach (var raw in clean)
        {
            if (raw is '\'' or '’' or '‘' or '`' or 'ʼ' || char.GetUnicodeCategory(raw) is UnicodeCategory.NonSpacingMark) continue;
            if (!char.IsLetterOrDigit(raw))
            {
                blank = length > 0;
                continue;
            }

            var letter = WithoutMark(char.ToLowerInvariant(raw));
            var gap = length > 0 && (blank || char.IsAsciiDigit(letter) != char.IsAsciiDigit(buffer[length - 1])) ? 1 : 0;
            if (length + gap >= MaxLength) break;
            if (gap > 0) buffer[length++] = ' ';
            blank = false;
            buffer[length++] = letter;
        }

        return new string(buffer[..length]);
    }

    private static bool IsClean(string text) =>
        text.Length <= MaxLength && text[0] != ' ' && text[^1] != ' ' && !text.AsSpan().ContainsAnyExcept(Ordinary) && !text.Contains("  ", StringComparison.Ordinal);

    private static bool IsWords(string clean)
    {
        var previous = ' ';
        foreach (var c in clean)
        {
            if (!char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && c != ' ') return false;
            if (c != ' ' && previous != ' ' && char.IsAsciiDigit(c) != char.IsAsciiDigit(previous)) return false;
            previous = c;
        }

        return true;
    }

    private static char WithoutMark(char lower) => lower is >= 'ß' and <= 'ÿ' and not '÷' ? LatinWithoutMarks[lower - 'ß'] : lower;

    /// <summary>White space, and the letters of other scripts that show nothing.</summary>
    private static bool IsBlank(Rune rune) => Rune.IsWhiteSpace(rune) || rune.Value is 0x3164 or 0x115F or 0x1160 or 0xFFA0 or 0x2800;
}

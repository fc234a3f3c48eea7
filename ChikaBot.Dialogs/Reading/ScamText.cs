using System.Globalization;
using System.Text;

namespace ChikaBot.Dialogs.Reading;

/// <summary>
/// A pasted message made readable: plain forms, lower case, invisible marks dropped, line ends kept as ends of sentences. Letters of other
/// scripts stay: in an address they are a sign.
/// </summary>
internal sealed class ScamText
{
    /// <summary>UTF-16 units; the longest message of any channel is half of it.</summary>
    public const int MaxLength = 8192;

    private static readonly char[] SentenceEnds = ['\n', '!', '?', ';'];

    public ScamText(string? text)
    {
        var plain = new StringBuilder();
        Span<char> written = stackalloc char[2];
        foreach (var rune in (text ?? "").EnumerateRunes())
        {
            if (plain.Length >= MaxLength) break;
            if (rune.Value is '\n' or '\r' or 0x2028 or 0x2029) plain.Append('\n');
            else if (Rune.IsWhiteSpace(rune)) plain.Append(' ');
            else plain.Append(written[..Characters.Fold(rune, written)]);
        }

        Whole = plain.ToString().ToLowerInvariant();
        Clauses = [.. Whole.Replace(". ", "\n", StringComparison.Ordinal).Split(SentenceEnds, StringSplitOptions.RemoveEmptyEntries).Select(clause => $" {Worded(clause)} ")];
        Words = string.Concat(Clauses);
    }

    public string Whole { get; }

    /// <summary>The sentences as words with one blank between and around them.</summary>
    public IReadOnlyList<string> Clauses { get; }

    /// <summary>All clauses in a row.</summary>
    public string Words { get; }

    /// <summary>Whether one of the words or phrases, each written with blanks around it, stands in <paramref name="clause"/>.</summary>
    public static bool Has(string clause, string[] phrases) => Array.Exists(phrases, phrase => clause.Contains(phrase, StringComparison.Ordinal));

    /// <summary>Like <see cref="PlainText.Words"/>, but of any length.</summary>
    private static string Worded(string clause)
    {
        var words = new StringBuilder(clause.Length);
        foreach (var c in clause)
        {
            if (c is '\'' or '’' || char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark) continue;
            if (char.IsLetterOrDigit(c)) words.Append(c);
            else if (words.Length > 0 && words[^1] != ' ') words.Append(' ');
        }

        return words.ToString().TrimEnd();
    }
}

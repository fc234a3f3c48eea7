using System.Globalization;

namespace ChikaBot.Channels.WhatsAppCloud;

/// <summary>Counts and cuts what the reader sees as characters: a family of four in one picture is one.</summary>
internal static class Graphemes
{
    public static int Count(string text) => new StringInfo(text).LengthInTextElements;

    public static bool Fit(string text, int max) => text.Length <= max || Count(text) <= max;

    /// <summary>Pages of at most <paramref name="max"/> graphemes, cut at the end of a line, else between words, else anywhere between two graphemes.</summary>
    public static IReadOnlyList<string> Pages(string text, int max)
    {
        var pages = new List<string>();
        var rest = text;
        while (!Fit(rest, max))
        {
            var limit = StringInfo.ParseCombiningCharacters(rest)[max];
            var end = Last('\n', rest, limit) ?? Last(' ', rest, limit) ?? limit;
            pages.Add(rest[..end].TrimEnd());
            rest = rest[end..].TrimStart();
        }

        if (rest.Length > 0 || pages.Count == 0) pages.Add(rest);
        return pages;
    }

    private static int? Last(char border, string text, int limit) => text.LastIndexOf(border, limit) is > 0 and var at && !string.IsNullOrWhiteSpace(text[..at]) ? at : null;
}

using System.Globalization;
using System.Text;

namespace ChikaBot.Scripts.Reports;

/// <summary>Text in columns, counted in what the eye sees (grapheme clusters; an emoji or an East Asian letter takes two places).</summary>
internal static class TextWidth
{
    public static int Of(string text) => Elements(text).Sum(element => element.Width);

    public static string Pad(string text, int width) => text + new string(' ', Math.Max(0, width - Of(text)));

    /// <summary>Cuts into pieces of at most so many places; nothing is left out.</summary>
    public static IReadOnlyList<string> Wrap(string text, int width)
    {
        var pieces = new List<string>();
        var piece = new StringBuilder();
        var used = 0;
        foreach (var (element, places) in Elements(Printable(text)))
        {
            if (used + places > width)
            {
                pieces.Add(piece.ToString());
                piece.Clear();
                used = 0;
            }

            piece.Append(element);
            used += places;
        }

        pieces.Add(piece.ToString());
        return pieces;
    }

    /// <summary>Control characters as pictures, so that a text cannot steer the terminal.</summary>
    public static string Printable(string text) =>
        string.Concat(text.Select(letter => letter < ' ' ? (char)('\u2400' + letter) : char.IsControl(letter) ? '\uFFFD' : letter));

    private static IEnumerable<(string Element, int Width)> Elements(string text)
    {
        var elements = StringInfo.GetTextElementEnumerator(text);
        while (elements.MoveNext())
        {
            var element = elements.GetTextElement();
            var first = Rune.TryGetRuneAt(element, 0, out var rune) ? rune.Value : 0xFFFD;
            var wide = first is >= 0x1F300 or (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0xD7A3) or (>= 0xFF00 and <= 0xFF60);
            yield return (element, wide ? 2 : 1);
        }
    }
}

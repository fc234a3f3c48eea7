using System.Text;
using System.Text.RegularExpressions;

namespace ChikaBot.Files.Cleaning;

/// <summary>
/// Finds the streams of a PDF with their dictionaries. Each <c>obj</c> in the document is taken for the beginning of an object, also where it
/// stands in a text or a comment: what a reader opens is then always among them, whatever was written around it.
/// </summary>
internal sealed partial class PdfStreams
{
    /// <summary>Signs looked at in all: a document is walked through a few times, not once for each beginning in it.</summary>
    private const int MostSigns = 64 * 1024 * 1024;

    private readonly string text;
    private readonly Dictionary<int, List<string>> found = [];
    private int left = MostSigns;

    private PdfStreams(string text) => this.text = text;

    /// <returns>By where the word <c>stream</c> stands: its dictionaries, without texts and comments, names in plain and one blank between words.</returns>
    /// <exception cref="FileRefusedException">It is made to be walked through without end.</exception>
    public static IReadOnlyDictionary<int, List<string>> Of(string text)
    {
        var streams = new PdfStreams(text);
        foreach (var start in Begin().EnumerateMatches(text)) streams.Take(start.Index + start.Length);
        return streams.found;
    }

    private void Take(int at)
    {
        at = AfterBlanks(at);
        var dictionary = new StringBuilder();
        if (!IsAt(at, "<<") || AfterDictionary(at, dictionary) is not { } end) return;
        var stream = AfterBlanks(end);
        if (!IsAt(stream, "stream")) return;
        if (!found.TryGetValue(stream, out var dictionaries)) found[stream] = dictionaries = [];
        dictionaries.Add(Blanks().Replace(PdfNames.Unescaped(dictionary.ToString()), " "));
    }

    /// <returns>Null when it does not end.</returns>
    private int? AfterDictionary(int at, StringBuilder plain)
    {
        for (var depth = 0; at < text.Length;)
        {
            if (text[at] == '(') at = AfterText(at);
            else if (text[at] == '%') at = AfterComment(at);
            else if (IsAt(at, "<<"))
            {
                depth++;
                at = Copy(at, 2, plain);
            }
            else if (IsAt(at, ">>"))
            {
                at = Copy(at, 2, plain);
                if (--depth == 0) return at;
            }
            else if (text[at] == '<') at = AfterHex(at);
            else
            {
                at = Copy(at, 1, plain);
                continue;
            }

            plain.Append(' ');
        }

        return null;
    }

    private int AfterText(int at)
    {
        var depth = 0;
        for (; at < text.Length; at = Next(at))
        {
            if (text[at] == '\\') at = Next(at);
            else if (text[at] == '(') depth++;
            else if (text[at] == ')' && --depth == 0) return Next(at);
        }

        return at;
    }

    private int AfterComment(int at)
    {
        while (at < text.Length && text[at] is not ('\r' or '\n')) at = Next(at);
        return at;
    }

    private int AfterHex(int at)
    {
        while (at < text.Length && text[at] != '>') at = Next(at);
        return Next(at);
    }

    private int AfterBlanks(int at)
    {
        while (at < text.Length && text[at] is '\0' or '\t' or '\n' or '\f' or '\r' or ' ' or '%') at = text[at] == '%' ? AfterComment(at) : Next(at);
        return at;
    }

    private int Copy(int at, int count, StringBuilder plain)
    {
        plain.Append(text, at, count);
        for (; count > 0; count--) at = Next(at);
        return at;
    }

    private int Next(int at) => --left < 0 ? throw new FileRefusedException(FileRefusal.Damaged) : at + 1;

    private bool IsAt(int at, string word) => string.CompareOrdinal(text, at, word, 0, word.Length) == 0;

    [GeneratedRegex(@"(?<![A-Za-z])obj")]
    private static partial Regex Begin();

    [GeneratedRegex(@"[\s\0]+")]
    private static partial Regex Blanks();
}

using ChikaBot.Dialogs.Reading;
using ChikaBot.Dialogs.Texts;

namespace ChikaBot.Dialogs.Replies;

/// <summary>What was answered to a list that is shown in pages.</summary>
/// <param name="Row">Index over all pages; null when the next page is wanted.</param>
internal sealed record ListAnswer(int? Row);

/// <summary>
/// A long list in pages of one-digit choices: 1–8 a row of the page that is shown, 9 goes on and from the last page back to the first, 0 is the
/// main menu. So a page never has more than the ten rows of the strictest channel.
/// </summary>
internal static class NumberedList
{
    public const int RowsOnPage = 8;

    private const string MoreValue = "9";

    private static readonly ChoiceSet Digits = new(
    [
        .. Enumerable.Range(1, RowsOnPage).Select(row => new Choice(Value(row))),
        new Choice(MoreValue, "lanjut", "lanjutkan", "terus", "lagi", "berikutnya", "selanjutnya", "halaman berikutnya", "next", "go on", "more", "halaman awal", "awal lagi", "first page"),
    ]);

    public static int Pages(int rows) => (rows + RowsOnPage - 1) / RowsOnPage;

    /// <param name="labels">Of all pages.</param>
    /// <param name="page">From 0.</param>
    public static ReplyOption[] Options(Language language, IReadOnlyList<string> labels, int page)
    {
        var pages = Pages(labels.Count);
        var options = labels.Skip(page * RowsOnPage).Take(RowsOnPage).Select((label, index) => new ReplyOption(Value(index + 1), label)).ToList();
        if (pages > 1) options.Add(new ReplyOption(MoreValue, page == pages - 1 ? ListTexts.FirstPage(language) : ListTexts.More(language, page + 2, pages)));
        options.Add(EngineTexts.BackToMenu(language));
        return [.. options];
    }

    /// <summary>Null when the text is neither a row of the page nor the wish to go on.</summary>
    public static ListAnswer? Read(string text, int rows, int page)
    {
        if (ChoiceReading.Read(text, Digits) is not ChoiceReading.Understood(var value)) return null;
        if (value == MoreValue) return Pages(rows) > 1 ? new ListAnswer(Row: null) : null;
        var row = page * RowsOnPage + (value[0] - '1');
        return row < rows ? new ListAnswer(row) : null;
    }

    private static string Value(int row) => row.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

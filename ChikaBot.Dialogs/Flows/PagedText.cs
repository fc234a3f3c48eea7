using System.Globalization;
using ChikaBot.Dialogs.Engine;
using ChikaBot.Dialogs.Replies;

namespace ChikaBot.Dialogs.Flows;

/// <summary>Where a participant stands in a text of several messages. The page is kept in a slot.</summary>
internal static class PagedText
{
    private const string Slot = "page";

    public static void First(Turn turn) => turn[Slot] = null;

    public static void Next(Turn turn) => turn[Slot] = (Current(turn) + 1).ToString(CultureInfo.InvariantCulture);

    /// <summary>The page to show now, from 0, and how many there are.</summary>
    public static (string Text, int Page, int Pages) Of(Turn turn, IEnumerable<string> blocks)
    {
        var pages = Pages.Of(blocks);
        var page = Math.Min(Current(turn), pages.Count - 1);
        return (pages[page], page, pages.Count);
    }

    private static int Current(Turn turn) => int.TryParse(turn[Slot], NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? page : 0;
}

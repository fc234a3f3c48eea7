using System.Globalization;
using ChikaBot.Dialogs.Engine;
using ChikaBot.Dialogs.Replies;
using ChikaBot.Dialogs.Texts;

namespace ChikaBot.Dialogs.Flows;

/// <summary>A text that may need several messages: which page is open, and whether another one follows. Both are kept in slots.</summary>
internal static class PageTurning
{
    private const string PageSlot = "page";
    private const string MorePagesSlot = "more";

    public static bool HasMore(Turn turn) => turn[MorePagesSlot] is not null;

    public static void ToFirst(Turn turn) => turn[PageSlot] = null;

    public static void ToNext(Turn turn) => turn[PageSlot] = (Page(turn) + 1).ToString(CultureInfo.InvariantCulture);

    /// <summary>The page to show now, from 0, and how many there are.</summary>
    public static (string Text, int Page, int Pages) Of(Turn turn, IEnumerable<string> blocks)
    {
        var pages = Pages.Of(blocks);
        var page = Math.Min(Page(turn), pages.Count - 1);
        return (pages[page], page, pages.Count);
    }

    /// <summary>Says the open page.</summary>
    /// <param name="atTheEnd">What stands under the last page where the others have the way to the next one.</param>
    public static void Say(Turn turn, IEnumerable<string> blocks, ReplyOption[] atTheEnd, params ReadOnlySpan<ReplyOption> options)
    {
        var (text, page, pages) = Of(turn, blocks);
        var last = page == pages - 1;
        turn[MorePagesSlot] = last ? null : "yes";
        turn.Say(text, [.. last ? atTheEnd : [ResultTexts.More(turn.Language, page + 2, pages)], .. options]);
    }

    private static int Page(Turn turn) => int.TryParse(turn[PageSlot], NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? page : 0;
}

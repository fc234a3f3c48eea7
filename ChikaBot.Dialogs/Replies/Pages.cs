namespace ChikaBot.Dialogs.Replies;

/// <summary>Cuts a long explanation into messages at the borders of its blocks.</summary>
internal static class Pages
{
    /// <summary>Lines and characters kept free for the heading and the options under it.</summary>
    private const int ReservedLines = 5;
    private const int ReservedCharacters = 200;

    /// <summary>As few pages as the limits allow. A block is never cut: it must fit a page by itself.</summary>
    public static IReadOnlyList<string> Of(IEnumerable<string> blocks)
    {
        var pages = new List<string>();
        var page = "";
        foreach (var block in blocks)
        {
            var joined = page.Length == 0 ? block : page + "\n" + block;
            if (page.Length > 0 && !Fits(joined))
            {
                pages.Add(page);
                joined = block;
            }

            page = joined;
        }

        if (page.Length > 0) pages.Add(page);
        return pages;
    }

    private static bool Fits(string text) =>
        text.AsSpan().Count('\n') < ReplyComposer.MaxLines - ReservedLines && text.Length <= ReplyComposer.MaxCharacters - ReservedCharacters;
}

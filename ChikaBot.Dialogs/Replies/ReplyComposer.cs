using System.Globalization;

namespace ChikaBot.Dialogs.Replies;

/// <summary>Puts what a turn says into as few messages as the limits allow: people pay for data, and gateways do not keep the order of several.</summary>
public static class ReplyComposer
{
    /// <summary>Lines a message may have, blank ones counted (docs/facts/jkn.md section 11).</summary>
    public const int MaxLines = 15;

    /// <summary>Characters as the reader counts them; the strictest channel's interactive body (docs/facts/whatsapp.md).</summary>
    public const int MaxCharacters = 1024;

    /// <summary>Characters of an option's label; the strictest channel's button (docs/facts/whatsapp.md).</summary>
    public const int MaxLabelCharacters = 20;

    /// <summary>Characters of a label that is always a row of a list, such as the main menu's.</summary>
    public const int MaxRowLabelCharacters = 24;

    public static bool Fits(string text) =>
        text.AsSpan().Count('\n') < MaxLines && (text.Length <= MaxCharacters || new StringInfo(text).LengthInTextElements <= MaxCharacters);

    internal static List<Reply> Compose(
        List<string> notices,
        List<Saying> sayings,
        string prompt)
    {
        var replies = new List<Reply>();
        var lead = string.Join("\n\n", notices);
        foreach (var saying in sayings)
        {
            var joined = Joined(lead, saying.Body);
            if (joined is null) replies.Add(new Reply(lead, [], null));
            lead = "";
            replies.Add(new Reply(joined ?? saying.Body, saying.Options, saying.Options.Count == 0 ? null : prompt));
        }

        if (lead.Length > 0) replies.Add(new Reply(lead, [], null));
        return replies;
    }

    /// <summary>Both in one message, with a blank line between them if there is room; null when they need two.</summary>
    private static string? Joined(string lead, string body)
    {
        if (lead.Length == 0) return body;
        var airy = lead + "\n\n" + body;
        if (Fits(airy)) return airy;
        var tight = lead + "\n" + body;
        return Fits(tight) ? tight : null;
    }

    internal static string WithOptions(string text, IReadOnlyList<ReplyOption> options)
    {
        if (options.Count == 0) return text;
        var lines = string.Join('\n', options.Select(option => $"{option.Value}. {option.Label}"));
        var airy = text + "\n\n" + lines;
        return Fits(airy) ? airy : text + "\n" + lines;
    }
}

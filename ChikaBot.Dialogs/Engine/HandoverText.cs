using ChikaBot.Dialogs.Reading;

namespace ChikaBot.Dialogs.Engine;

/// <summary>An officer's words in a chat.</summary>
public static class HandoverText
{
    /// <summary>Leaves room for the name in one message.</summary>
    public const int MaxLength = 900;

    /// <summary>Null when nothing is left to say; else the text without what no channel shows, cut at the limits of a message.</summary>
    public static string? Fit(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n').Select(line => PlainText.Clean(line)).Take(Replies.ReplyComposer.MaxLines - 1);
        var fitted = string.Join('\n', lines).Trim();
        if (fitted.Length > MaxLength) fitted = fitted[..(char.IsHighSurrogate(fitted[MaxLength - 1]) ? MaxLength - 1 : MaxLength)];
        return fitted.Length == 0 ? null : fitted;
    }
}

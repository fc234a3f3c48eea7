using ChikaBot.Dialogs.Texts;

namespace ChikaBot.Desk;

/// <summary>An officer's words to a participant: as long as their message shows whole.</summary>
internal static class OfficerWords
{
    public const int MinLength = 5;

    /// <summary>Null when they will do; <paramref name="fitted"/> is what is kept and sent.</summary>
    public static WordsFault? Check(string? typed, out string fitted)
    {
        var lines = (typed ?? "").ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        fitted = string.Join('\n', lines);
        return fitted.Length < MinLength ? WordsFault.TooShort
            : fitted.Length > TicketNotices.MaxWords || lines.Length > TicketNotices.MaxLines ? WordsFault.TooLong
            : fitted.Any(letter => char.IsControl(letter) && letter != '\n') ? WordsFault.NotText
            : null;
    }
}

internal enum WordsFault
{
    TooShort,
    TooLong,
    NotText,
}

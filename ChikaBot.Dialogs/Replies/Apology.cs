using ChikaBot.Dialogs.Texts;

namespace ChikaBot.Dialogs.Replies;

/// <summary>What is said when a turn failed for good. The conversation cannot be read then, so its language is not known: both are used.</summary>
public static class Apology
{
    public static Reply Reply { get; } = new(
        EngineTexts.Apology(Language.Indonesian) + "\n\n" + EngineTexts.Apology(Language.English),
        [],
        null);
}

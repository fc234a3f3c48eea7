using ChikaBot.Dialogs.Texts;

namespace ChikaBot.Dialogs.Replies;

/// <summary>What is said, once, to one who writes faster than can be read. The conversation is not opened for it, so its language is not known: both are used.</summary>
public static class TooFast
{
    public static Reply Reply { get; } = new(
        EngineTexts.TooFast(Language.Indonesian) + "\n\n" + EngineTexts.TooFast(Language.English),
        [],
        null);
}

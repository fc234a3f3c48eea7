namespace ChikaBot.Dialogs.Texts;

/// <summary>Words that a channel adds by itself. It does not know the conversation's language, so they are in both.</summary>
public static class GatewayTexts
{
    /// <summary>Opens the list of a message's options; at most 20 characters.</summary>
    public const string OpenList = "Pilih / Choose";
}

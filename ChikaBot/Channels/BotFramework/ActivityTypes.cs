namespace ChikaBot.Channels.BotFramework;

/// <summary>The activity types that are treated on their own; every other one is acknowledged and ignored.</summary>
internal static class ActivityTypes
{
    public const string Message = "message";
    public const string ConversationUpdate = "conversationUpdate";
    public const string Event = "event";
    public const string Invoke = "invoke";
    public const string Typing = "typing";
}

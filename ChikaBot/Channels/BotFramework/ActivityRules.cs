namespace ChikaBot.Channels.BotFramework;

/// <summary>What an activity must have to be worked with. Deliberately little: minimal clients leave out what they can.</summary>
internal static class ActivityRules
{
    /// <summary>Real ids have up to about 250 characters (Teams); far longer ones are an attempt to fill the store.</summary>
    private const int MaxIdLength = 1000;

    public static bool ExpectsReplies(Activity activity) => activity.DeliveryMode == "expectReplies";

    /// <returns>What is wrong, in words that quote nothing of the activity; null when nothing is.</returns>
    public static string? Fault(Activity? activity)
    {
        if (activity is null) return "The body must be one activity as JSON.";
        if (string.IsNullOrEmpty(activity.Type)) return "type is missing.";
        string?[] ids = [activity.Id, activity.ChannelId, activity.Conversation?.Id, activity.From?.Id, activity.Recipient?.Id];
        if (ids.Any(id => id?.Length > MaxIdLength)) return $"An id has at most {MaxIdLength} characters.";
        if (activity.Id is { } own && !ConnectorUrl.IsSegment(own)) return "id is not an id.";
        if (ActivityReader.Content(activity) is null) return null;
        if (string.IsNullOrEmpty(activity.Conversation?.Id) || !ConnectorUrl.IsSegment(activity.Conversation.Id)) return "conversation.id is missing.";
        return activity.ServiceUrl is null && !ExpectsReplies(activity) ? "serviceUrl is missing: there is nowhere to reply to." : null;
    }
}

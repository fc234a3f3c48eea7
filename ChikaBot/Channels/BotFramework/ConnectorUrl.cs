namespace ChikaBot.Channels.BotFramework;

/// <summary>Where an activity is posted: joined to the path of serviceUrl, never in place of it (the Agents Playground has one).</summary>
internal static class ConnectorUrl
{
    /// <param name="activityId">The activity that is answered; null to send without one.</param>
    public static Uri Of(string serviceUrl, string conversationId, string? activityId)
    {
        var url = $"{serviceUrl.TrimEnd('/')}/v3/conversations/{Uri.EscapeDataString(conversationId)}/activities";
        return new Uri(string.IsNullOrEmpty(activityId) ? url : $"{url}/{Uri.EscapeDataString(activityId)}");
    }

    /// <summary>"." and ".." cannot be escaped: as a path segment they would lead to another resource.</summary>
    public static bool IsSegment(string id) => id is not ("." or "..");
}

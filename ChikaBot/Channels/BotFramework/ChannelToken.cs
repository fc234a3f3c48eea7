namespace ChikaBot.Channels.BotFramework;

/// <summary>What a valid token says of the activity that comes with it.</summary>
/// <param name="ServiceUrl">The <c>serviceurl</c> claim.</param>
/// <param name="MayOmitServiceUrl">The tenant's own tokens (Emulator, Playground) carry no such claim.</param>
/// <param name="Endorsements">Channels that the signing key may speak for; null: all.</param>
internal sealed record ChannelToken(string? ServiceUrl, bool MayOmitServiceUrl, IReadOnlyList<string>? Endorsements)
{
    public bool Covers(Activity activity) =>
        (ServiceUrl is null ? MayOmitServiceUrl : string.Equals(ServiceUrl, activity.ServiceUrl, StringComparison.Ordinal))
        && (Endorsements is null || (activity.ChannelId is { } channel && Endorsements.Contains(channel)));

    public override string ToString() => "channel token";
}

namespace ChikaBot.Channels.BotFramework;

/// <summary>The section <c>Chika:BotFramework</c>.</summary>
public sealed class BotFrameworkOptions
{
    public const string Section = "Chika:BotFramework";

    /// <summary>False: /api/messages answers 404, and no app id is needed to listen on other addresses than loopback.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>The bot's id at its channel registration, a GUID. Empty: no token is asked for, and only this machine may post.</summary>
    public string AppId { get; set; } = "";

    /// <summary>The client secret that belongs to <see cref="AppId"/>.</summary>
    public string AppPassword { get; set; } = "";

    /// <summary>The tenant of a single-tenant bot, a GUID. Empty: a multi-tenant bot.</summary>
    public string TenantId { get; set; } = "";

    /// <summary>
    /// Hosts that replies may be sent to: exact, or <c>*.suffix</c> for all below a suffix. Empty means <see cref="DefaultHosts"/>; it is
    /// not the initial value, because configuration would add to it and could never narrow it.
    /// </summary>
    public IList<string> AllowedServiceUrlHosts { get; set; } = [];

    public static IReadOnlyList<string> DefaultHosts { get; } = ["localhost", "127.0.0.1", "[::1]", "*.botframework.com", "smba.trafficmanager.net"];

    internal bool HasAppId => AppId.Length > 0;

    internal IEnumerable<string> EffectiveHosts => AllowedServiceUrlHosts.Count == 0 ? DefaultHosts : AllowedServiceUrlHosts;

    /// <summary>Without the secret.</summary>
    public override string ToString() => HasAppId ? "with an app id" : "without an app id";
}

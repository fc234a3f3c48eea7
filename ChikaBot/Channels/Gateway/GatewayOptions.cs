namespace ChikaBot.Channels.Gateway;

/// <summary>The section <c>Chika:Gateway</c>: a messaging gateway that posts one message as JSON or as a form. On when <see cref="Secret"/> is set.</summary>
public sealed class GatewayOptions
{
    public const string Section = "Chika:Gateway";

    /// <summary>What the gateway shows with each post: in <see cref="SecretHeader"/>, or as the last part of the address.</summary>
    public string Secret { get; set; } = "";

    /// <summary>The header that carries the secret at <c>/webhooks/gateway</c>.</summary>
    public string SecretHeader { get; set; } = "X-Gateway-Secret";

    /// <summary>A message without id and timestamp that comes again within this span is the same one.</summary>
    public TimeSpan DuplicateWindow { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Participants who may write, as the gateway names them; empty: all.</summary>
    public IList<string> AllowedSenders { get; set; } = [];

    /// <summary>Where the kind of event stands, such as <c>event</c>; empty: every post is a message.</summary>
    public string EventField { get; set; } = "";

    /// <summary>The kinds that are messages; others are acknowledged and dropped.</summary>
    public IList<string> EventValues { get; set; } = [];

    public GatewayFields Fields { get; set; } = new();

    public GatewaySendOptions Send { get; set; } = new();

    internal bool IsOn => Secret.Length > 0;

    /// <summary>Without the secrets.</summary>
    public override string ToString() => IsOn ? "on" : "off";
}

/// <summary>Where the parts of a message stand: names with dots between them, <c>messages[0].text</c> for a row of a list. Empty: the gateway has no such part.</summary>
public sealed class GatewayFields
{
    /// <summary>Who wrote; replies go there.</summary>
    public string From { get; set; } = "payload.from";

    public string Text { get; set; } = "payload.body";

    /// <summary>The gateway's id of the message; empty, 0 and missing ones count as none.</summary>
    public string Id { get; set; } = "payload.id";

    /// <summary>When it was written; tells two equal messages without id apart.</summary>
    public string Timestamp { get; set; } = "payload.timestamp";

    /// <summary>True when the message is our own.</summary>
    public string FromMe { get; set; } = "payload.fromMe";

    /// <summary>True, or filled, when the message was written in a group.</summary>
    public string Group { get; set; } = "";

    /// <summary>True, or filled, when a file came along.</summary>
    public string HasMedia { get; set; } = "payload.hasMedia";

    /// <summary>The file's media type (<c>image/jpeg</c>) or kind (<c>image</c>).</summary>
    public string MediaType { get; set; } = "payload.media.mimetype";

    /// <summary>Filled when a place was shared.</summary>
    public string Location { get; set; } = "payload.location";

    internal IEnumerable<(string Key, string Path)> All =>
    [
        (nameof(From), From), (nameof(Text), Text), (nameof(Id), Id), (nameof(Timestamp), Timestamp), (nameof(FromMe), FromMe),
        (nameof(Group), Group), (nameof(HasMedia), HasMedia), (nameof(MediaType), MediaType), (nameof(Location), Location),
    ];
}

/// <summary>How a reply is sent.</summary>
public sealed class GatewaySendOptions
{
    public string Url { get; set; } = "";

    /// <summary>Sent along, such as an API key.</summary>
    public IDictionary<string, string> Headers { get; set; } = new Dictionary<string, string>();

    /// <summary>A JSON object whose texts may hold <c>{to}</c> and <c>{text}</c>.</summary>
    public string Body { get; set; } = """{"chatId":"{to}","text":"{text}","session":"default"}""";

    public GatewayBodyFormat Format { get; set; } = GatewayBodyFormat.Json;

    /// <summary>Where the answer has the id of the sent message.</summary>
    public string IdField { get; set; } = "id";

    /// <summary>Where the answer says whether the message was taken, for gateways that answer 200 to everything. Empty: the HTTP status says it.</summary>
    public string OkField { get; set; } = "";

    public string OkValue { get; set; } = "true";

    /// <summary>Where a refusal's reason stands.</summary>
    public string ReasonField { get; set; } = "reason";

    /// <summary>Reasons that concern all replies (a token that is not accepted): sending pauses.</summary>
    public IList<string> PauseReasons { get; set; } = [];

    /// <summary>Reasons that concern the one reply (no such number): it is given up. Any other reason: it is tried again.</summary>
    public IList<string> RejectReasons { get; set; } = [];

    /// <summary>Messages a second; self-hosted numbers that write fast are blocked.</summary>
    public int PerSecond { get; set; } = 5;
}

public enum GatewayBodyFormat
{
    Json,
    Form,
}

namespace ChikaBot.Channels.WhatsAppCloud;

/// <summary>The section <c>Chika:WhatsAppCloud</c>. Each key is explained in docs/whatsapp.md.</summary>
public sealed class WhatsAppCloudOptions
{
    public const string Section = "Chika:WhatsAppCloud";

    /// <summary>The secret that Meta signs webhooks with. Empty: the channel is off.</summary>
    public string AppSecret { get; set; } = "";

    /// <summary>A word of the operator's own; Meta repeats it when the webhook is set up.</summary>
    public string VerifyToken { get; set; } = "";

    /// <summary>The token of a system user, with which messages are sent.</summary>
    public string AccessToken { get; set; } = "";

    /// <summary>The id of the bot's number (digits), not the number itself.</summary>
    public string PhoneNumberId { get; set; } = "";

    /// <summary>The Graph API with its version.</summary>
    public string ApiBaseUrl { get; set; } = "https://graph.facebook.com/v26.0";

    /// <summary>An approved template with one body parameter, for what is sent later than 24 hours after the user's last message. Empty: such messages are given up.</summary>
    public string TemplateName { get; set; } = "";

    public string TemplateLanguage { get; set; } = "id";

    /// <summary>What the number may send: 80 by default, 20 when the WhatsApp Business app uses it too, up to 1,000 after an upgrade by Meta.</summary>
    public int MessagesPerSecond { get; set; } = 80;

    /// <summary>Messages to one user that may leave without a pause; Meta takes up to 45.</summary>
    public int BurstPerUser { get; set; } = 45;

    /// <summary>After the burst, one message to the same user in this time.</summary>
    public TimeSpan PausePerUser { get; set; } = TimeSpan.FromSeconds(6);

    /// <summary>Shows the user that the bot is writing, while the answer waits.</summary>
    public bool Typing { get; set; } = true;

    internal bool IsOn => AppSecret.Length > 0;

    internal Uri MessagesUrl => new($"{ApiBaseUrl.TrimEnd('/')}/{PhoneNumberId}/messages");

    /// <summary>Without the secrets.</summary>
    public override string ToString() => IsOn ? "on" : "off";
}

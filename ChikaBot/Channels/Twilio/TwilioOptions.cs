namespace ChikaBot.Channels.Twilio;

/// <summary>The section <c>Chika:Twilio</c>. On when <see cref="AuthToken"/> is set.</summary>
public sealed class TwilioOptions
{
    public const string Section = "Chika:Twilio";

    /// <summary>The account: <c>AC</c> and 32 hex digits.</summary>
    public string AccountSid { get; set; } = "";

    /// <summary>Signs the webhooks and opens the API.</summary>
    public string AuthToken { get; set; } = "";

    /// <summary>The webhook's address exactly as it stands in Twilio's console, query included: it is part of the signature.</summary>
    public string PublicUrl { get; set; } = "";

    /// <summary>
    /// What replies are sent from: a number (<c>+62…</c>), one of WhatsApp alone (<c>whatsapp:+62…</c>), or a messaging service (<c>MG…</c>).
    /// Empty: the number that was written to.
    /// </summary>
    public string From { get; set; } = "";

    public string ApiBaseUrl { get; set; } = "https://api.twilio.com";

    /// <summary>Messages a second from each of our WhatsApp numbers; Twilio's own default for one.</summary>
    public int WhatsAppPerSecond { get; set; } = 80;

    /// <summary>Messages a second from each of our SMS numbers; what goes beyond a number's own pace waits at Twilio.</summary>
    public int SmsPerSecond { get; set; } = 10;

    internal bool IsOn => AuthToken.Length > 0;

    /// <summary>Without the secrets.</summary>
    public override string ToString() => IsOn ? "on" : "off";
}

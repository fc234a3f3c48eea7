namespace ChikaBot.Channels.DirectLine;

/// <summary>The section <c>Chika:DirectLine</c>.</summary>
public sealed class DirectLineOptions
{
    public const string Section = "Chika:DirectLine";

    /// <summary>False: /v3/directline and the chat page, which talks to it, answer 404.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Signs the tokens, base64 of at least 32 bytes. Empty: a key of this machine, kept in the data directory; with PostgreSQL, one that follows from the key of attachments, so that all servers have the same.</summary>
    public string SigningKey { get; set; } = "";

    /// <summary>How long a token is valid. Clients of botframework-directlinejs refresh theirs every 15 minutes.</summary>
    public TimeSpan TokenLifetime { get; set; } = TimeSpan.FromHours(1);

    /// <summary>An idle socket gets an empty frame this often, so that proxies keep it open.</summary>
    public TimeSpan KeepAlive { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>How often open sockets look for activities that another replica appended.</summary>
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>Without the key.</summary>
    public override string ToString() => Section;
}

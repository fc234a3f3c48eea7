namespace ChikaBot.Dialogs.Engine;

/// <summary>What an operator sets about persons in the chat (<c>Chika:Desk</c>).</summary>
public sealed record HandoverOptions
{
    public const string Section = "Chika:Desk";

    /// <summary>There are officers: "petugas" calls one. Without it participants are told 165.</summary>
    public bool Enabled { get; init; }

    /// <summary>How long a request waits for an officer before it ends.</summary>
    public TimeSpan HandoverWait { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>How long an officer can hold a conversation before the bot answers again.</summary>
    public TimeSpan HandoverLongest { get; init; } = TimeSpan.FromHours(24);

    /// <summary>The keys that are wrong, each with what it must be.</summary>
    public IEnumerable<string> Validate(string section)
    {
        if (HandoverWait < TimeSpan.FromMinutes(1)) yield return $"{section}:HandoverWait must be at least one minute (00:01:00)";
        if (HandoverLongest < HandoverWait) yield return $"{section}:HandoverLongest must not be shorter than HandoverWait";
    }
}

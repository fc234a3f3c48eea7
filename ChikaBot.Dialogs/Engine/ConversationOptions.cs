namespace ChikaBot.Dialogs.Engine;

/// <summary>What an operator may set about conversations (<c>Chika:Conversation</c>).</summary>
public sealed record ConversationOptions
{
    public const string Section = "Chika:Conversation";

    /// <summary>Silence after which identity and open questions are wiped.</summary>
    public TimeSpan Silence { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Menu numbers by the flow's name, where they are to differ from the flow's own.</summary>
    public IReadOnlyDictionary<string, int> Menu { get; init; } = new Dictionary<string, int>();

    public AttemptOptions Attempts { get; init; } = new();

    /// <summary>How long after a complaint its owner is asked whether it is settled, at the next message.</summary>
    public TimeSpan ComplaintFollowUp { get; init; } = TimeSpan.FromDays(7);

    /// <summary>Reminders are offered (<c>Chika:Reminders:Enabled</c>).</summary>
    public bool Reminders { get; init; } = true;

    /// <summary>Persons in the chat (<see cref="HandoverOptions.Section"/>).</summary>
    public HandoverOptions Handover { get; init; } = new();

    /// <summary>The keys that are wrong, each with what it must be.</summary>
    public IEnumerable<string> Validate(string section)
    {
        if (Silence < TimeSpan.FromMinutes(1)) yield return $"{section}:Silence must be at least one minute (00:01:00)";
        if (ComplaintFollowUp < TimeSpan.FromHours(1)) yield return $"{section}:ComplaintFollowUp must be at least one hour (01:00:00)";
        foreach (var error in Attempts.Validate(section + ":Attempts")) yield return error;
    }
}

namespace ChikaBot.Operations;

/// <summary>How long things are kept.</summary>
public sealed class RetentionOptions
{
    public const string Section = "Chika:Retention";

    private static readonly TimeSpan Longest = TimeSpan.FromDays(36_500);
    private static readonly TimeSpan LongestInterval = TimeSpan.FromDays(7);
    private static readonly TimeSpan LongestBatchPause = TimeSpan.FromMinutes(1);

    /// <summary>Gateways repeat a message for up to 7 days; a forgotten id would have a second effect.</summary>
    public static readonly TimeSpan ShortestMessageIds = TimeSpan.FromDays(8);

    /// <summary>Ids of messages, those sent and their states included.</summary>
    public TimeSpan MessageIds { get; set; } = ShortestMessageIds;

    /// <summary>Conversations in which nothing has happened.</summary>
    public TimeSpan IdleConversations { get; set; } = TimeSpan.FromDays(90);

    public TimeSpan Activities { get; set; } = TimeSpan.FromDays(14);

    public TimeSpan DeadLetters { get; set; } = TimeSpan.FromDays(30);

    /// <summary>Complaints, from their filing on.</summary>
    public TimeSpan Complaints { get; set; } = TimeSpan.FromDays(365);

    /// <summary>Tickets with their forms and files, from their opening on, once they are closed.</summary>
    public TimeSpan Tickets { get; set; } = TimeSpan.FromDays(365);

    /// <summary>Changes of participants that were made, from their day on: they say how long somebody has had a class or facility, for which a year counts.</summary>
    public TimeSpan Changes { get; set; } = TimeSpan.FromDays(2 * 365);

    /// <summary>What was written with officers, from the hand-over on.</summary>
    public TimeSpan Handovers { get; set; } = TimeSpan.FromDays(90);

    /// <summary>Who did what at the desk.</summary>
    public TimeSpan Audit { get; set; } = TimeSpan.FromDays(5 * 365);

    /// <summary>Attempt windows not written since; longer than any lock lasts.</summary>
    public TimeSpan Attempts { get; set; } = TimeSpan.FromDays(8);

    public TimeSpan Interval { get; set; } = TimeSpan.FromHours(1);

    /// <summary>Rows in one transaction: small, because turns wait for it.</summary>
    public int BatchSize { get; set; } = 500;

    /// <summary>What turns get between two batches.</summary>
    public TimeSpan BatchPause { get; set; } = TimeSpan.FromMilliseconds(50);

    /// <summary>The first key that is wrong and why; null when all are right.</summary>
    public string? Fault()
    {
        if (MessageIds < ShortestMessageIds) return $"{Section}:{nameof(MessageIds)} must be at least 8 days.";
        if (IdleConversations < MessageIds) return $"{Section}:{nameof(IdleConversations)} must not be shorter than {nameof(MessageIds)}.";
        if (Activities <= TimeSpan.Zero) return $"{Section}:{nameof(Activities)} must be longer than zero.";
        if (DeadLetters <= TimeSpan.Zero) return $"{Section}:{nameof(DeadLetters)} must be longer than zero.";
        if (Complaints < TimeSpan.FromDays(30)) return $"{Section}:{nameof(Complaints)} must be at least 30 days.";
        if (Tickets < TimeSpan.FromDays(30)) return $"{Section}:{nameof(Tickets)} must be at least 30 days.";
        if (Changes < TimeSpan.FromDays(367)) return $"{Section}:{nameof(Changes)} must be at least 367 days.";
        if (Handovers < TimeSpan.FromDays(1)) return $"{Section}:{nameof(Handovers)} must be at least 1 day.";
        if (Audit < TimeSpan.FromDays(365)) return $"{Section}:{nameof(Audit)} must be at least 365 days.";
        if (Attempts < TimeSpan.FromDays(1)) return $"{Section}:{nameof(Attempts)} must be at least 1 day.";
        if (TooLong() is { } key) return $"{Section}:{key} must be at most 36,500 days.";
        if (Interval <= TimeSpan.Zero || Interval > LongestInterval) return $"{Section}:{nameof(Interval)} must be longer than zero and at most 7 days.";
        if (BatchSize is < 1 or > 10_000) return $"{Section}:{nameof(BatchSize)} must be 1 to 10,000.";
        if (BatchPause < TimeSpan.Zero || BatchPause > LongestBatchPause) return $"{Section}:{nameof(BatchPause)} must be zero to a minute.";
        return null;
    }

    /// <summary>A key that is kept longer than the calendar reaches back.</summary>
    private string? TooLong()
    {
        (string Key, TimeSpan Span)[] kept =
        [
            (nameof(MessageIds), MessageIds), (nameof(IdleConversations), IdleConversations), (nameof(Activities), Activities), (nameof(DeadLetters), DeadLetters), (nameof(Complaints), Complaints),
            (nameof(Tickets), Tickets), (nameof(Changes), Changes), (nameof(Handovers), Handovers), (nameof(Audit), Audit), (nameof(Attempts), Attempts),
        ];
        return kept.FirstOrDefault(one => one.Span > Longest).Key;
    }
}

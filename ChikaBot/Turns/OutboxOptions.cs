namespace ChikaBot.Turns;

/// <summary>How replies are sent and when they are given up.</summary>
public sealed class OutboxOptions
{
    public const string Section = "Chika:Outbox";

    /// <summary>What no timer of the outbox needs to exceed; they take at most 49 days.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    private static readonly TimeSpan LongestAge = TimeSpan.FromDays(365);

    /// <summary>Conversations served at the same time. Where several channels are on, one of them has at most half of the places.</summary>
    public int MaxParallel { get; set; } = 32;

    /// <summary>One try at the channel.</summary>
    public TimeSpan SendTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a taken reply belongs to one dispatcher; after a crash it is sent again when this is over.</summary>
    public TimeSpan LeaseDuration { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>A channel that asks to wait for longer is tried again then.</summary>
    internal static readonly TimeSpan LongestAsked = TimeSpan.FromHours(1);

    /// <summary>The pause after the first failed try; doubled after each further one, and spread by a quarter either way.</summary>
    public TimeSpan FirstPause { get; set; } = TimeSpan.FromSeconds(2);

    public TimeSpan LongestPause { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>Failed tries after which a reply is given up; throttled ones do not count.</summary>
    public int MaxAttempts { get; set; } = 12;

    /// <summary>Age at which a reply is given up: WhatsApp takes free text for 24 hours after the user's last message.</summary>
    public TimeSpan MaxAge { get; set; } = TimeSpan.FromHours(24);

    /// <summary>A safety net only: commits wake the dispatcher.</summary>
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How long sends under way may take to end when the host stops.</summary>
    public TimeSpan DrainTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>The longest lease or pause.</summary>
    internal TimeSpan LongestHold => new[] { LeaseDuration, Backoff.Longest(this), FirstPause, LongestAsked }.Max();

    /// <summary>The first key that is wrong and why; null when all are right.</summary>
    public string? Fault()
    {
        if (MaxParallel < 1) return $"{Section}:{nameof(MaxParallel)} must be at least 1.";
        if (MaxAttempts < 1) return $"{Section}:{nameof(MaxAttempts)} must be at least 1.";
        if (SendTimeout <= TimeSpan.Zero) return $"{Section}:{nameof(SendTimeout)} must be longer than zero.";
        if (LeaseDuration <= SendTimeout) return $"{Section}:{nameof(LeaseDuration)} must be longer than {nameof(SendTimeout)}.";
        if (FirstPause <= TimeSpan.Zero) return $"{Section}:{nameof(FirstPause)} must be longer than zero.";
        if (LeaseDuration > LongestWait) return $"{Section}:{nameof(LeaseDuration)} must be at most a day.";
        if (LongestPause > LongestWait) return $"{Section}:{nameof(LongestPause)} must be at most a day.";
        if (LongestPause < FirstPause) return $"{Section}:{nameof(LongestPause)} must not be shorter than {nameof(FirstPause)}.";
        if (MaxAge <= TimeSpan.Zero || MaxAge > LongestAge) return $"{Section}:{nameof(MaxAge)} must be longer than zero and at most 365 days.";
        if (PollInterval <= TimeSpan.Zero || PollInterval > LongestWait) return $"{Section}:{nameof(PollInterval)} must be longer than zero and at most a day.";
        if (DrainTimeout < TimeSpan.Zero || DrainTimeout > LongestWait) return $"{Section}:{nameof(DrainTimeout)} must be zero to a day.";
        return null;
    }
}

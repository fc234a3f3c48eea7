namespace ChikaBot.Desk;

/// <summary>The section <c>Chika:Desk:Live</c>: how pages of the desk learn that something has changed.</summary>
public sealed record LiveOptions
{
    public const string Section = "Chika:Desk:Live";

    /// <summary>How often the store is asked while somebody listens.</summary>
    public TimeSpan Interval { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>A sign of life is sent after so long without news, so that proxies keep the line open.</summary>
    public TimeSpan Heartbeat { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>A line ends after this time and is opened anew, with a look at whether the officer may still be here.</summary>
    public TimeSpan Longest { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Open lines of one officer.</summary>
    public int MaxPerOfficer { get; init; } = 6;

    /// <summary>Open lines in all.</summary>
    public int Max { get; init; } = 500;

    /// <returns>Null when all is well; else a sentence that names the key.</returns>
    public string? Fault() => this switch
    {
        _ when Interval < TimeSpan.FromMilliseconds(100) || Interval > TimeSpan.FromMinutes(1) => $"{Section}:{nameof(Interval)} must be 0.1 seconds to one minute",
        _ when Heartbeat < Interval || Heartbeat > TimeSpan.FromMinutes(5) => $"{Section}:{nameof(Heartbeat)} must be from Interval to five minutes",
        _ when Longest < Heartbeat || Longest > TimeSpan.FromHours(1) => $"{Section}:{nameof(Longest)} must be from Heartbeat to one hour",
        { MaxPerOfficer: < 1 or > 100 } => $"{Section}:{nameof(MaxPerOfficer)} must be 1 to 100",
        { Max: < 1 or > 10_000 } => $"{Section}:{nameof(Max)} must be 1 to 10000",
        _ => null,
    };
}

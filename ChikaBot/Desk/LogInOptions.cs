namespace ChikaBot.Desk;

/// <summary>The section <c>Chika:Desk:LogIn</c>.</summary>
public sealed class LogInOptions
{
    public const string Section = "Chika:Desk:LogIn";

    /// <summary>Wrong tries in a row that lock an officer out.</summary>
    public int MaxFailures { get; set; } = 5;

    /// <summary>How long the lock lasts.</summary>
    public TimeSpan Lock { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>A session ends when nothing was asked for so long.</summary>
    public TimeSpan Idle { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>A session ends after this time, however busy it is.</summary>
    public TimeSpan Longest { get; set; } = TimeSpan.FromHours(8);

    /// <returns>Null when all is well; else a sentence that names the key.</returns>
    public string? Fault() => this switch
    {
        { MaxFailures: < 1 or > 100 } => $"{Section}:{nameof(MaxFailures)} must be 1 to 100",
        _ when Lock < TimeSpan.FromMinutes(1) => $"{Section}:{nameof(Lock)} must be at least one minute",
        _ when Idle < TimeSpan.FromMinutes(1) => $"{Section}:{nameof(Idle)} must be at least one minute",
        _ when Longest < Idle => $"{Section}:{nameof(Longest)} must not be shorter than Idle",
        _ => null,
    };
}

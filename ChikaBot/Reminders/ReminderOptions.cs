namespace ChikaBot.Reminders;

/// <summary>Whether and when participants who asked for it are reminded.</summary>
public sealed class ReminderOptions
{
    public const string Section = "Chika:Reminders";

    /// <summary>More would let the two reminders of a month meet.</summary>
    private const int MostDaysBefore = 7;

    /// <summary>Off: none is offered and none is sent.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Days before the due day, and before the month's last day.</summary>
    public int DaysBefore { get; set; } = 3;

    /// <summary>Time of day in Jakarta (WIB) from which they are sent.</summary>
    public TimeSpan At { get; set; } = TimeSpan.FromHours(9);

    /// <summary>How often it is looked whether a time has come.</summary>
    public TimeSpan Interval { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>Reminders looked at together.</summary>
    public int BatchSize { get; set; } = 200;

    /// <summary>The first key that is wrong and why; null when all are right.</summary>
    public string? Fault()
    {
        if (DaysBefore is < 1 or > MostDaysBefore) return $"{Section}:{nameof(DaysBefore)} must be 1 to {MostDaysBefore}.";
        if (At < TimeSpan.Zero || At >= TimeSpan.FromDays(1)) return $"{Section}:{nameof(At)} must be a time of day.";
        if (Interval <= TimeSpan.Zero || Interval > TimeSpan.FromHours(1)) return $"{Section}:{nameof(Interval)} must be longer than zero and at most an hour.";
        if (BatchSize is < 1 or > 10_000) return $"{Section}:{nameof(BatchSize)} must be 1 to 10,000.";
        return null;
    }
}

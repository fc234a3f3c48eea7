namespace ChikaBot.Core.Regions;

/// <summary>Indonesia's three time zones. None has summer time, so an offset is all there is to know and no zone database is needed.</summary>
public enum IndonesianTimeZone
{
    /// <summary>Western: UTC+7, Asia/Jakarta.</summary>
    Wib = 7,

    /// <summary>Central: UTC+8, Asia/Makassar.</summary>
    Wita = 8,

    /// <summary>Eastern: UTC+9, Asia/Jayapura.</summary>
    Wit = 9,
}

public static class IndonesianTime
{
    /// <summary>The same instant as the clocks on the wall show it there.</summary>
    public static DateTimeOffset In(this DateTimeOffset instant, IndonesianTimeZone zone) => instant.ToOffset(TimeSpan.FromHours((int)zone));

    /// <summary>The date in Jakarta, by which months and due dates are counted.</summary>
    public static DateOnly JakartaDate(this DateTimeOffset instant) => DateOnly.FromDateTime(instant.In(IndonesianTimeZone.Wib).DateTime);
}

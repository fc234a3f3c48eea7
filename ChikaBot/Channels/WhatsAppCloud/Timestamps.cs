namespace ChikaBot.Channels.WhatsAppCloud;

/// <summary>Reads Meta's instants: seconds since 1970, at times milliseconds.</summary>
internal static class Timestamps
{
    /// <summary>In seconds it is the year 5138, in milliseconds 1973.</summary>
    private const long LeastMilliseconds = 100_000_000_000;

    /// <summary>Webhooks are repeated for up to 7 days.</summary>
    private static readonly TimeSpan Oldest = TimeSpan.FromDays(30);

    /// <returns>Never after <paramref name="arrival"/>, which also stands in for what is missing or absurd.</returns>
    public static DateTimeOffset Read(long? timestamp, DateTimeOffset arrival)
    {
        var age = arrival.ToUnixTimeMilliseconds() - Order(timestamp);
        return age < 0 || age > Oldest.TotalMilliseconds ? arrival : arrival.AddMilliseconds(-age);
    }

    /// <summary>Milliseconds, to put messages in order: also where the instant is too odd to be believed. What has none comes last.</summary>
    public static long Order(long? timestamp) => timestamp switch
    {
        null or < 0 => long.MaxValue,
        < LeastMilliseconds => timestamp.Value * 1000,
        _ => timestamp.Value,
    };
}

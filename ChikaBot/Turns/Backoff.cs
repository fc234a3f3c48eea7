namespace ChikaBot.Turns;

/// <summary>How long to wait after a failed try.</summary>
internal static class Backoff
{
    private const int MostDoublings = 30;

    public static TimeSpan Longest(OutboxOptions options) => options.LongestPause * 1.25;

    /// <param name="attempt">1 after the first try.</param>
    /// <param name="random">From 0 to 1; spreads the pause by a quarter either way, so that what failed together does not come back together.</param>
    public static TimeSpan Pause(OutboxOptions options, int attempt, double random)
    {
        var doubled = options.FirstPause.TotalMilliseconds * (1L << Math.Min(attempt - 1, MostDoublings));
        return TimeSpan.FromMilliseconds(Math.Min(doubled, options.LongestPause.TotalMilliseconds) * (0.75 + random / 2));
    }
}

namespace ChikaBot.Channels;

/// <summary>How long the other side asks to wait, kept within reason.</summary>
internal static class RetryAfter
{
    private static readonly TimeSpan Default = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    public static TimeSpan? Of(HttpResponseMessage response, TimeProvider clock)
    {
        var header = response.Headers.RetryAfter;
        var pause = header?.Delta ?? (header?.Date is { } date ? date - clock.GetUtcNow() : null);
        if (pause is not { } wait) return null;
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait > Longest ? Longest : wait;
    }

    public static TimeSpan OrDefault(HttpResponseMessage response, TimeProvider clock) => Of(response, clock) ?? Default;
}

namespace ChikaBot.Channels.WhatsAppCloud;

/// <summary>
/// Whether Meta takes our messages. While it refuses the token or the account, sending is paused: one message a minute is tried as a probe, the
/// others wait uncounted, and the first one that is taken ends the pause.
/// </summary>
internal sealed partial class WhatsAppHealth(TimeProvider clock, ILogger<WhatsAppHealth> logger)
{
    public static readonly TimeSpan ProbeInterval = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan ThrottledFor = TimeSpan.FromMinutes(5);

    private readonly Lock gate = new();
    private string? refusal;
    private DateTimeOffset nextProbe;
    private DateTimeOffset throttledAt = DateTimeOffset.MinValue;

    /// <summary>The short code for which sending is paused; null while it is not.</summary>
    public string? Refusal
    {
        get
        {
            lock (gate) return refusal;
        }
    }

    /// <summary>Meta asked us to slow down within the last minutes.</summary>
    public bool IsThrottled
    {
        get
        {
            lock (gate) return clock.GetUtcNow() - throttledAt < ThrottledFor;
        }
    }

    /// <summary>Asks to send one message.</summary>
    /// <returns>How long to wait; null when it may be sent, during a pause as its probe.</returns>
    public TimeSpan? Wait()
    {
        lock (gate)
        {
            var now = clock.GetUtcNow();
            if (refusal is null) return null;
            if (now < nextProbe) return nextProbe - now;
            nextProbe = now + ProbeInterval;
            return null;
        }
    }

    public void Refused(string code)
    {
        lock (gate)
        {
            nextProbe = clock.GetUtcNow() + ProbeInterval;
            if (refusal == code) return;
            refusal = code;
        }

        Paused(logger, code);
    }

    public void Throttled()
    {
        lock (gate) throttledAt = clock.GetUtcNow();
    }

    /// <summary>Meta has looked at a message itself: token and account are good.</summary>
    public void Works()
    {
        lock (gate)
        {
            if (refusal is null) return;
            refusal = null;
        }

        Resumed(logger);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Sending to WhatsApp is paused: Meta refuses the token or the account (error {Code}). Replies wait; see docs/whatsapp.md")]
    private static partial void Paused(ILogger logger, string code);

    [LoggerMessage(Level = LogLevel.Information, Message = "Sending to WhatsApp goes on")]
    private static partial void Resumed(ILogger logger);
}

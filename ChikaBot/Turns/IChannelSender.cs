namespace ChikaBot.Turns;

/// <summary>One reply on its way out.</summary>
/// <param name="Id">The store's own number, growing within a conversation.</param>
/// <param name="ReplyJson">One <c>Reply</c> as JSON.</param>
/// <param name="Attempt">1 at the first try.</param>
public sealed record OutboxMessage(long Id, DeliveryAddress Address, ReadOnlyMemory<byte> ReplyJson, int Attempt)
{
    /// <summary>The store's own handle of the conversation that it belongs to; zero where it needs none.</summary>
    public UInt128 Line { get; init; }

    /// <summary>The W3C traceparent of the turn that said it; null when that turn was not recorded.</summary>
    public string? Trace { get; init; }

    public override string ToString() => $"outbox {Id} to {Address}";
}

/// <summary>What became of a send: a closed set, so that the outbox decides without knowing a channel.</summary>
public abstract record SendVerdict
{
    private SendVerdict()
    {
    }

    /// <param name="ExternalId">The channel's id of the sent message, if it gave one.</param>
    public sealed record Sent(string? ExternalId) : SendVerdict;

    /// <summary>Failed for now. <paramref name="Reason"/> is a short code (http-503, connection), never words of the other side.</summary>
    public sealed record Retry(string Reason, TimeSpan? After = null) : SendVerdict;

    /// <summary>Too many at once: wait, without counting a failed try.</summary>
    public sealed record Throttled(TimeSpan After) : SendVerdict;

    /// <summary>Will never succeed. <paramref name="Reason"/> is a short code.</summary>
    public sealed record Rejected(string Reason) : SendVerdict;
}

/// <summary>The way out of one channel: fits a neutral reply to the channel's limits and sends it.</summary>
public interface IChannelSender
{
    string Channel { get; }

    /// <summary>Its replies stay on this server, so nobody else's can hold them up.</summary>
    bool IsOwn => false;

    ValueTask<SendVerdict> SendAsync(OutboxMessage message, CancellationToken cancellationToken);
}

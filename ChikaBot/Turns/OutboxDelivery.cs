using System.Diagnostics;
using ChikaBot.Operations.Telemetry;

namespace ChikaBot.Turns;

/// <summary>Sends one reply and writes down what became of it.</summary>
internal sealed class OutboxDelivery
{
    private readonly Dictionary<string, IChannelSender> senders;
    private readonly IOutboxStore store;
    private readonly OutboxOptions options;
    private readonly TimeProvider time;
    private readonly ILogger<OutboxDelivery> logger;

    public OutboxDelivery(IEnumerable<IChannelSender> senders, IOutboxStore store, OutboxOptions options, Clocks clocks, ILogger<OutboxDelivery> logger)
    {
        this.senders = senders.ToDictionary(sender => sender.Channel, StringComparer.Ordinal);
        this.store = store;
        this.options = options;
        this.logger = logger;
        time = clocks.System;
    }

    public bool HasSeveralChannels => senders.Count > 1;

    /// <summary>Never throws for the sender's sake. When the store cannot take the verdict, the reply is sent again after its lease.</summary>
    public async Task DeliverAsync(LeasedReply reply, CancellationToken stopped)
    {
        var message = reply.Message;
        try
        {
            if (time.GetUtcNow() - reply.CreatedAt >= options.MaxAge)
            {
                await GiveUpAsync(message, "too-old");
                return;
            }

            switch (await SendWatchedAsync(message, stopped))
            {
                case SendVerdict.Sent sent:
                    await store.MarkSentAsync(message, sent.ExternalId, time.GetUtcNow(), CancellationToken.None);
                    break;
                case SendVerdict.Throttled throttled:
                    await store.RetryAsync(message, time.GetUtcNow() + Max(Asked(throttled.After), options.FirstPause), failed: false, CancellationToken.None);
                    break;
                case SendVerdict.Retry when stopped.IsCancellationRequested:
                    // The host stops in the middle of a send: give the reply back at once, so that a restart need not wait for the lease.
                    await store.RetryAsync(message, time.GetUtcNow(), failed: false, CancellationToken.None);
                    break;
                case SendVerdict.Retry retry when message.Attempt < options.MaxAttempts:
                    OutboxLog.SendFailed(logger, message.Id, message.Address.Channel, message.Attempt, retry.Reason);
                    var pause = Max(Asked(retry.After ?? TimeSpan.Zero), Backoff.Pause(options, message.Attempt, Random.Shared.NextDouble()));
                    await store.RetryAsync(message, time.GetUtcNow() + pause, failed: true, CancellationToken.None);
                    break;
                case SendVerdict.Retry retry:
                    await GiveUpAsync(message, retry.Reason);
                    break;
                case SendVerdict.Rejected rejected:
                    await GiveUpAsync(message, rejected.Reason);
                    break;
            }
        }
        catch (StoreUnavailableException)
        {
            OutboxLog.VerdictNotStored(logger, message.Id, message.Address.Channel);
        }
    }

    private async Task<SendVerdict> SendWatchedAsync(OutboxMessage message, CancellationToken stopped)
    {
        var since = OutboxMetrics.Now;
        using var span = Spans.Continue("outbox.send", ActivityKind.Producer, message.Trace);
        var verdict = await SendAsync(message, stopped);
        OutboxMetrics.Sent(message.Address.Channel, verdict, since);
        if (span is null) return verdict;
        span.SetTag(ChikaMeter.ChannelLabel, message.Address.Channel).SetTag("chika.attempt", message.Attempt);
        span.SetTag(OutboxMetrics.VerdictLabel, OutboxMetrics.WordOf(verdict)).SetTag(OutboxMetrics.ReasonLabel, OutboxMetrics.ReasonOf(verdict));
        if (verdict is SendVerdict.Retry or SendVerdict.Rejected) span.SetStatus(ActivityStatusCode.Error);
        return verdict;
    }

    private async Task<SendVerdict> SendAsync(OutboxMessage message, CancellationToken stopped)
    {
        if (!senders.TryGetValue(message.Address.Channel, out var sender)) return new SendVerdict.Rejected("unknown-channel");
        using var timeout = new CancellationTokenSource(options.SendTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, stopped);
        try
        {
            // WaitAsync, because a sender that ignores its token must not outlive the lease.
            return await sender.SendAsync(message, either.Token).AsTask().WaitAsync(either.Token);
        }
        catch (OperationCanceledException) when (either.IsCancellationRequested)
        {
            return new SendVerdict.Retry("timeout");
        }
        catch (Exception exception)
        {
            // A sender's bug is treated like a failing network: other conversations go on, and this reply is given up in the end.
            return new SendVerdict.Retry(exception.GetType().Name);
        }
    }

    private async Task GiveUpAsync(OutboxMessage message, string reason)
    {
        OutboxLog.GivenUp(logger, message.Id, message.Address.Channel, message.Attempt, reason);
        await store.DeadLetterAsync(message, reason, time.GetUtcNow(), CancellationToken.None);
        OutboxMetrics.ReplyGivenUp(message.Address.Channel, reason);
    }

    private static TimeSpan Asked(TimeSpan pause) => pause < OutboxOptions.LongestAsked ? pause : OutboxOptions.LongestAsked;

    private static TimeSpan Max(TimeSpan left, TimeSpan right) => left > right ? left : right;
}

using System.Collections.Concurrent;

namespace ChikaBot.Turns;

/// <summary>
/// Takes due replies, at most one of each conversation, and has them delivered side by side. Woken by commits and by ended deliveries;
/// polls only as a safety net.
/// </summary>
internal sealed class OutboxDispatcher(
    OutboxDelivery delivery,
    IOutboxStore store,
    OutboxSignal signal,
    OutboxOptions options,
    Clocks clocks,
    ILogger<OutboxDispatcher> logger) : BackgroundService
{
    private readonly CancellationTokenSource abort = new();

    /// <summary>
    /// Replies that are being sent here, and whether each was leased once more meanwhile: when a clock is set forward, or when its pause was over before its delivery was.
    /// It must not be sent beside itself, and nobody else will send it before that lease has run out.
    /// </summary>
    private readonly ConcurrentDictionary<long, bool> underWay = new();

    /// <summary>How many of them each channel has.</summary>
    private readonly ConcurrentDictionary<string, int> places = new(StringComparer.Ordinal);

    private DateTimeOffset latest = DateTimeOffset.MinValue;

    /// <summary>Lets sends under way end, for at most the drain timeout; what is left is sent after the next start.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        using var timeout = new CancellationTokenSource(options.DrainTimeout, clocks.System);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        await using (either.Token.Register(abort.Cancel))
        {
            // Each delivery ends by itself soon after the abort, so this wait has an end.
            while (!underWay.IsEmpty) await signal.WaitAsync(options.PollInterval, TimeProvider.System, CancellationToken.None);
        }
    }

    public override void Dispose()
    {
        abort.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Off the thread that starts the host.
        await Task.Yield();
        var isReleased = false;
        while (!stoppingToken.IsCancellationRequested)
        {
            var pause = options.PollInterval;
            isReleased = !IsClockSetBack() && isReleased;
            // Again and again, until the store has taken it.
            if (!isReleased) isReleased = await ReleaseAsync(stoppingToken);
            // Before the lease: what ends while it is taken must not begin again either.
            var busy = underWay.Keys;
            var free = options.MaxParallel - busy.Count;
            var (max, full) = Share(free);
            if (max > 0 && await LeaseAsync(max, full, stoppingToken) is { } lease)
            {
                foreach (var reply in lease.Replies)
                {
                    if (busy.Contains(reply.Message.Id)) await LeaveAsync(reply.Message);
                    else Start(reply);
                }

                // Only a share was asked for, and all of it was there: others may wait as well.
                if (max < free && lease.Replies.Count == max) continue;
                var untilNext = lease.NextDueAt - clocks.System.GetUtcNow();
                if (untilNext < pause) pause = untilNext.Value;
                // Due at once means that there is no place for it: the first delivery that ends wakes.
                if (pause <= TimeSpan.Zero) pause = options.PollInterval;
            }

            try
            {
                await signal.WaitAsync(pause, clocks.System, stoppingToken);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private async Task<bool> ReleaseAsync(CancellationToken stoppingToken)
    {
        try
        {
            var now = clocks.System.GetUtcNow();
            await store.ReleaseAsync(now, now + options.LongestHold, stoppingToken);
            return true;
        }
        catch (StoreUnavailableException)
        {
            OutboxLog.StoreUnavailable(logger);
            return false;
        }
        catch (OperationCanceledException)
        {
            // The host stops before it has begun.
            return false;
        }
    }

    /// <summary>
    /// How many replies may be taken at once, and of which channels none. Where there are several, none takes more places than it leaves free: one that hangs holds half of
    /// them, a second one a quarter, and there is always one left.
    /// </summary>
    private (int Max, List<string> Full) Share(int free)
    {
        var (most, full) = (0, new List<string>());
        if (!delivery.HasSeveralChannels || free <= 0) return (free, full);
        foreach (var (channel, held) in places)
        {
            if (held >= free) full.Add(channel);
            else most = Math.Max(most, held);
        }

        return ((free - most + 1) / 2, full);
    }

    private async Task<OutboxLease?> LeaseAsync(int max, List<string> full, CancellationToken stoppingToken)
    {
        try
        {
            var now = clocks.System.GetUtcNow();
            return await store.LeaseAsync(max, full, now, now + options.LeaseDuration, stoppingToken);
        }
        catch (StoreUnavailableException)
        {
            OutboxLog.StoreUnavailable(logger);
            return null;
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    /// <summary>What was due soon would wait until the clock has caught up, which can be hours.</summary>
    private bool IsClockSetBack()
    {
        var now = clocks.System.GetUtcNow();
        var isBack = now + options.PollInterval < latest;
        latest = now;
        return isBack;
    }

    /// <summary>Its delivery gives it back at its end; where that has come meanwhile, this does.</summary>
    private async Task LeaveAsync(OutboxMessage message)
    {
        if (underWay.TryUpdate(message.Id, true, false) || underWay.ContainsKey(message.Id)) return;
        await GiveBackAsync(message);
        signal.Wake();
    }

    /// <summary>Due at once, if it has not been sent.</summary>
    private async Task GiveBackAsync(OutboxMessage message)
    {
        try
        {
            await store.RetryAsync(message, clocks.System.GetUtcNow(), failed: false, CancellationToken.None);
        }
        catch (StoreUnavailableException)
        {
            OutboxLog.StoreUnavailable(logger);
        }
    }

    private void Start(LeasedReply reply)
    {
        underWay[reply.Message.Id] = false;
        places.AddOrUpdate(reply.Message.Address.Channel, 1, static (_, held) => held + 1);
        _ = Task.Run(() => DeliverAsync(reply), CancellationToken.None);
    }

    private async Task DeliverAsync(LeasedReply reply)
    {
        try
        {
            await delivery.DeliverAsync(reply, abort.Token);
        }
        catch (Exception exception)
        {
            OutboxLog.DeliveryFailed(logger, exception.GetType().Name);
        }
        finally
        {
            // Under way to the end of this, so that a stop waits for it.
            while (!underWay.TryRemove(KeyValuePair.Create(reply.Message.Id, false)))
            {
                underWay[reply.Message.Id] = false;
                await GiveBackAsync(reply.Message);
            }

            places.AddOrUpdate(reply.Message.Address.Channel, 0, static (_, held) => held - 1);
            signal.Wake();
        }
    }
}

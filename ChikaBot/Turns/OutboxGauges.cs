using System.Diagnostics.Metrics;
using ChikaBot.Operations.Telemetry;

namespace ChikaBot.Turns;

/// <summary>
/// How many replies wait, and since when the one that is due for longest. Whoever looks gets what was known last and never waits for the store; a look at what is older
/// than a few seconds has it asked again, beside the look.
/// </summary>
internal sealed class OutboxGauges(IOutboxStore store, Clocks clocks) : IHostedService, IDisposable
{
    /// <summary>The store is asked at most this often.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromSeconds(3);

    /// <summary>What is older is not told any more: a gap says more than an old number.</summary>
    public static readonly TimeSpan Stale = TimeSpan.FromMinutes(2);

    // A meter of the same name, because it ends with its host while the other one stays.
    private readonly Meter meter = new(ChikaMeter.Name);
    private readonly Lock gate = new();
    private OutboxStatus? known;
    private DateTimeOffset knownAt;
    private DateTimeOffset askedAt = DateTimeOffset.MinValue;
    private Task asking = Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        meter.CreateObservableGauge("chika.outbox.waiting", Waiting, "{reply}", "Replies not sent yet, those under way included.");
        meter.CreateObservableGauge("chika.outbox.oldest_due.age", OldestDueAge, "s", "For how long the reply that is due for longest has been due; 0 when none is.");
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        meter.Dispose();
        return Task.CompletedTask;
    }

    public void Dispose() => meter.Dispose();

    /// <summary>Ends when the store has answered the question that is under way.</summary>
    internal Task Settled
    {
        get
        {
            lock (gate) return asking;
        }
    }

    private IEnumerable<Measurement<long>> Waiting() => Look() is { } status ? [new Measurement<long>(status.Waiting)] : [];

    private IEnumerable<Measurement<double>> OldestDueAge()
    {
        if (Look() is not { } status) return [];
        var age = status.OldestDueAt is { } due ? clocks.System.GetUtcNow() - due : TimeSpan.Zero;
        return [new Measurement<double>(Math.Max(0, age.TotalSeconds))];
    }

    private OutboxStatus? Look()
    {
        lock (gate)
        {
            var now = clocks.System.GetUtcNow();
            // A store that hangs is waited for, not asked again and again.
            if (asking.IsCompleted && (now - askedAt).Duration() >= Fresh)
            {
                askedAt = now;
                asking = Task.Run(AskAsync);
            }

            return (now - knownAt).Duration() < Stale ? known : null;
        }
    }

    private async Task AskAsync()
    {
        try
        {
            var status = await store.StatusAsync(CancellationToken.None);
            lock (gate) (known, knownAt) = (status, clocks.System.GetUtcNow());
        }
        catch (StoreUnavailableException)
        {
            // What was known grows stale; /health/ready says why.
        }
    }
}

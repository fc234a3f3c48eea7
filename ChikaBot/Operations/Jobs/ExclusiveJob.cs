using ChikaBot.Stores;
using ChikaBot.Turns;

namespace ChikaBot.Operations.Jobs;

/// <summary>Looks for all replicas: one of them does it at an interval, whichever comes first.</summary>
internal abstract class ExclusiveJob(IJobLock jobLock, TimeSpan interval, Clocks clocks, ILogger logger) : PeriodicJob(interval, clocks, logger)
{
    /// <summary>Less than the interval, of which a timer may fall short by a little.</summary>
    private readonly TimeSpan pause = interval * 0.9;

    protected override async Task TickAsync(CancellationToken cancellationToken) => await jobLock.TryRunAsync(GetType().Name, pause, LookAsync, cancellationToken);
}

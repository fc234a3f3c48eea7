using ChikaBot.Turns;

namespace ChikaBot.Operations.Jobs;

/// <summary>Looks at the start and at every interval of the system's clock. What fails is reported, and the next look goes on.</summary>
internal abstract partial class PeriodicJob(TimeSpan interval, Clocks clocks, ILogger logger) : BackgroundService
{
    protected Clocks Clocks => clocks;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        using var timer = new PeriodicTimer(interval, clocks.System);
        try
        {
            do
            {
                await LookOrReportAsync(stoppingToken);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException)
        {
            // The host stops; the next start goes on.
        }
    }

    /// <exception cref="StoreUnavailableException">The rest waits for the next look.</exception>
    internal abstract Task LookAsync(CancellationToken cancellationToken);

    /// <summary>One tick of the timer.</summary>
    protected virtual Task TickAsync(CancellationToken cancellationToken) => LookAsync(cancellationToken);

    private async Task LookOrReportAsync(CancellationToken cancellationToken)
    {
        try
        {
            await TickAsync(cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            LookFailed(logger, GetType().Name, exception.GetType().Name);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Job} failed ({Exception}); the next look goes on")]
    private static partial void LookFailed(ILogger logger, string job, string exception);
}

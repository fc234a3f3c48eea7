using ChikaBot.Dialogs.Engine;
using ChikaBot.Turns;

namespace ChikaBot.Pandawa;

/// <summary>Looks at the start and at every interval for what time has brought. What fails is reported, and the next look goes on.</summary>
internal abstract partial class MinuteJob(PandawaOptions options, Clocks clocks, ILogger logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        using var timer = new PeriodicTimer(options.Interval, clocks.System);
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

    private async Task LookOrReportAsync(CancellationToken cancellationToken)
    {
        try
        {
            await LookAsync(cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            LookFailed(logger, GetType().Name, exception.GetType().Name);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Job} failed ({Exception}); the next look goes on")]
    private static partial void LookFailed(ILogger logger, string job, string exception);
}

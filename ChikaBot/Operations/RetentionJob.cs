using ChikaBot.Stores;
using ChikaBot.Turns;

namespace ChikaBot.Operations;

/// <summary>Deletes what has been kept long enough, in small batches, at the start and then at every interval. Runs on the system clock.</summary>
internal sealed partial class RetentionJob(IRetentionStore store, RetentionOptions options, Clocks clocks, ILogger<RetentionJob> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        using var timer = new PeriodicTimer(options.Interval, clocks.System);
        try
        {
            do
            {
                await SweepOrReportAsync(stoppingToken);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException)
        {
            // The host stops; the next start goes on.
        }
    }

    /// <exception cref="StoreUnavailableException">The rest waits for the next sweep.</exception>
    internal async Task SweepAsync(CancellationToken cancellationToken)
    {
        var now = clocks.System.GetUtcNow();
        // Message ids first: a conversation goes only when none of them is left.
        await DeleteAllAsync(store.DeleteMessageIdsAsync, now - options.MessageIds, cancellationToken);
        await DeleteAllAsync(store.DeleteDeliveriesAsync, now - options.MessageIds, cancellationToken);
        await DeleteAllAsync(store.DeleteIdleConversationsAsync, now - options.IdleConversations, cancellationToken);
        await DeleteAllAsync(store.DeleteActivitiesAsync, now - options.Activities, cancellationToken);
        await DeleteAllAsync(store.DeleteDeadLettersAsync, now - options.DeadLetters, cancellationToken);
        await DeleteAllAsync(store.DeleteComplaintsAsync, now - options.Complaints, cancellationToken);
        await DeleteAllAsync(store.DeleteTicketsAsync, now - options.Tickets, cancellationToken);
        await DeleteAllAsync(store.DeleteChangesAsync, now - options.Changes, cancellationToken);
        await DeleteAllAsync(store.DeleteHandoversAsync, now - options.Handovers, cancellationToken);
        await DeleteAllAsync(store.DeleteAuditAsync, now - options.Audit, cancellationToken);
        await DeleteAllAsync(store.DeleteAttemptsAsync, now - options.Attempts, cancellationToken);
    }

    private async Task DeleteAllAsync(
        Func<DateTimeOffset, int, CancellationToken, ValueTask<int>> delete, DateTimeOffset before, CancellationToken cancellationToken)
    {
        while (await delete(before, options.BatchSize, cancellationToken) >= options.BatchSize)
            await Task.Delay(options.BatchPause, clocks.System, cancellationToken);
    }

    private async Task SweepOrReportAsync(CancellationToken cancellationToken)
    {
        try
        {
            await SweepAsync(cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            SweepFailed(logger, exception.GetType().Name);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Old data could not be deleted ({Exception}); the next sweep tries again")]
    private static partial void SweepFailed(ILogger logger, string exception);
}

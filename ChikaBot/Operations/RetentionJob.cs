using ChikaBot.Operations.Jobs;
using ChikaBot.Stores;
using ChikaBot.Turns;

namespace ChikaBot.Operations;

/// <summary>Deletes what has been kept long enough, in small batches, at the start and then at every interval. Runs on the system clock.</summary>
internal sealed class RetentionJob(IRetentionStore store, IJobLock jobLock, RetentionOptions options, Clocks clocks, ILogger<RetentionJob> logger)
    : ExclusiveJob(jobLock, options.Interval, clocks, logger)
{
    internal override async Task LookAsync(CancellationToken cancellationToken)
    {
        var now = Clocks.System.GetUtcNow();
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
            await Task.Delay(options.BatchPause, Clocks.System, cancellationToken);
    }
}

using ChikaBot.Operations.Jobs;
using ChikaBot.Stores;
using ChikaBot.Turns;

namespace ChikaBot.Operations;

/// <summary>Deletes what has been kept long enough, in small batches, at the start and then at every interval. Runs on the system clock. What cannot be deleted now keeps nothing else from going.</summary>
internal sealed partial class RetentionJob(IRetentionStore store, IJobLock jobLock, RetentionOptions options, Clocks clocks, ILogger<RetentionJob> logger)
    : ExclusiveJob(jobLock, options.Interval, clocks, logger)
{
    internal override async Task LookAsync(CancellationToken cancellationToken)
    {
        var now = Clocks.System.GetUtcNow();
        // Message ids first: a conversation goes only when none of them is left.
        await TryAsync("MessageIds", store.DeleteMessageIdsAsync, Before(now, options.MessageIds), cancellationToken);
        await TryAsync("Deliveries", store.DeleteDeliveriesAsync, Before(now, options.MessageIds), cancellationToken);
        await TryAsync("IdleConversations", store.DeleteIdleConversationsAsync, Before(now, options.IdleConversations), cancellationToken);
        await TryAsync("Activities", store.DeleteActivitiesAsync, Before(now, options.Activities), cancellationToken);
        await TryAsync("ActivityHeads", (_, max, token) => store.DeleteActivityHeadsAsync(max, token), now, cancellationToken);
        await TryAsync("DeadLetters", store.DeleteDeadLettersAsync, Before(now, options.DeadLetters), cancellationToken);
        await TryAsync("Complaints", store.DeleteComplaintsAsync, Before(now, options.Complaints), cancellationToken);
        await TryAsync("Tickets", store.DeleteTicketsAsync, Before(now, options.Tickets), cancellationToken);
        await TryAsync("Changes", store.DeleteChangesAsync, Before(now, options.Changes), cancellationToken);
        await TryAsync("Handovers", store.DeleteHandoversAsync, Before(now, options.Handovers), cancellationToken);
        await TryAsync("Audit", store.DeleteAuditAsync, Before(now, options.Audit), cancellationToken);
        await TryAsync("Attempts", store.DeleteAttemptsAsync, Before(now, options.Attempts), cancellationToken);
    }

    /// <summary>A span that reaches beyond the calendar keeps everything.</summary>
    private static DateTimeOffset Before(DateTimeOffset now, TimeSpan kept) => kept < now - DateTimeOffset.MinValue ? now - kept : DateTimeOffset.MinValue;

    private async Task TryAsync(string what, Func<DateTimeOffset, int, CancellationToken, ValueTask<int>> delete, DateTimeOffset before, CancellationToken cancellationToken)
    {
        try
        {
            await DeleteAllAsync(delete, before, cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            StepFailed(logger, what, exception.GetType().Name);
        }
    }

    private async Task DeleteAllAsync(
        Func<DateTimeOffset, int, CancellationToken, ValueTask<int>> delete, DateTimeOffset before, CancellationToken cancellationToken)
    {
        while (await delete(before, options.BatchSize, cancellationToken) >= options.BatchSize)
            await Task.Delay(options.BatchPause, Clocks.System, cancellationToken);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Old {What} could not be deleted ({Exception}); the next look goes on")]
    private static partial void StepFailed(ILogger logger, string what, string exception);
}

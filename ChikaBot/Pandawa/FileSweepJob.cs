using ChikaBot.Dialogs.Engine;
using ChikaBot.Files;
using ChikaBot.Operations.Jobs;
using ChikaBot.Stores;
using ChikaBot.Turns;

namespace ChikaBot.Pandawa;

/// <summary>Deletes the bytes of attachments whose tickets are gone or that were taken out, and of those that never reached a ticket.</summary>
internal sealed partial class FileSweepJob(IFileDeletions deletions, IFileVault vault, IJobLock jobLock, PandawaOptions options, Clocks clocks, ILogger<FileSweepJob> logger)
    : ExclusiveJob(jobLock, options.Interval, clocks, logger)
{
    private const int BatchSize = 100;

    /// <summary>A file is noted in its ticket within the request that brings it; a day is long beyond any request.</summary>
    private static readonly TimeSpan Orphaned = TimeSpan.FromDays(1);

    private DateTimeOffset nextOrphans;

    internal override async Task LookAsync(CancellationToken cancellationToken)
    {
        var count = await DeleteNotedAsync(cancellationToken);
        // Looks at every file there is, so not at every look.
        if (Clocks.System.GetUtcNow() >= nextOrphans)
        {
            count += await DeleteOrphansAsync(cancellationToken);
            nextOrphans = Clocks.System.GetUtcNow() + Orphaned;
        }

        if (count > 0) Swept(logger, count);
    }

    private async Task<int> DeleteNotedAsync(CancellationToken cancellationToken)
    {
        var count = 0;
        while (await deletions.ListAsync(BatchSize, cancellationToken) is { Count: > 0 } names)
        {
            await DeleteAsync(names, cancellationToken);
            await deletions.DeletedAsync(names, cancellationToken);
            count += names.Count;
        }

        return count;
    }

    private async Task<int> DeleteOrphansAsync(CancellationToken cancellationToken)
    {
        var count = 0;
        foreach (var names in await vault.BeforeAsync(Clocks.System.GetUtcNow() - Orphaned, cancellationToken).Chunk(BatchSize).ToListAsync(cancellationToken))
        {
            var orphans = await deletions.UnknownAsync(names, cancellationToken);
            await DeleteAsync(orphans, cancellationToken);
            count += orphans.Count;
        }

        return count;
    }

    private async Task DeleteAsync(IReadOnlyList<string> names, CancellationToken cancellationToken)
    {
        foreach (var name in names) await vault.DeleteAsync(name, cancellationToken);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Count} attachments were deleted")]
    private static partial void Swept(ILogger logger, int count);
}

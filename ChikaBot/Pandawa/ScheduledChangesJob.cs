using System.Text.Json;
using ChikaBot.Core.Regions;
using ChikaBot.Dialogs.Engine;
using ChikaBot.Dialogs.Engine.Tickets;
using ChikaBot.Dialogs.Replies;
using ChikaBot.Dialogs.Texts;
using ChikaBot.Operations.Jobs;
using ChikaBot.Stores;
using ChikaBot.Turns;

namespace ChikaBot.Pandawa;

/// <summary>Makes changes of participants on their day, and expires tickets whose owner did not go on. Days are those of the conversations' clock.</summary>
internal sealed partial class ScheduledChangesJob(
    ITicketClock tickets, OutboxSignal outbox, IJobLock jobLock, PandawaOptions options, Clocks clocks, ILogger<ScheduledChangesJob> logger)
    : ExclusiveJob(jobLock, options.Interval, clocks, logger)
{
    private const int BatchSize = 100;

    internal override async Task LookAsync(CancellationToken cancellationToken)
    {
        var (at, now) = (Clocks.Conversation.GetUtcNow(), Clocks.System.GetUtcNow());
        var made = await AllAsync(token => tickets.MakeDueChangesAsync(at.JakartaDate(), now, BatchSize, token), cancellationToken);
        var expired = await AllAsync(token => tickets.ExpireTicketsAsync(at, now, Notice, BatchSize, token), cancellationToken);
        if (expired > 0) outbox.Wake();
        if (made + expired > 0) Looked(logger, made, expired);
    }

    private static ReadOnlyMemory<byte> Notice(Ticket ticket) => JsonSerializer.SerializeToUtf8Bytes(TicketNotices.Expired(ticket), ReplyJson.Default.Reply);

    private static async Task<int> AllAsync(Func<CancellationToken, ValueTask<int>> batch, CancellationToken cancellationToken)
    {
        var all = 0;
        int done;
        do
        {
            done = await batch(cancellationToken);
            all += done;
        }
        while (done == BatchSize);
        return all;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Made} changes of participants have come to their day, {Expired} tickets have expired")]
    private static partial void Looked(ILogger logger, int made, int expired);
}

using ChikaBot.Dialogs.Engine;
using ChikaBot.Operations.Jobs;
using ChikaBot.Stores;
using ChikaBot.Turns;

namespace ChikaBot.Pandawa;

/// <summary>Gives conversations back to the bot that nobody took in time, or that an officer has held for too long; the participant is told.</summary>
internal sealed class HandoverJob(
    IHandoverStore handovers, HandoverDesk desk, IJobLock jobLock, ConversationOptions conversation, PandawaOptions options, Clocks clocks, ILogger<HandoverJob> logger)
    : ExclusiveJob(jobLock, options.Interval, clocks, logger)
{
    private const int Most = 500;

    internal override async Task LookAsync(CancellationToken cancellationToken)
    {
        var now = Clocks.Conversation.GetUtcNow();
        foreach (var handover in await handovers.ListAsync(Most, cancellationToken))
        {
            var longest = handover.State == HandoverState.Taken ? conversation.Handover.HandoverLongest : conversation.Handover.HandoverWait;
            if (now - handover.Since >= longest) await desk.EndAsync(handover, cancellationToken);
        }
    }
}

using ChikaBot.Dialogs.Engine;
using ChikaBot.Dialogs.Replies;

namespace ChikaBot.Turns;

/// <summary>
/// Lets each sender write so fast and no faster. What comes above the limit is acknowledged and never read, also when it is repeated; the
/// first of it is answered with one sentence (docs/decisions/013-floods.md). Callers who wait for the replies in their response pace
/// themselves and are let through, and so are officers.
/// </summary>
internal sealed partial class FloodGuard(TurnRunner turns, IConversationStore store, SenderPaces paces, Reply notice, ILogger<FloodGuard> logger) : ITurnRunner
{
    /// <summary>16 bytes each, and as much again for the table.</summary>
    private const int Remembered = 100_000;

    private readonly DroppedMessages dropped = new(Remembered);

    // Straight on, without a wait: the place in the conversation's line is taken in the order of arrival.
    public Task<TurnResult> RunAsync(IncomingMessage message, DeliveryAddress? address, CancellationToken cancellationToken) =>
        PassageOf(message, address) is not Passage.Free and var passage
            ? AnswerAsync(message, address!, passage, cancellationToken)
            : turns.RunAsync(message, address, cancellationToken);

    public async Task<TurnResult> RunAsync(IncomingMessage message, DeliveryAddress? address, Func<CancellationToken, Task> letThrough, CancellationToken cancellationToken)
    {
        if (PassageOf(message, address) is not Passage.Free and var passage) return await AnswerAsync(message, address!, passage, cancellationToken);
        await letThrough(cancellationToken);
        return await turns.RunAsync(message, address, cancellationToken);
    }

    private Passage PassageOf(IncomingMessage message, DeliveryAddress? address)
    {
        if (address is null || message.IsOfOfficer) return Passage.Free;
        return dropped.Contains(message) ? Passage.TooFast : paces.Take(message.Sender);
    }

    private async Task<TurnResult> AnswerAsync(IncomingMessage message, DeliveryAddress address, Passage passage, CancellationToken cancellationToken)
    {
        var told = false;
        try
        {
            // A repeated message that was read the first time gets what it got then; the runner finds it.
            var isRepeated = (await store.LoadAsync(message.Conversation, message.MessageId, cancellationToken)).RepeatedReplies is not null;
            if (isRepeated) return await turns.RunAsync(message, address, cancellationToken);
            if (passage == Passage.FirstTooFast)
            {
                TooFast(logger, message.Sender);
                var result = await turns.SayAsync(message, address, notice, cancellationToken);
                told = !result.Repeated;
                return result;
            }

            dropped.Add(message);
            TurnMetrics.NotRead(message.Conversation.Channel);
            return new TurnResult([], Repeated: false);
        }
        finally
        {
            if (passage == Passage.FirstTooFast && !told) paces.Untold(message.Sender);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Sender} writes faster than the limit; what comes above it is not read")]
    private static partial void TooFast(ILogger logger, SenderKey sender);
}

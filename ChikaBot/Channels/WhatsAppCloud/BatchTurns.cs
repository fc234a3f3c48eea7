using ChikaBot.Turns;

namespace ChikaBot.Channels.WhatsAppCloud;

/// <summary>Runs the messages of a batch: conversations beside each other, those of one conversation in the order they were written.</summary>
internal sealed partial class BatchTurns(ITurnRunner turns, ReadReceipts receipts, ILogger<BatchTurns> logger)
{
    /// <summary>Many, because the store writes what comes together in one transaction.</summary>
    private const int MaxParallel = 64;

    /// <returns>False when a message was not taken.</returns>
    public async Task<bool> RunAsync(IReadOnlyList<WebhookMessage> messages, CancellationToken cancellationToken)
    {
        var failed = 0;
        var conversations = messages.GroupBy(message => message.Incoming.Conversation).Select(group => group.OrderBy(message => message.Order).ToList());
        await Parallel.ForEachAsync(conversations, new ParallelOptions { MaxDegreeOfParallelism = MaxParallel, CancellationToken = cancellationToken }, async (conversation, cancelled) =>
        {
            if (!await RunInOrderAsync(conversation, cancelled)) Interlocked.Increment(ref failed);
        });
        return failed == 0;
    }

    private async ValueTask<bool> RunInOrderAsync(List<WebhookMessage> conversation, CancellationToken cancellationToken)
    {
        string? newest = null;
        try
        {
            foreach (var (message, address, _) in conversation)
            {
                receipts.Expect(address.MessageId);
                var result = await turns.RunAsync(message, address.ToAddress(), cancellationToken);
                if (!result.Repeated) newest = address.MessageId;
            }

            return true;
        }
        catch (StoreUnavailableException)
        {
            return false;
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            // The type only: a message may quote what the participant wrote.
            TurnFailed(logger, e.GetType().Name);
            return false;
        }
        finally
        {
            foreach (var (_, address, _) in conversation)
            {
                if (address.MessageId != newest) receipts.Forget(address.MessageId);
            }

            // One that is read makes those before it read.
            if (newest is not null) receipts.Read(newest);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A turn failed: {Failure}")]
    private static partial void TurnFailed(ILogger logger, string failure);
}

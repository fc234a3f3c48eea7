using System.Text.Json;
using ChikaBot.Dialogs.Engine;
using ChikaBot.Dialogs.Replies;
using ChikaBot.Operations.Telemetry;

namespace ChikaBot.Turns;

/// <summary>
/// One conversation at a time and in order of arrival: load → engine → one commit. A turn that throws changes nothing; after three tries
/// in a row it is answered with one apology, and the snapshot stays as it was.
/// </summary>
internal sealed class TurnRunner(
    IConversationEngine engine,
    IConversationStore store,
    IApology apology,
    OutboxSignal outbox,
    Clocks clocks,
    ILogger<TurnRunner> logger) : ITurnRunner
{
    private const int MaxTries = 3;

    // Conflicts come from other replicas and from attempt windows that two senders share; each is a turn that somebody else completed.
    private const int MaxConflicts = 10;

    private readonly KeyedQueue<ConversationKey> queue = new();

    public Task<TurnResult> RunAsync(IncomingMessage message, DeliveryAddress? address, CancellationToken cancellationToken) =>
        RunAsync(engine, message, address, cancellationToken);

    /// <summary>Answers the message with the reply and leaves the conversation as it is; in its place in the line, and once, like any turn.</summary>
    public Task<TurnResult> SayAsync(IncomingMessage message, DeliveryAddress? address, Reply reply, CancellationToken cancellationToken) =>
        RunAsync(new Saying(reply), message, address, cancellationToken);

    private Task<TurnResult> RunAsync(IConversationEngine engine, IncomingMessage message, DeliveryAddress? address, CancellationToken cancellationToken) =>
        TurnWatch.IsOff ? RunTurnAsync(engine, message, address, cancellationToken) : RunWatchedAsync(engine, message, address, cancellationToken);

    private async Task<TurnResult> RunWatchedAsync(IConversationEngine engine, IncomingMessage message, DeliveryAddress? address, CancellationToken cancellationToken)
    {
        using var watch = TurnWatch.Start(message.Conversation.Channel);
        try
        {
            var result = await RunTurnAsync(engine, message, address, cancellationToken);
            watch.Ended(result);
            return result;
        }
        catch (Exception exception)
        {
            watch.Ended(exception);
            throw;
        }
    }

    private async Task<TurnResult> RunTurnAsync(IConversationEngine engine, IncomingMessage message, DeliveryAddress? address, CancellationToken cancellationToken)
    {
        message = message with { CanBeWrittenTo = address is not null };
        using var place = await queue.EnterAsync(message.Conversation, cancellationToken);
        var receivedAt = clocks.System.GetUtcNow();
        var failures = 0;
        for (var conflicts = 0; conflicts < MaxConflicts;)
        {
            // What is remembered is trusted once: after a failure or a refusal the store is asked.
            var loaded = failures + conflicts == 0 ? store.Recall(message.Conversation, message.MessageId) : null;
            if (loaded is null)
            {
                using (Spans.Within("turn.load")) loaded = await store.LoadAsync(message.Conversation, message.MessageId, cancellationToken);
            }

            if (loaded.RepeatedReplies is { } stored) return new TurnResult(Read(stored), Repeated: true);

            string? deadLetter = null;
            TurnOutcome outcome;
            try
            {
                using var span = Spans.Within("turn.engine");
                outcome = await engine.RunAsync(loaded.Snapshot, message, clocks.Conversation.GetUtcNow(), cancellationToken);
            }
            catch (Exception exception) when (exception is not StoreUnavailableException && !cancellationToken.IsCancellationRequested)
            {
                // The type says enough; an exception's message could repeat what the participant typed.
                TurnLog.TurnFailed(logger, message.Conversation, ++failures, exception.GetType().Name, exception.StackTrace);
                if (failures < MaxTries) continue;
                deadLetter = exception.GetType().Name;
                outcome = new TurnOutcome(loaded.Snapshot, [apology.For(message)], []);
            }

            var commit = CommitOf(message, address, receivedAt, loaded, outcome) with { DeadLetterReason = deadLetter, Attempt = failures + (deadLetter is null ? 1 : 0) };
            CommitResult committed;
            using (Spans.Within("turn.commit")) committed = await store.CommitAsync(commit, cancellationToken);
            switch (committed)
            {
                case CommitResult.Committed:
                    if (commit.Outgoing.Count > 0) outbox.Wake();
                    if (deadLetter is not null) GaveUp(message);
                    return new TurnResult(outcome.Replies, Repeated: false) { IsApology = deadLetter is not null };
                case CommitResult.Conflict:
                    TurnMetrics.Conflicted(message.Conversation.Channel);
                    conflicts++;
                    // Only tries in a row count, and the next one meets another state.
                    failures = 0;
                    break;
                case CommitResult.Repeated:
                    // Another replica was quicker; the next load finds its replies.
                    conflicts++;
                    break;
            }
        }

        TurnLog.GaveUpOnConflicts(logger, message.Conversation, MaxConflicts);
        throw new ConflictsException($"The turn met {MaxConflicts} conflicts in a row.");
    }

    private static void GaveUp(IncomingMessage message)
    {
        TurnMetrics.Apologised(message.Conversation.Channel);
        OutboxMetrics.TurnGivenUp(message.Conversation.Channel);
    }

    private static TurnCommit CommitOf(IncomingMessage message, DeliveryAddress? address, DateTimeOffset receivedAt, LoadedConversation loaded, TurnOutcome outcome) =>
        new(
            message.Conversation,
            loaded.Version,
            outcome.Snapshot,
            message.MessageId,
            receivedAt,
            JsonSerializer.SerializeToUtf8Bytes(outcome.Replies, ReplyJson.Default.IReadOnlyListReply),
            address is null ? [] : [.. outcome.Replies.Select(reply => (ReadOnlyMemory<byte>)JsonSerializer.SerializeToUtf8Bytes(reply, ReplyJson.Default.Reply))],
            outcome.Attempts,
            address)
        {
            Handle = loaded.Handle,
            Trace = address is null ? null : Spans.Traceparent,
            Sender = message.Sender,
            Effects = outcome.Effects,
        };

    private sealed class Saying(Reply reply) : IConversationEngine
    {
        public ValueTask<TurnOutcome> RunAsync(ReadOnlyMemory<byte> snapshot, IncomingMessage message, DateTimeOffset now, CancellationToken cancellationToken) =>
            ValueTask.FromResult(new TurnOutcome(snapshot, [reply], []));
    }

    private static IReadOnlyList<Reply> Read(ReadOnlyMemory<byte> json) =>
        JsonSerializer.Deserialize(json.Span, ReplyJson.Default.IReadOnlyListReply) ?? [];
}

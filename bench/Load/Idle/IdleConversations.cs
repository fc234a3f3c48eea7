using System.Globalization;
using ChikaBot.Bench.Talks;
using ChikaBot.Dialogs.Engine;
using ChikaBot.Turns;

namespace ChikaBot.Bench.Idle;

/// <summary>Fills a store with conversations that came as far as one of the talk's turns and in which nothing happens any more.</summary>
internal sealed class IdleConversations(IConversationStore store, IReadOnlyList<TalkStage> stages)
{
    // Enough to fill the group commit of a store.
    private const int Writers = 256;

    private const string Channel = "bench";

    /// <summary>Through the port by which turns commit: one row of a conversation and one of a message with its replies.</summary>
    public Task MakeAsync(int count, CancellationToken cancellationToken)
    {
        var next = -1;
        return Task.WhenAll(Enumerable.Range(0, Writers).Select(_ => Task.Run(
            async () =>
            {
                while (Interlocked.Increment(ref next) is var number && number < count) await MakeOneAsync(number, cancellationToken);
            },
            cancellationToken)));
    }

    private async Task MakeOneAsync(int number, CancellationToken cancellationToken)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"idle-{number:D9}");
        var stage = stages[number % stages.Count];
        var commit = new TurnCommit(new ConversationKey(Channel, name), ExpectedVersion: 0, stage.Snapshot, name, TimeProvider.System.GetUtcNow(), stage.Replies, Outgoing: [], Attempts: [], Address: null)
        {
            Sender = new SenderKey(Channel, name),
        };
        if (await store.CommitAsync(commit, cancellationToken) != CommitResult.Committed) throw new InvalidOperationException("An idle conversation was refused.");
    }
}

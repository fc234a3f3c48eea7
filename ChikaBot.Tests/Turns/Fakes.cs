using System.Collections.Concurrent;
using System.Text;
using ChikaBot.Dialogs.Engine;
using ChikaBot.Dialogs.Replies;
using ChikaBot.Turns;

namespace ChikaBot.Tests.Turns;

/// <summary>Appends each text to the snapshot and answers with the whole.</summary>
internal sealed class AppendingEngine : IConversationEngine
{
    private int runs;

    public int Runs => runs;

    /// <summary>Runs before the outcome is made; may throw or wait.</summary>
    public Func<IncomingMessage, int, Task> Before { get; set; } = (_, _) => Task.CompletedTask;

    public async ValueTask<TurnOutcome> RunAsync(ReadOnlyMemory<byte> snapshot, IncomingMessage message, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await Before(message, Interlocked.Increment(ref runs));
        var text = Encoding.UTF8.GetString(snapshot.Span) + (message.Content is MessageContent.Text typed ? typed.Value : message.Content.ToString()) + ";";
        return new TurnOutcome(Encoding.UTF8.GetBytes(text), [new Reply(text, [], null)], []);
    }
}

internal sealed class Apology : IApology
{
    public Reply For(IncomingMessage message) => new("sorry", [], null);
}

/// <summary>Keeps conversations in memory; refuses or throws when told to.</summary>
internal sealed class MemoryStore : IConversationStore
{
    private readonly Lock gate = new();
    private readonly Dictionary<ConversationKey, (ReadOnlyMemory<byte> Snapshot, long Version)> conversations = [];
    private readonly Dictionary<(ConversationKey, string), ReadOnlyMemory<byte>> seen = [];

    /// <summary>What the next commits answer instead of committing.</summary>
    public ConcurrentQueue<CommitResult> Refusals { get; } = new();

    public ConcurrentQueue<TurnCommit> Commits { get; } = new();

    public bool Unavailable { get; set; }

    public string SnapshotOf(ConversationKey key) => conversations.TryGetValue(key, out var found) ? Encoding.UTF8.GetString(found.Snapshot.Span) : "";

    public ValueTask<LoadedConversation> LoadAsync(ConversationKey conversation, string messageId, CancellationToken cancellationToken)
    {
        if (Unavailable) throw new StoreUnavailableException("down");
        lock (gate)
        {
            var (snapshot, version) = conversations.GetValueOrDefault(conversation);
            ReadOnlyMemory<byte>? replies = null;
            if (seen.TryGetValue((conversation, messageId), out var stored)) replies = stored;
            return ValueTask.FromResult(new LoadedConversation(snapshot, version, replies));
        }
    }

    public ValueTask<DeliveryAddress?> AddressAsync(ConversationKey conversation, CancellationToken cancellationToken) =>
        ValueTask.FromResult(Commits.LastOrDefault(commit => commit.Conversation == conversation && commit.Address is not null)?.Address);

    public async ValueTask<CommitResult> CommitAsync(TurnCommit commit, CancellationToken cancellationToken)
    {
        // Gives up the thread, so that a runner without a queue would interleave.
        await Task.Yield();
        if (Refusals.TryDequeue(out var refusal)) return refusal;
        lock (gate)
        {
            if (seen.ContainsKey((commit.Conversation, commit.MessageId))) return CommitResult.Repeated;
            if (conversations.GetValueOrDefault(commit.Conversation).Version != commit.ExpectedVersion) return CommitResult.Conflict;
            conversations[commit.Conversation] = (commit.Snapshot, commit.ExpectedVersion + 1);
            seen[(commit.Conversation, commit.MessageId)] = commit.Replies;
            Commits.Enqueue(commit);
            return CommitResult.Committed;
        }
    }
}

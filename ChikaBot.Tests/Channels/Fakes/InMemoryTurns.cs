using System.Text.Json;
using ChikaBot.Dialogs.Engine;
using ChikaBot.Dialogs.Replies;
using ChikaBot.Turns;

namespace ChikaBot.Tests.Channels.Fakes;

/// <summary>Keeps the promises of a turn runner in memory, and hands the replies to the channels' senders like the outbox.</summary>
internal sealed class InMemoryTurns : ITurnRunner
{
    private readonly Lock gate = new();
    private readonly Dictionary<(ConversationKey, string), IReadOnlyList<Reply>> committed = [];
    private long lastOutboxId;

    public List<IncomingMessage> Effects { get; } = [];

    public List<DeliveryAddress?> Addresses { get; } = [];

    public List<SendVerdict> Verdicts { get; } = [];

    public IReadOnlyList<IChannelSender> Senders { get; set; } = [];

    public Func<IncomingMessage, IReadOnlyList<Reply>> Answer { get; set; } = message =>
        [new Reply(message.Content is MessageContent.Text text ? $"Anda menulis {text.Value}" : $"Anda mengirim {message.Content}", [], null)];

    public bool StoreIsAway { get; set; }

    public TaskCompletionSource Entered { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The commit waits for it.</summary>
    public Task Commit { get; set; } = Task.CompletedTask;

    public async Task<TurnResult> RunAsync(IncomingMessage message, DeliveryAddress? address, CancellationToken cancellationToken)
    {
        if (StoreIsAway) throw new StoreUnavailableException("away");
        Entered.TrySetResult();
        await Commit.WaitAsync(cancellationToken);
        IReadOnlyList<Reply> replies;
        lock (gate)
        {
            if (committed.TryGetValue((message.Conversation, message.MessageId), out var stored)) return new TurnResult(stored, Repeated: true);
            replies = Answer(message);
            committed.Add((message.Conversation, message.MessageId), replies);
            Effects.Add(message);
            Addresses.Add(address);
        }

        foreach (var reply in replies)
        {
            if (address is not null) await DeliverAsync(reply, address, cancellationToken);
        }

        return new TurnResult(replies, Repeated: false);
    }

    private async Task DeliverAsync(Reply reply, DeliveryAddress address, CancellationToken cancellationToken)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(reply, ReplyJson.Default.Reply);
        var message = new OutboxMessage(Interlocked.Increment(ref lastOutboxId), address, json, 1);
        var verdict = await Senders.Single(sender => sender.Channel == address.Channel).SendAsync(message, cancellationToken);
        lock (gate) Verdicts.Add(verdict);
    }
}

using System.Collections.Concurrent;
using ChikaBot.Turns;
using static ChikaBot.Tests.Stores.Given;

namespace ChikaBot.Tests.Turns;

/// <summary>A channel's way out that answers and waits as the test says, and keeps what was sent.</summary>
internal sealed class FakeSender : IChannelSender
{
    public string Channel { get; init; } = "fake";

    public bool IsOwn { get; init; }

    public Func<OutboxMessage, SendVerdict> Answer { get; set; } = _ => new SendVerdict.Sent(null);

    public Func<OutboxMessage, Task> Wait { get; set; } = _ => Task.CompletedTask;

    public ConcurrentQueue<OutboxMessage> Sends { get; } = new();

    public ConcurrentQueue<string> Accepted { get; } = new();

    public IEnumerable<string> Texts => Sends.Select(send => Text(send.ReplyJson));

    public async ValueTask<SendVerdict> SendAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        Sends.Enqueue(message);
        await Wait(message);
        var verdict = Answer(message);
        if (verdict is SendVerdict.Sent) Accepted.Enqueue(Text(message.ReplyJson));
        return verdict;
    }
}

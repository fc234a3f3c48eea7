using System.Collections.Concurrent;
using System.Text.Json;
using System.Threading.Channels;
using Microsoft.Extensions.Options;

namespace ChikaBot.Channels.WhatsAppCloud;

/// <summary>
/// Tells users that their message was read, and that the bot is writing while the answer waits. A kindness only: sent beside everything else,
/// never twice, and dropped when there is too much of it or it fails.
/// </summary>
internal sealed class ReadReceipts(GraphClient client, WhatsAppHealth health, IOptions<WhatsAppCloudOptions> options) : BackgroundService
{
    private const int MaxWaiting = 128;
    private const int Parallel = 4;

    private readonly Channel<string> queue = Channel.CreateBounded<string>(new BoundedChannelOptions(MaxWaiting) { FullMode = BoundedChannelFullMode.Wait });

    /// <summary>Messages of which the answer has not left yet.</summary>
    private readonly ConcurrentDictionary<string, bool> unanswered = new(StringComparer.Ordinal);

    /// <summary>Before a message's turn, because its answer may leave before the turn's end is known here.</summary>
    public void Expect(string? messageId)
    {
        if (messageId is not null) unanswered.TryAdd(messageId, true);
    }

    /// <param name="messageId">A message whose turn is durable. Never waits.</param>
    public void Read(string messageId)
    {
        if (!queue.Writer.TryWrite(messageId)) Forget(messageId);
    }

    /// <summary>The answer leaves now, and "is writing" would stay on the screen under it; or there is none.</summary>
    public void Forget(string? messageId)
    {
        if (messageId is not null) unanswered.TryRemove(messageId, out _);
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(Enumerable.Range(0, Parallel).Select(_ => SendAllAsync(stoppingToken)));

    private async Task SendAllAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        try
        {
            await foreach (var messageId in queue.Reader.ReadAllAsync(stoppingToken)) await SendAsync(messageId, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // What is left is not worth a wait.
        }
    }

    private async Task SendAsync(string messageId, CancellationToken stoppingToken)
    {
        var typing = unanswered.TryRemove(messageId, out _) && options.Value.Typing;
        if (health.Refusal is not null) return;
        try
        {
            var json = JsonSerializer.SerializeToUtf8Bytes(new ReadReceipt(messageId, typing), WhatsAppJson.Default.ReadReceipt);
            await client.PostAsync(json, TimeProvider.System, stoppingToken);
        }
        catch (Exception e) when (e is HttpRequestException || (e is OperationCanceledException && !stoppingToken.IsCancellationRequested))
        {
            // The next message shows as read, and this one with it.
        }
    }
}

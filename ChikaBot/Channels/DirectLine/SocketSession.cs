using System.Net.WebSockets;
using ChikaBot.Stores;
using ChikaBot.Turns;

namespace ChikaBot.Channels.DirectLine;

/// <summary>One socket: sends the log from a watermark on, in order, and goes on as it grows.</summary>
internal sealed class SocketSession(WebSocket socket, SocketHub.Subscription subscription, IActivityLog log, TimeSpan keepAlive, TimeProvider clock)
{
    /// <summary>Activities a frame: a long conversation comes in several.</summary>
    private const int MaxInFrame = 100;

    private static readonly TimeSpan ClosingTime = TimeSpan.FromSeconds(1);

    /// <param name="next">The first sequence to send.</param>
    /// <param name="aborted">The connection is gone.</param>
    /// <param name="stopping">The server is shutting down.</param>
    public async Task RunAsync(string conversation, long next, CancellationToken aborted, CancellationToken stopping)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(aborted, stopping);
        var listening = ListenAsync(ended, aborted);
        var status = WebSocketCloseStatus.NormalClosure;
        try
        {
            await SendAsync(conversation, next, aborted, ended.Token);
        }
        catch (OperationCanceledException)
        {
            if (stopping.IsCancellationRequested) status = WebSocketCloseStatus.EndpointUnavailable;
        }
        catch (StoreUnavailableException)
        {
            // The client connects again, with its watermark.
            status = WebSocketCloseStatus.InternalServerError;
        }
        catch (WebSocketException)
        {
            return;
        }

        await CloseAsync(status, listening);
    }

    private async Task SendAsync(string conversation, long next, CancellationToken aborted, CancellationToken ended)
    {
        var lastSent = clock.GetTimestamp();
        while (true)
        {
            var entries = await log.ReadAsync(conversation, next - 1, MaxInFrame, ended);
            if (entries.Count > 0)
            {
                next = entries[^1].Sequence + 1;
                await FrameAsync(ActivitySet.Of(entries, next), aborted);
                lastSent = clock.GetTimestamp();
                continue;
            }

            var shown = await subscription.Signals.ReadAsync(ended);
            var isFresh = shown is not null && next <= shown.After + 1;
            if (!isFresh && clock.GetElapsedTime(lastSent) < keepAlive) continue;
            await FrameAsync(isFresh ? shown!.ActivitySet : ReadOnlyMemory<byte>.Empty, aborted);
            lastSent = clock.GetTimestamp();
        }
    }

    // Never cancelled half-way by the end of the session: that would tear the connection down without a closing frame.
    private Task FrameAsync(ReadOnlyMemory<byte> text, CancellationToken aborted) =>
        socket.SendAsync(text, WebSocketMessageType.Text, endOfMessage: true, aborted).AsTask();

    /// <summary>Clients send empty frames to feel whether the line is alive; all they send is read and dropped.</summary>
    private async Task ListenAsync(CancellationTokenSource ended, CancellationToken aborted)
    {
        var buffer = new byte[256];
        try
        {
            while ((await socket.ReceiveAsync(buffer.AsMemory(), aborted)).MessageType != WebSocketMessageType.Close)
            {
            }
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException)
        {
            // Gone without a word.
        }

        try
        {
            await ended.CancelAsync();
        }
        catch (ObjectDisposedException)
        {
            // The session ended first.
        }
    }

    private async Task CloseAsync(WebSocketCloseStatus status, Task listening)
    {
        using var patience = new CancellationTokenSource(ClosingTime);
        try
        {
            if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived) await socket.CloseOutputAsync(status, null, patience.Token);
            await listening.WaitAsync(patience.Token);
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException)
        {
            socket.Abort();
        }
    }
}

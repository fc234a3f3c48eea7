using ChikaBot.Stores;
using Microsoft.Extensions.Options;

namespace ChikaBot.Channels.DirectLine;

/// <summary>The conversation's socket: <c>stream?t=token&amp;watermark=n</c>.</summary>
internal sealed class StreamEndpoint(DirectLineCaller caller, SocketHub hub, IActivityLog log, IOptions<DirectLineOptions> options, IHostApplicationLifetime lifetime)
{
    /// <summary>A peer that answers no ping for <see cref="PingTimeout"/> is gone, whatever its machine's network stack still believes.</summary>
    private static readonly TimeSpan PingInterval = TimeSpan.FromSeconds(15);

    private static readonly TimeSpan PingTimeout = TimeSpan.FromSeconds(30);

    public async Task OpenAsync(HttpContext context)
    {
        // A browser's WebSocket cannot set a header, so the token stands in the address.
        var token = context.Request.Query["t"].ToString() is { Length: > 0 } inUrl ? inUrl : DirectLineCaller.TokenOf(context.Request);
        if (await caller.ConversationAsync(context, token) is not { } conversation) return;
        if (!context.WebSockets.IsWebSocketRequest || !Watermark.TryParse(context.Request.Query["watermark"], out var next))
        {
            await JsonBody.WriteErrorAsync(context.Response, StatusCodes.Status400BadRequest, "This opens a WebSocket, at a watermark of ours.");
            return;
        }

        // Listen before the client knows that the socket is open, and before the log is read: nothing comes in between.
        using var subscription = hub.Subscribe(conversation);
        using var socket = await context.WebSockets.AcceptWebSocketAsync(new WebSocketAcceptContext { KeepAliveInterval = PingInterval, KeepAliveTimeout = PingTimeout });
        // The system's clock: with a frozen date no socket would ever be idle.
        var session = new SocketSession(socket, subscription, log, options.Value.KeepAlive, TimeProvider.System);
        await session.RunAsync(conversation, next, context.RequestAborted, lifetime.ApplicationStopping);
    }
}

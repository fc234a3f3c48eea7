using ChikaBot.Channels.BotFramework;
using ChikaBot.Stores;
using Microsoft.Extensions.Options;

namespace ChikaBot.Channels.DirectLine;

/// <summary>The conversation's socket: <c>stream?t=token&amp;watermark=n</c>.</summary>
internal sealed class StreamEndpoint(DirectLineCaller caller, SocketHub hub, IActivityLog log, IOptions<DirectLineOptions> options, IHostApplicationLifetime lifetime)
{
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
        using var socket = await context.WebSockets.AcceptWebSocketAsync(new WebSocketAcceptContext { KeepAliveInterval = options.Value.KeepAlive, KeepAliveTimeout = options.Value.KeepAlive * 2 });
        // The system's clock: with a frozen date no socket would ever be idle.
        var session = new SocketSession(socket, subscription, log, options.Value.KeepAlive, TimeProvider.System);
        await session.RunAsync(conversation, next, context.RequestAborted, lifetime.ApplicationStopping);
    }
}

using ChikaBot.Channels;

namespace ChikaBot.Operations.Telemetry;

/// <summary>Watches the endpoints by which messages come in (<see cref="ChannelIn"/>); stands before whatever may refuse a request.</summary>
internal sealed class WaysIn(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context) =>
        ChannelMetrics.Enabled && context.GetEndpoint()?.Metadata.GetMetadata<ChannelIn>() is { } way ? WatchAsync(context, way.Channel) : next(context);

    private async Task WatchAsync(HttpContext context, string channel)
    {
        await next(context);
        // Nobody is there to be refused any more.
        if (!context.RequestAborted.IsCancellationRequested) ChannelMetrics.Answered(channel, context.Response.StatusCode);
    }
}

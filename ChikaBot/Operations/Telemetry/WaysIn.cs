using System.Diagnostics;
using ChikaBot.Channels;

namespace ChikaBot.Operations.Telemetry;

/// <summary>Watches the endpoints by which messages come in (<see cref="ChannelIn"/>); stands before whatever may refuse a request.</summary>
internal sealed class WaysIn(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context) =>
        (ChannelMetrics.Enabled || Spans.Enabled) && context.GetEndpoint()?.Metadata.GetMetadata<ChannelIn>() is { } way ? WatchAsync(context, way.Channel) : next(context);

    private async Task WatchAsync(HttpContext context, string channel)
    {
        using var span = Spans.Start("channel-in", ActivityKind.Server);
        await next(context);
        // Nobody is there to be refused any more.
        if (context.RequestAborted.IsCancellationRequested) return;
        var status = context.Response.StatusCode;
        ChannelMetrics.Answered(channel, status);
        span?.SetTag(ChikaMeter.ChannelLabel, channel).SetTag(ChannelMetrics.StatusLabel, status);
        if (status >= StatusCodes.Status500InternalServerError) span?.SetStatus(ActivityStatusCode.Error);
    }
}

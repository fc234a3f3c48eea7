using ChikaBot.Desk;
using ChikaBot.Stores;
using ChikaBot.Turns;

namespace ChikaBot.Web.Desk;

/// <summary>
/// <c>GET /desk/events?since=…</c>: server-sent events that say which part of the desk has changed, and nothing else; pages fetch themselves anew.
/// The id of an event is how far the data had come: a line that is opened again after a break is told at once what it has missed, and a page
/// that says how far the data had come when it was made (<see cref="LivePage"/>), what has changed since.
/// </summary>
internal static class EventsEndpoint
{
    public const string Path = "/desk/events";

    private const string Since = "since";

    public static async Task AnswerAsync(HttpContext context, IDeskPulse pulse, LiveLines lines, LiveOptions options, IHostApplicationLifetime lifetime)
    {
        using var line = lines.TryOpen(context.OfficerOf()!.Id);
        if (line is null)
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return;
        }

        using var end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
        end.CancelAfter(options.Longest);
        context.Response.ContentType = "text/event-stream";
        // Proxies that collect answers would hold the events back.
        context.Response.Headers["X-Accel-Buffering"] = "no";
        try
        {
            await SendAsync(context, pulse, options, end.Token);
        }
        catch (OperationCanceledException)
        {
            // The page is gone, the server stops, or the time is over: the page comes again by itself.
        }
        catch (StoreUnavailableException)
        {
            // The same: it comes again.
        }
    }

    private static async Task SendAsync(HttpContext context, IDeskPulse pulse, LiveOptions options, CancellationToken cancellationToken)
    {
        var known = DeskPulse.Parse(context.Request.Headers["Last-Event-ID"]) ?? DeskPulse.Parse(context.Request.Query[Since]) ?? await pulse.ReadAsync(cancellationToken);
        // A first sign of life: the page learns that the line is open.
        await WriteAsync(context, $"retry: 3000\nid: {known}\nevent: open\ndata: 1\n\n", cancellationToken);
        using var timer = new PeriodicTimer(options.Interval);
        var silence = TimeSpan.Zero;
        do
        {
            var now = await pulse.ReadAsync(cancellationToken);
            silence = now == known ? silence + options.Interval : TimeSpan.Zero;
            if (now != known) await WriteAsync(context, Events(known, now), cancellationToken);
            known = now;
            if (silence < options.Heartbeat) continue;
            await WriteAsync(context, ":\n\n", cancellationToken);
            silence = TimeSpan.Zero;
        }
        while (await timer.WaitForNextTickAsync(cancellationToken));
    }

    private static string Events(DeskPulse before, DeskPulse now)
    {
        var events = "";
        if (now.Tickets != before.Tickets) events += $"id: {now}\nevent: tickets\ndata: 1\n\n";
        if (now.Handovers != before.Handovers || now.Lines != before.Lines) events += $"id: {now}\nevent: handovers\ndata: 1\n\n";
        return events;
    }

    private static async Task WriteAsync(HttpContext context, string text, CancellationToken cancellationToken)
    {
        await context.Response.WriteAsync(text, cancellationToken);
        await context.Response.Body.FlushAsync(cancellationToken);
    }
}

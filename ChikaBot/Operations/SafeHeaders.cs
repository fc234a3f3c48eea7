using ChikaBot.Web;

namespace ChikaBot.Operations;

/// <summary>
/// Gives every answer the headers that keep a browser from guessing, framing, caching and passing on. What an endpoint has set itself
/// stays; a page without a policy of its own gets that of all pages.
/// </summary>
internal sealed class SafeHeaders(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        // At the start of the answer, because whoever answers a fault clears what was set before.
        context.Response.OnStarting(Apply, context);
        return next(context);
    }

    private static Task Apply(object state)
    {
        var context = (HttpContext)state;
        var headers = context.Response.Headers;
        var isPage = context.Response.ContentType?.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) == true;
        if (isPage && headers.ContentSecurityPolicy.Count == 0) PageHeaders.Apply(context);
        headers.TryAdd("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        headers.TryAdd("X-Content-Type-Options", "nosniff");
        headers.TryAdd("X-Frame-Options", "DENY");
        headers.TryAdd("Referrer-Policy", "no-referrer");
        headers.TryAdd("Cache-Control", "no-store");
        return Task.CompletedTask;
    }
}

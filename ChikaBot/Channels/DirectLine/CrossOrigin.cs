namespace ChikaBot.Channels.DirectLine;

/// <summary>Web chats live on other origins. The right to a conversation is its token, never a cookie, so any origin may ask.</summary>
internal static class CrossOrigin
{
    public static RequestDelegate Allow(RequestDelegate next) => context =>
    {
        context.Response.Headers.AccessControlAllowOrigin = "*";
        return next(context);
    };

    /// <summary>Answers the browser's question before a request; everything else under the root does not exist.</summary>
    public static Task PreflightAsync(HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        if (!HttpMethods.IsOptions(request.Method)) return JsonBody.WriteErrorAsync(response, StatusCodes.Status404NotFound, "There is nothing here.");
        response.StatusCode = StatusCodes.Status204NoContent;
        response.Headers.AccessControlAllowMethods = "GET, POST, OPTIONS";
        response.Headers.AccessControlMaxAge = "86400";
        // Clients name headers of their own (x-ms-bot-agent, x-requested-with): whatever is asked for may be sent.
        if (request.Headers.AccessControlRequestHeaders is { Count: > 0 } headers) response.Headers.AccessControlAllowHeaders = headers;
        return Task.CompletedTask;
    }
}

using ChikaBot.Web.Shared;

namespace ChikaBot.Operations;

/// <summary>
/// Takes what a request threw and answers as JSON, or as a page to who asked for one: neither the answer nor the log says anything of the request or of the exception's words. The framework's
/// own handler would log both.
/// </summary>
internal sealed partial class Fault(RequestDelegate next, ILogger<Fault> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (Exception) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody waits for the answer any more.
        }
        catch (BadHttpRequestException e)
        {
            await AnswerAsync(context, e.StatusCode, """{"error":"The request could not be read."}""");
        }
        catch (Exception e)
        {
            RequestFailed(logger, e.GetType().Name, e.StackTrace);
            await AnswerAsync(context, StatusCodes.Status500InternalServerError, """{"error":"The server could not answer this request."}""");
        }
    }

    private static Task AnswerAsync(HttpContext context, int status, string json)
    {
        if (context.Response.HasStarted)
        {
            // Half an answer must not look like a whole one.
            context.Abort();
            return Task.CompletedTask;
        }

        context.Response.Clear();
        context.Response.StatusCode = status;
        if (context.Features.Get<PageArea>() is not null) return ErrorPage.WriteAsync(context);
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(json);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A request failed with {Exception} {StackTrace}")]
    private static partial void RequestFailed(ILogger logger, string exception, string? stackTrace);
}

using ChikaBot.Dialogs.Engine;
using ChikaBot.Turns;

namespace ChikaBot.Channels;

/// <summary>Runs a turn for an HTTP request: when the turn did not become durable, the request is answered with an error instead.</summary>
internal sealed partial class AcknowledgedTurns(ITurnRunner turns, ILogger<AcknowledgedTurns> logger)
{
    /// <param name="failureStatus">The answer when the turn failed in a way that nobody foresaw.</param>
    /// <returns>Null when nothing was committed; the response is then already written (503: try again).</returns>
    public Task<TurnResult?> RunAsync(IncomingMessage message, DeliveryAddress? address, HttpContext context, int failureStatus = StatusCodes.Status500InternalServerError) =>
        RunAsync(() => turns.RunAsync(message, address, context.RequestAborted), context, failureStatus);

    /// <param name="letThrough">Runs before the turn, and only for a message that is read.</param>
    /// <inheritdoc cref="RunAsync(IncomingMessage, DeliveryAddress?, HttpContext, int)"/>
    public Task<TurnResult?> RunAsync(IncomingMessage message, DeliveryAddress address, Func<CancellationToken, Task> letThrough, HttpContext context) =>
        RunAsync(() => turns.RunAsync(message, address, letThrough, context.RequestAborted), context, StatusCodes.Status500InternalServerError);

    private async Task<TurnResult?> RunAsync(Func<Task<TurnResult>> turn, HttpContext context, int failureStatus)
    {
        try
        {
            return await turn();
        }
        catch (StoreUnavailableException)
        {
            await JsonBody.WriteErrorAsync(context.Response, StatusCodes.Status503ServiceUnavailable, "Not taken: try again.");
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody waits for the answer any more.
        }
        catch (Exception e)
        {
            // The type only: a message may quote what the participant wrote.
            TurnFailed(logger, e.GetType().Name);
            await JsonBody.WriteErrorAsync(context.Response, failureStatus, "Not taken.");
        }

        return null;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A turn failed: {Failure}")]
    private static partial void TurnFailed(ILogger logger, string failure);
}

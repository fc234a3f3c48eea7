using System.Text;
using ChikaBot.Turns;

namespace ChikaBot.Channels.Twilio;

/// <summary><c>POST /webhooks/twilio</c>: messages and status callbacks, acknowledged with an empty TwiML once what they bring is durable.</summary>
internal sealed partial class TwilioEndpoint(TwilioSignature signature, AcknowledgedTurns turns, IDeliveryStore deliveries, TimeProvider clock, ILogger<TwilioEndpoint> logger)
{
    private static readonly byte[] EmptyTwiml = Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response/>");

    public async Task HandleAsync(HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        if (HttpMethods.IsHead(request.Method)) return;
        if (!HttpMethods.IsPost(request.Method))
        {
            response.Headers.Allow = "POST, HEAD";
            await JsonBody.WriteErrorAsync(response, StatusCodes.Status405MethodNotAllowed, "Webhooks are posted.");
            return;
        }

        if (request.Headers[TwilioSignature.Header] is not [{ } given])
        {
            await JsonBody.WriteErrorAsync(response, StatusCodes.Status401Unauthorized, "A signature is needed.");
            return;
        }

        if (await JsonBody.ReadAsync(request, TwilioForm.MaxBytes) is not { } body)
        {
            await JsonBody.WriteErrorAsync(response, StatusCodes.Status413PayloadTooLarge, $"A webhook has at most {TwilioForm.MaxBytes} bytes.");
            return;
        }

        var form = TwilioForm.Parse(body);
        JsonBody.Done(request, body);
        if (form is null)
        {
            await JsonBody.WriteErrorAsync(response, StatusCodes.Status400BadRequest, $"The body must be a form in UTF-8 of at most {TwilioForm.MaxParameters} parameters.");
        }
        else if (!signature.IsValid(form, given))
        {
            await JsonBody.WriteErrorAsync(response, StatusCodes.Status401Unauthorized, "The signature is not right.");
        }
        else if (TwilioMessageReader.Fault(form) is { } fault)
        {
            await JsonBody.WriteErrorAsync(response, StatusCodes.Status400BadRequest, fault);
        }
        else if (await TakeAsync(form, context))
        {
            response.ContentType = "text/xml; charset=utf-8";
            await response.BodyWriter.WriteAsync(EmptyTwiml, context.RequestAborted);
        }
    }

    /// <returns>False when it was not taken; the response is then already written.</returns>
    private async Task<bool> TakeAsync(TwilioForm form, HttpContext context)
    {
        if (TwilioReport.Is(form)) return TwilioReport.Read(form, clock.GetUtcNow()) is not { } report || await KeepAsync(report, context);
        var address = new TwilioAddress(form["From"], form["To"]).ToDelivery();
        return await turns.RunAsync(TwilioMessageReader.Message(form), address, context, StatusCodes.Status503ServiceUnavailable) is not null;
    }

    private async Task<bool> KeepAsync(DeliveryReport report, HttpContext context)
    {
        try
        {
            await deliveries.ApplyAsync([report], context.RequestAborted);
            return true;
        }
        catch (Exception e) when (!context.RequestAborted.IsCancellationRequested)
        {
            if (e is not StoreUnavailableException) ReportFailed(logger, e.GetType().Name);
            await JsonBody.WriteErrorAsync(context.Response, StatusCodes.Status503ServiceUnavailable, "Not taken: try again.");
            return false;
        }
        catch (OperationCanceledException)
        {
            // Nobody waits for the answer any more.
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A delivery report could not be kept: {Failure}")]
    private static partial void ReportFailed(ILogger logger, string failure);
}

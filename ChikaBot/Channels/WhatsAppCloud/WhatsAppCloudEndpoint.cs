using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace ChikaBot.Channels.WhatsAppCloud;

/// <summary><c>/webhooks/whatsapp</c>: Meta verifies it with GET and posts batches, which are acknowledged once all of their effects are durable.</summary>
internal sealed partial class WhatsAppCloudEndpoint(
    IOptions<WhatsAppCloudOptions> options,
    WebhookSignature signature,
    WebhookReader reader,
    BatchTurns turns,
    BatchReports reports,
    ILogger<WhatsAppCloudEndpoint> logger)
{
    /// <summary>Meta's own limit of a webhook (docs/facts/whatsapp.md).</summary>
    private const int MaxBytes = 3 * 1024 * 1024;

    private const int MaxChallengeCharacters = 500;

    public Task HandleAsync(HttpContext context)
    {
        if (HttpMethods.IsPost(context.Request.Method)) return TakeAsync(context);
        if (HttpMethods.IsGet(context.Request.Method)) return VerifyAsync(context);
        context.Response.Headers.Allow = "GET, POST";
        return JsonBody.WriteErrorAsync(context.Response, StatusCodes.Status405MethodNotAllowed, "Webhooks are posted.");
    }

    private Task VerifyAsync(HttpContext context)
    {
        var query = context.Request.Query;
        var challenge = query["hub.challenge"].ToString();
        var known = CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(query["hub.verify_token"].ToString()), Encoding.UTF8.GetBytes(options.Value.VerifyToken));
        if (query["hub.mode"] != "subscribe" || !known || challenge.Length is 0 or > MaxChallengeCharacters)
            return JsonBody.WriteErrorAsync(context.Response, StatusCodes.Status403Forbidden, "The verify token is not ours.");

        context.Response.ContentType = "text/plain; charset=utf-8";
        // It repeats what stands in the address: no browser may take it for a page.
        context.Response.Headers.XContentTypeOptions = "nosniff";
        return context.Response.WriteAsync(challenge, context.RequestAborted);
    }

    private async Task TakeAsync(HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        if (WebhookSignature.Parse(request.Headers[WebhookSignature.Header]) is not { } claimed)
        {
            await RefuseAsync(response);
            return;
        }

        if (await JsonBody.ReadAsync(request, MaxBytes) is not { } body)
        {
            await JsonBody.WriteErrorAsync(response, StatusCodes.Status413PayloadTooLarge, $"A webhook has at most {MaxBytes} bytes.");
            return;
        }

        var isMetas = signature.Matches(claimed, body);
        var batch = isMetas ? reader.Read(body) : null;
        JsonBody.Done(request, body);
        if (!isMetas) await RefuseAsync(response);
        else if (batch is null) await JsonBody.WriteErrorAsync(response, StatusCodes.Status400BadRequest, "The body must be one webhook as JSON.");
        else await AcceptAsync(batch, context);
    }

    private async Task AcceptAsync(WebhookBatch batch, HttpContext context)
    {
        try
        {
            var taken = await Task.WhenAll(turns.RunAsync(batch.Messages, context.RequestAborted), reports.ApplyAsync(batch.Reports, context.RequestAborted));
            // What was committed stays so; the repetition of the whole batch does it no harm.
            if (taken.Contains(false)) await JsonBody.WriteErrorAsync(context.Response, StatusCodes.Status503ServiceUnavailable, "Not taken: try again.");
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody waits for the answer any more.
        }
    }

    private Task RefuseAsync(HttpResponse response)
    {
        SignatureRefused(logger);
        return JsonBody.WriteErrorAsync(response, StatusCodes.Status401Unauthorized, "The signature is missing or wrong.");
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A webhook was refused: its signature is not made with Chika:WhatsAppCloud:AppSecret")]
    private static partial void SignatureRefused(ILogger logger);
}

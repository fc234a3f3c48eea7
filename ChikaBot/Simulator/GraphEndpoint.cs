using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using ChikaBot.Channels;

namespace ChikaBot.Simulator;

/// <summary>The routes of the double: <c>POST /{version}/{phone number id}/messages</c> and <c>GET /{version}/{phone number id}</c>.</summary>
internal sealed partial class GraphEndpoint(GraphDouble twin, GraphDoubleOptions options)
{
    private readonly byte[] _authorization = Encoding.UTF8.GetBytes("Bearer " + options.AccessToken);

    public async Task AnswerAsync(HttpContext context)
    {
        var route = Route().Match(context.Request.Path.Value ?? "");
        var error = !IsAuthorized(context.Request) ? GraphError.Of(190, "Invalid OAuth access token.")
            : !route.Success || route.Groups["id"].Value != options.PhoneNumberId ? GraphError.Of(100, "Unsupported request. Object with that ID does not exist.")
            : null;
        if (error is not null) await RefuseAsync(context, error);
        else if (HttpMethods.IsPost(context.Request.Method) && route.Groups["messages"].Success) await SendAsync(context);
        else if (HttpMethods.IsGet(context.Request.Method) && !route.Groups["messages"].Success) await GraphAnswers.NumberAsync(context.Response, options.PhoneNumberId);
        else await RefuseAsync(context, GraphError.Of(100, "Unsupported method for this path."));
    }

    private async Task SendAsync(HttpContext context)
    {
        using var document = await BodyAsync(context);
        if (document is null)
        {
            await RefuseAsync(context, GraphError.Of(100, "The body is not JSON."));
            return;
        }

        var receipt = SendReader.Receipt(document.RootElement, out var error);
        if (receipt is not null)
        {
            twin.Take(receipt);
            await GraphAnswers.SuccessAsync(context.Response);
            return;
        }

        if (error is not null) await RefuseAsync(context, error);
        else await MessageAsync(context, document.RootElement);
    }

    private async Task MessageAsync(HttpContext context, JsonElement body)
    {
        var fault = twin.Faults.Take();
        if (fault is GraphFault.Delay delay) await Task.Delay(delay.By, options.Time, context.RequestAborted);
        if (fault is GraphFault.Reset { Taken: false })
        {
            context.Abort();
            return;
        }

        if (fault is GraphFault.Refuse refuse)
        {
            if (refuse.RetryAfter is { } after) context.Response.Headers.RetryAfter = ((int)Math.Ceiling(after.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
            await RefuseAsync(context, refuse.Error);
            return;
        }

        var message = SendReader.Message(body, twin.NewId(), out var error);
        if (message is null)
        {
            await RefuseAsync(context, error!);
            return;
        }

        twin.Take(message);
        if (fault is GraphFault.Reset) context.Abort();
        else await GraphAnswers.AcceptedAsync(context.Response, message);
    }

    private Task RefuseAsync(HttpContext context, GraphError error)
    {
        twin.Refuse(error);
        return GraphAnswers.ErrorAsync(context.Response, error);
    }

    private bool IsAuthorized(HttpRequest request) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(request.Headers.Authorization.ToString()), _authorization);

    private static async Task<JsonDocument?> BodyAsync(HttpContext context)
    {
        if (await JsonBody.ReadAsync(context.Request) is not { } body) return null;
        try
        {
            return JsonDocument.Parse(body.IsEmpty ? "null"u8.ToArray() : Flat(body));
        }
        catch (JsonException)
        {
            return null;
        }
        finally
        {
            JsonBody.Done(context.Request, body);
        }
    }

    /// <summary>A copy, because the pipe takes its buffers back before the document is read.</summary>
    private static byte[] Flat(System.Buffers.ReadOnlySequence<byte> body) => System.Buffers.BuffersExtensions.ToArray(body);

    [GeneratedRegex(@"^/v\d{1,3}\.\d{1,2}/(?<id>[^/]+)(?<messages>/messages)?$")]
    private static partial Regex Route();
}

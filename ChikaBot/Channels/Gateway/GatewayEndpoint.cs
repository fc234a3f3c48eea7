namespace ChikaBot.Channels.Gateway;

/// <summary><c>/webhooks/gateway</c>, and with the secret behind it: messages, acknowledged once they are durable; what is dropped, at once.</summary>
internal sealed class GatewayEndpoint(GatewayOptions options, GatewayMessageReader reader, AcknowledgedTurns turns)
{
    public const string SecretPart = "secret";

    public async Task HandleAsync(HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        if (!ConstantTime.Equal(options.Secret, GivenSecret(request)))
        {
            await JsonBody.WriteErrorAsync(response, StatusCodes.Status401Unauthorized, "The secret is not right.");
            return;
        }

        // Some gateways look whether anybody is there before they take an address.
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)) return;
        if (!HttpMethods.IsPost(request.Method))
        {
            response.Headers.Allow = "POST, GET, HEAD";
            await JsonBody.WriteErrorAsync(response, StatusCodes.Status405MethodNotAllowed, "Webhooks are posted.");
            return;
        }

        if (await JsonBody.ReadAsync(request) is not { } body)
        {
            await JsonBody.WriteErrorAsync(response, StatusCodes.Status413PayloadTooLarge, $"A webhook has at most {JsonBody.MaxBytes} bytes.");
            return;
        }

        using var json = GatewayBody.Parse(body, request.ContentType);
        JsonBody.Done(request, body);
        var reading = json is null ? new GatewayReading.Malformed("The body must be one JSON object, or a form.") : reader.Read(json.RootElement);
        switch (reading)
        {
            case GatewayReading.Malformed(var reason):
                await JsonBody.WriteErrorAsync(response, StatusCodes.Status400BadRequest, reason);
                break;
            case GatewayReading.Message(var message):
                await turns.RunAsync(message, new GatewayAddress(message.Sender.Id).ToDelivery(), context, StatusCodes.Status503ServiceUnavailable);
                break;
        }
    }

    private string? GivenSecret(HttpRequest request) =>
        request.RouteValues[SecretPart] as string ?? (request.Headers[options.SecretHeader] is [{ } header] ? header : null);
}

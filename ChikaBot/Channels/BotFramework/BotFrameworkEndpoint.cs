using ChikaBot.Dialogs.Engine;
using ChikaBot.Dialogs.Replies;

namespace ChikaBot.Channels.BotFramework;

/// <summary><c>POST /api/messages</c>: an activity comes in, and is acknowledged once its turn is durable.</summary>
internal sealed class BotFrameworkEndpoint(ICallerCheck callers, ServiceUrlAllowList allowList, AcknowledgedTurns turns)
{
    private static readonly byte[] EmptyObject = "{}"u8.ToArray();

    public async Task HandleAsync(HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        if (HttpMethods.IsHead(request.Method)) return;
        if (!HttpMethods.IsPost(request.Method))
        {
            response.Headers.Allow = "POST, HEAD";
            await JsonBody.WriteErrorAsync(response, StatusCodes.Status405MethodNotAllowed, "Activities are posted.");
            return;
        }

        var caller = await callers.CheckAsync(context);
        if (caller.Status != StatusCodes.Status200OK)
        {
            if (caller.Status == StatusCodes.Status401Unauthorized) response.Headers.WWWAuthenticate = "Bearer";
            await JsonBody.WriteErrorAsync(response, caller.Status, caller.Reason);
            return;
        }

        if (await JsonBody.ReadAsync(request) is not { } body)
        {
            await JsonBody.WriteErrorAsync(response, StatusCodes.Status413PayloadTooLarge, $"An activity has at most {JsonBody.MaxBytes} bytes.");
            return;
        }

        var activity = JsonBody.Parse(body, ActivityJson.Default.Activity);
        JsonBody.Done(request, body);
        var refusal = Refusal(activity, caller.Token);
        if (refusal is { } reason)
        {
            await JsonBody.WriteErrorAsync(response, reason.Status, reason.Message);
            return;
        }

        await AnswerAsync(context, activity!);
    }

    private (int Status, string Message)? Refusal(Activity? activity, ChannelToken? token)
    {
        if (ActivityRules.Fault(activity) is { } fault) return (StatusCodes.Status400BadRequest, fault);
        if (token is not null && !token.Covers(activity!)) return (StatusCodes.Status401Unauthorized, "The token is not for this activity.");
        return activity!.ServiceUrl is { } serviceUrl && !allowList.Allows(serviceUrl)
            ? (StatusCodes.Status403Forbidden, $"The host of serviceUrl is not in {BotFrameworkOptions.Section}:AllowedServiceUrlHosts.")
            : null;
    }

    private async Task AnswerAsync(HttpContext context, Activity activity)
    {
        var inResponse = ActivityRules.ExpectsReplies(activity);
        IReadOnlyList<Reply> replies = [];
        var reference = ConversationReference.Of(activity);
        if (ActivityReader.Content(activity) is { } content)
        {
            var address = inResponse ? null : reference.ToAddress(BotFrameworkChannel.Name);
            if (await turns.RunAsync(Incoming(activity, content), address, context) is not { } result) return;
            replies = result.Replies;
        }

        if (inResponse)
        {
            var expected = new ExpectedReplies([.. replies.Select(reply => ReplyActivity.Of(reply, reference))]);
            await JsonBody.WriteAsync(context.Response, StatusCodes.Status200OK, expected, ActivityJson.Default.ExpectedReplies);
        }
        else if (activity.Type == ActivityTypes.Invoke)
        {
            context.Response.ContentType = "application/json";
            await context.Response.BodyWriter.WriteAsync(EmptyObject, context.RequestAborted);
        }
    }

    private static IncomingMessage Incoming(Activity activity, MessageContent content)
    {
        var channel = activity.ChannelId ?? "";
        var conversation = activity.Conversation!.Id!;
        // An activity without an id cannot be recognised when it comes again: each post counts as a new one.
        var messageId = string.IsNullOrEmpty(activity.Id) ? $"post/{Guid.NewGuid():N}" : $"{channel}/{conversation}/{activity.Id}";
        return new IncomingMessage(
            new ConversationKey(BotFrameworkChannel.Name, $"{channel}/{conversation}"),
            messageId,
            new SenderKey(BotFrameworkChannel.Name, $"{channel}/{activity.From?.Id ?? conversation}"),
            content);
    }
}

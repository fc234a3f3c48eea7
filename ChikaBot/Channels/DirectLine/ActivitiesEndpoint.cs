using System.Buffers;
using ChikaBot.Channels.BotFramework;
using ChikaBot.Dialogs.Engine;
using ChikaBot.Stores;
using ChikaBot.Turns;

namespace ChikaBot.Channels.DirectLine;

/// <summary>Takes what a client says, and gives back what was said.</summary>
internal sealed class ActivitiesEndpoint(DirectLineCaller caller, IActivityLog log, SocketHub hub, AcknowledgedTurns turns, TimeProvider clock)
{
    private const int MaxInAnswer = 200;

    /// <summary>Twice the longest text that the page takes, with every character written as an escape.</summary>
    public const int MaxBytes = 64 * 1024;

    public async Task ReadAsync(HttpContext context)
    {
        if (await caller.ConversationAsync(context, DirectLineCaller.TokenOf(context.Request)) is not { } conversation) return;
        if (!Watermark.TryParse(context.Request.Query["watermark"], out var next))
        {
            await JsonBody.WriteErrorAsync(context.Response, StatusCodes.Status400BadRequest, "watermark is not one of ours.");
            return;
        }

        try
        {
            var entries = await log.ReadAsync(conversation, next - 1, MaxInAnswer, context.RequestAborted);
            context.Response.ContentType = "application/json; charset=utf-8";
            await context.Response.BodyWriter.WriteAsync(ActivitySet.Of(entries, entries.Count == 0 ? next : entries[^1].Sequence + 1), context.RequestAborted);
        }
        catch (StoreUnavailableException)
        {
            await JsonBody.WriteErrorAsync(context.Response, StatusCodes.Status503ServiceUnavailable, "Try again.");
        }
    }

    public async Task PostAsync(HttpContext context)
    {
        if (await caller.ConversationAsync(context, DirectLineCaller.TokenOf(context.Request)) is not { } conversation) return;
        if (await JsonBody.ReadAsync(context.Request, MaxBytes) is not { } body)
        {
            await JsonBody.WriteErrorAsync(context.Response, StatusCodes.Status413PayloadTooLarge, $"An activity has at most {MaxBytes} bytes.");
            return;
        }

        var posted = body.ToArray();
        JsonBody.Done(context.Request, body);
        await TakeAsync(context, conversation, posted);
    }

    /// <summary>Runs the activity's turn and answers with its id once that is durable. What asks for no turn is acknowledged and not kept.</summary>
    public async Task TakeAsync(HttpContext context, string conversation, ReadOnlyMemory<byte> posted)
    {
        var activity = JsonBody.Parse(new ReadOnlySequence<byte>(posted), ActivityJson.Default.Activity);
        if (string.IsNullOrEmpty(activity?.Type))
        {
            await JsonBody.WriteErrorAsync(context.Response, StatusCodes.Status400BadRequest, "The body must be one activity as JSON, with a type.");
            return;
        }

        var id = ClientActivity.IdOf(conversation, activity);
        if (ActivityReader.Content(activity) is { } content && await RunAsync(context, conversation, id, activity, content) is null) return;
        await JsonBody.WriteAsync(context.Response, StatusCodes.Status200OK, new PostedActivity(id), DirectLineJson.Default.PostedActivity);
    }

    private async Task EchoAsync(string conversation, string id, Activity activity, CancellationToken cancellationToken)
    {
        if (activity.Type is not (ActivityTypes.Message or ActivityTypes.Event)) return;
        var sequence = await log.AppendAsync(conversation, ClientActivity.Echo(activity, id, conversation, clock.GetUtcNow()), id, cancellationToken);
        hub.Wake(conversation);
        if (activity.Type != ActivityTypes.Message) return;
        hub.Show(conversation, new SocketHub.Shown(ActivitySet.Transient(BotActivity.Typing(conversation, clock.GetUtcNow())), sequence));
    }

    private Task<TurnResult?> RunAsync(HttpContext context, string conversation, string id, Activity activity, MessageContent content)
    {
        // One name for every way of joining: whoever asks to be greeted twice is greeted once.
        var joined = content is MessageContent.Joined;
        var reference = new ConversationReference
        {
            ChannelId = DirectLineChannel.Name,
            ActivityId = joined ? null : id,
            Conversation = new ConversationAccount { Id = conversation },
            Bot = BotActivity.Bot,
            User = ClientActivity.Person(activity.From),
            Locale = ClientActivity.Name(activity.Locale),
        };
        // The token stands for the conversation, not for a name that the client may change with each message.
        var message = new IncomingMessage(
            new ConversationKey(DirectLineChannel.Name, conversation), joined ? "joined" : id, new SenderKey(DirectLineChannel.Name, conversation), content);
        return turns.RunAsync(message, reference.ToAddress(DirectLineChannel.Name), cancellation => EchoAsync(conversation, id, activity, cancellation), context);
    }
}

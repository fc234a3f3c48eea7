namespace ChikaBot.Channels.DirectLine;

/// <summary>Opens conversations and gives out tokens. No secret is asked for: it is a public web chat.</summary>
internal sealed class ConversationsEndpoint(DirectLineTokens tokens, DirectLineCaller caller)
{
    public Task GenerateAsync(HttpContext context) => AnswerAsync(context, StatusCodes.Status200OK, ConversationIds.New(), streamUrl: null);

    public async Task RefreshAsync(HttpContext context)
    {
        var state = tokens.Check(DirectLineCaller.TokenOf(context.Request), out var conversation);
        if (state == TokenState.Valid) await AnswerAsync(context, StatusCodes.Status200OK, conversation!, streamUrl: null);
        else await DirectLineCaller.RefuseAsync(context, state);
    }

    /// <summary>Opens the token's conversation, or a new one without a token of ours.</summary>
    public async Task OpenAsync(HttpContext context)
    {
        var state = tokens.Check(DirectLineCaller.TokenOf(context.Request), out var conversation);
        if (state is TokenState.Forged or TokenState.Expired)
        {
            await DirectLineCaller.RefuseAsync(context, state);
            return;
        }

        conversation ??= ConversationIds.New();
        var token = tokens.Issue(conversation);
        await AnswerAsync(context, StatusCodes.Status201Created, conversation, StreamUrl(context.Request, conversation, token, next: 0), token);
    }

    /// <summary>A client that lost its socket gets a new one that goes on at its watermark.</summary>
    public async Task ReconnectAsync(HttpContext context)
    {
        if (await caller.ConversationAsync(context, DirectLineCaller.TokenOf(context.Request)) is not { } conversation) return;
        if (!Watermark.TryParse(context.Request.Query["watermark"], out var next))
        {
            await JsonBody.WriteErrorAsync(context.Response, StatusCodes.Status400BadRequest, "watermark is not one of ours.");
            return;
        }

        var token = tokens.Issue(conversation);
        await AnswerAsync(context, StatusCodes.Status200OK, conversation, StreamUrl(context.Request, conversation, token, next), token);
    }

    private Task AnswerAsync(HttpContext context, int status, string conversation, string? streamUrl, string? token = null) =>
        JsonBody.WriteAsync(
            context.Response, status, new OpenedConversation(conversation, token ?? tokens.Issue(conversation), tokens.LifetimeInSeconds, streamUrl), DirectLineJson.Default.OpenedConversation);

    private static string StreamUrl(HttpRequest request, string conversation, string token, long next) =>
        $"{(request.IsHttps ? "wss" : "ws")}://{request.Host}{request.PathBase}{DirectLineChannel.Root}/conversations/{conversation}/stream?watermark={Watermark.Of(next)}&t={token}";
}

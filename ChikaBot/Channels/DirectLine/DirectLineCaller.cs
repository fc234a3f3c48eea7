namespace ChikaBot.Channels.DirectLine;

/// <summary>Lets a request through to the conversation that its token is for, and to no other.</summary>
internal sealed class DirectLineCaller(DirectLineTokens tokens)
{
    private const string Bearer = "Bearer ";

    public static string? TokenOf(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        return header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) ? header[Bearer.Length..].Trim() : null;
    }

    /// <returns>The conversation of the route; null when it is not the caller's, and the response is then already written.</returns>
    public async ValueTask<string?> ConversationAsync(HttpContext context, string? token)
    {
        var asked = context.Request.RouteValues["conversation"] as string;
        if (!ConversationIds.IsWellFormed(asked))
        {
            await JsonBody.WriteErrorAsync(context.Response, StatusCodes.Status404NotFound, "There is no such conversation.");
            return null;
        }

        var state = tokens.Check(token, out var own);
        if (state != TokenState.Valid)
        {
            await RefuseAsync(context, state);
            return null;
        }

        if (own == asked) return own;
        await JsonBody.WriteErrorAsync(context.Response, StatusCodes.Status403Forbidden, "The token is for another conversation.");
        return null;
    }

    /// <summary>403 for an expired token is what botframework-directlinejs takes as a sign to ask its page for a new one.</summary>
    public static Task RefuseAsync(HttpContext context, TokenState state) => state switch
    {
        TokenState.Missing => JsonBody.WriteErrorAsync(context.Response, StatusCodes.Status401Unauthorized, "A token is needed."),
        TokenState.Expired => JsonBody.WriteErrorAsync(context.Response, StatusCodes.Status403Forbidden, "The token has expired."),
        _ => JsonBody.WriteErrorAsync(context.Response, StatusCodes.Status403Forbidden, "The token is not valid."),
    };
}

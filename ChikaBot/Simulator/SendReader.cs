using System.Text.Json;

namespace ChikaBot.Simulator;

/// <summary>Reads the body of a send: a message or a read receipt. Refuses what the Cloud API refuses.</summary>
internal static class SendReader
{
    /// <param name="id">The id that the message gets if it is taken.</param>
    /// <param name="error">Null when it is taken.</param>
    /// <returns>Null when it is refused.</returns>
    public static SentMessage? Message(JsonElement body, string id, out GraphError? error)
    {
        var to = body.String("to");
        error = Product(body) ?? Recipient(to, body.String("recipient"));
        if (error is not null) return null;
        var message = body.String("type") switch
        {
            null or "text" => Text(body, out error),
            "interactive" => Interactive(body, out error),
            "template" => Template(body, out error),
            var other => Unsupported(other, out error),
        };
        return error is null ? message! with { Id = id, To = to ?? body.String("recipient")! } : null;
    }

    /// <returns>Null when it is refused; the error is null when the body is no read receipt at all.</returns>
    public static ReadReceipt? Receipt(JsonElement body, out GraphError? error)
    {
        error = null;
        if (body.String("status") is not { } status) return null;
        var typing = body.Object("typing_indicator");
        error = Product(body)
            ?? (status != "read" ? GraphError.Invalid("status must be read.") : null)
            ?? (string.IsNullOrEmpty(body.String("message_id")) ? GraphError.Missing("message_id") : null)
            ?? (typing is { } indicator && indicator.String("type") != "text" ? GraphError.Invalid("typing_indicator.type must be text.") : null);
        return error is null ? new ReadReceipt(body.String("message_id")!, typing is not null) : null;
    }

    private static GraphError? Product(JsonElement body) =>
        body.String("messaging_product") == "whatsapp" ? null : GraphError.Of(100, "(#100) The parameter messaging_product is required.");

    /// <summary>A phone number goes into <c>to</c>, a business-scoped user id (two letters, a dot, up to 128 letters and digits) into <c>recipient</c>.</summary>
    private static GraphError? Recipient(string? to, string? recipient)
    {
        if (to is null && recipient is null) return GraphError.Of(100, "(#100) The parameter to is required.");
        if (to is not null) return IsPhone(to) ? null : GraphError.Invalid("to is not a phone number.");
        return IsUserId(recipient!) ? null : GraphError.Invalid("recipient is not a business-scoped user id.");
    }

    private static bool IsPhone(string to) => to.TrimStart('+') is { Length: >= 7 and <= 15 } digits && digits.All(char.IsAsciiDigit);

    private static bool IsUserId(string id) =>
        id.Length is > 3 and <= 131 && char.IsAsciiLetterUpper(id[0]) && char.IsAsciiLetterUpper(id[1]) && id[2] == '.'
        && id[3..].All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '.');

    private static SentMessage? Text(JsonElement body, out GraphError? error)
    {
        var text = body.Object("text")?.String("body");
        error = SendLimits.Length(text, "text.body", SendLimits.Text);
        return error is null ? new SentMessage("", "", "text", text!, OptionsKind.None, [], null) : null;
    }

    private static SentMessage? Interactive(JsonElement body, out GraphError? error)
    {
        if (body.Object("interactive") is not { } interactive)
        {
            error = GraphError.Missing("interactive");
            return null;
        }

        var (text, kind, options, listButton) = InteractiveReader.Read(interactive, out error);
        return error is null ? new SentMessage("", "", "interactive", text, kind, options, listButton) : null;
    }

    private static SentMessage? Template(JsonElement body, out GraphError? error)
    {
        var template = body.Object("template");
        var (name, language) = (template?.String("name"), template?.Object("language")?.String("code"));
        var parameters = template?.Items("components").SelectMany(component => component.Items("parameters")).Select(parameter => parameter.String("text") ?? "").ToList() ?? [];
        error = string.IsNullOrEmpty(name) ? GraphError.Missing("template.name")
            : string.IsNullOrEmpty(language) ? GraphError.Missing("template.language.code")
            // Meta refuses these inside a parameter with code 100 and this sentence.
            : parameters.Any(IsBroken) ? GraphError.Of(100, "(#100) Param text cannot have new-line/tab characters or more than 4 consecutive spaces")
            : null;
        return error is null ? new SentMessage("", "", "template", string.Join('\n', [name!, .. parameters]), OptionsKind.None, [], null) : null;
    }

    private static bool IsBroken(string parameter) => parameter.AsSpan().ContainsAny('\n', '\t') || parameter.Contains("     ", StringComparison.Ordinal);

    private static SentMessage? Unsupported(string type, out GraphError? error)
    {
        error = GraphError.Of(131051, $"The double takes text, interactive and template, not a type of {type.Length} letters.");
        return null;
    }
}

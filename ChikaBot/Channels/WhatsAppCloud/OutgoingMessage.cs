namespace ChikaBot.Channels.WhatsAppCloud;

/// <summary>The body of a send, as far as the bot sends it. Classes, not records: a record would print what people are told.</summary>
internal sealed class OutgoingMessage(WhatsAppAddress address, string type)
{
    public string MessagingProduct { get; } = "whatsapp";

    public string RecipientType { get; } = "individual";

    /// <summary>The number; Meta takes the user id only where there is none.</summary>
    public string? To => address.Phone;

    public string? Recipient => address.Phone is null ? address.UserId : null;

    public string Type => type;

    public TextBody? Text { get; init; }

    public Interactive? Interactive { get; init; }

    public Template? Template { get; init; }
}

internal sealed class TextBody(string body)
{
    public string Body => body;

    public bool PreviewUrl { get; }
}

internal sealed class Interactive(string type, string body, InteractiveAction action)
{
    public string Type => type;

    public InteractiveBody Body { get; } = new(body);

    public InteractiveAction Action => action;
}

internal sealed class InteractiveBody(string text)
{
    public string Text => text;
}

internal sealed class InteractiveAction
{
    public IReadOnlyList<ReplyButton>? Buttons { get; init; }

    /// <summary>What the button says that opens the list.</summary>
    public string? Button { get; init; }

    public IReadOnlyList<ListSection>? Sections { get; init; }
}

internal sealed class ReplyButton(IdAndTitle reply)
{
    public string Type { get; } = "reply";

    public IdAndTitle Reply => reply;
}

internal sealed class ListSection(IReadOnlyList<IdAndTitle> rows)
{
    public IReadOnlyList<IdAndTitle> Rows => rows;
}

internal sealed class IdAndTitle(string id, string title)
{
    public string Id => id;

    public string Title => title;
}

internal sealed class Template(string name, string language, string parameter)
{
    public string Name => name;

    public TemplateLanguage Language { get; } = new(language);

    public IReadOnlyList<TemplateComponent> Components { get; } = [new(parameter)];
}

internal sealed class TemplateLanguage(string code)
{
    public string Code => code;
}

internal sealed class TemplateComponent(string parameter)
{
    public string Type { get; } = "body";

    public IReadOnlyList<TemplateParameter> Parameters { get; } = [new(parameter)];
}

internal sealed class TemplateParameter(string text)
{
    public string Type { get; } = "text";

    public string Text => text;
}

internal sealed class ReadReceipt(string messageId, bool typing)
{
    public string MessagingProduct { get; } = "whatsapp";

    public string Status { get; } = "read";

    public string MessageId => messageId;

    public TypingIndicator? TypingIndicator { get; } = typing ? new() : null;
}

internal sealed class TypingIndicator
{
    public string Type { get; } = "text";
}

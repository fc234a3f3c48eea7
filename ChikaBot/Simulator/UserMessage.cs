using ChikaBot.Dialogs.Engine;

namespace ChikaBot.Simulator;

/// <summary>What a user of the phone sends. Prints its kind only.</summary>
/// <param name="From">The user's number.</param>
/// <param name="Id">The same id again is the same message once more.</param>
internal sealed record UserMessage(string From, string Id, UserContent Content)
{
    public override string ToString() => Content.ToString();
}

internal abstract record UserContent
{
    private UserContent()
    {
    }

    public sealed record Text(string Body) : UserContent
    {
        public override string ToString() => "text";
    }

    /// <param name="Kind">Whether it is a button or a row of a list.</param>
    /// <param name="Of">The id of the message that offered it; null when none did.</param>
    public sealed record Press(OptionsKind Kind, SentOption Option, string? Of) : UserContent
    {
        public override string ToString() => Kind == OptionsKind.List ? "list_reply" : "button_reply";
    }

    public sealed record Other(NotTextKind Kind) : UserContent
    {
        public override string ToString() => Kind.ToString();
    }
}

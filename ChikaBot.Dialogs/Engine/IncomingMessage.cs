using ChikaBot.Dialogs.Replies;

namespace ChikaBot.Dialogs.Engine;

/// <summary>Which conversation: the channel's name and the channel's own id of it. The id may be a phone number, so it prints as a fingerprint.</summary>
public sealed record ConversationKey(string Channel, string Id)
{
    public override string ToString() => $"{Channel}:{Fingerprint.Of(Id)}";
}

/// <summary>Who writes: an opaque key of the channel, never parsed. Prints as a fingerprint.</summary>
public sealed record SenderKey(string Channel, string Id)
{
    public override string ToString() => $"{Channel}:{Fingerprint.Of(Id)}";
}

/// <summary>What a message carries. Prints its kind only.</summary>
public abstract record MessageContent
{
    private MessageContent()
    {
    }

    /// <summary>Typed text, as it came.</summary>
    public sealed record Text(string Value) : MessageContent
    {
        public override string ToString() => "text";
    }

    /// <summary>A pressed option.</summary>
    /// <param name="Value">The <see cref="ReplyOption.Value"/> of the option.</param>
    /// <param name="Prompt">The <see cref="Reply.Prompt"/> it was offered with, where the channel carries it; tells a stale press from a fresh one.</param>
    public sealed record OptionPress(string Value, string? Prompt) : MessageContent
    {
        public override string ToString() => "option";
    }

    /// <summary>Something without text that we cannot read.</summary>
    public sealed record NotText(NotTextKind Kind) : MessageContent
    {
        public override string ToString() => $"not text ({Kind})";
    }

    /// <summary>Somebody opened the conversation and has said nothing yet: greet once.</summary>
    public sealed record Joined : MessageContent
    {
        public override string ToString() => "joined";
    }

    /// <summary>An officer takes the conversation. Like the two below only <c>HandoverDesk</c> makes it, never a channel.</summary>
    /// <param name="Officer">The account name.</param>
    /// <param name="Name">What the participant reads.</param>
    public sealed record OfficerTook(string Officer, string Name) : MessageContent
    {
        public override string ToString() => "officer took";
    }

    /// <summary>An officer who has taken the conversation writes.</summary>
    public sealed record OfficerWrote(string Officer, string Value) : MessageContent
    {
        public override string ToString() => "officer wrote";
    }

    /// <summary>The conversation goes back to the bot: the officer is done, or nobody came in time.</summary>
    public sealed record OfficerGaveBack : MessageContent
    {
        public override string ToString() => "officer gave back";
    }
}

public enum NotTextKind
{
    Image,
    Audio,
    Video,
    Document,
    Sticker,
    Location,
    Contact,
    Unknown,
}

/// <summary>One thing that happened in a conversation. Prints nothing that identifies.</summary>
/// <param name="MessageId">The channel's id of the message; the same id never has two effects within a conversation.</param>
public sealed record IncomingMessage(ConversationKey Conversation, string MessageId, SenderKey Sender, MessageContent Content)
{
    /// <summary>The conversation can be written to later, without a message to answer: its channel has an address for it.</summary>
    public bool CanBeWrittenTo { get; init; }

    /// <summary>An officer's step in the participant's conversation, not the participant's own.</summary>
    public bool IsOfOfficer => Content is MessageContent.OfficerTook or MessageContent.OfficerWrote or MessageContent.OfficerGaveBack;

    public override string ToString() => $"{Content} in {Conversation}";
}

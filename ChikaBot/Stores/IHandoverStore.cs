using ChikaBot.Dialogs.Engine;
using ChikaBot.Dialogs.Texts;

namespace ChikaBot.Stores;

/// <summary>A conversation with a person, as the desk sees it. Prints nothing that identifies.</summary>
/// <param name="Id">Names it in the desk's addresses; never used again.</param>
/// <param name="Since">When it was asked for, taken or ended; by the conversations' clock.</param>
/// <param name="Officer">Who has it, or had it last; null while only asked for.</param>
public sealed record Handover(long Id, ConversationKey Conversation, HandoverState State, DateTimeOffset Since, string? Officer, Language Language)
{
    public override string ToString() => $"handover {Id} ({State})";
}

/// <param name="Officer">Who wrote; null for the participant.</param>
public sealed record HandoverLine(long Id, string? Officer, string Text, DateTimeOffset At)
{
    public override string ToString() => $"line {Id}";
}

/// <param name="RepliesJson">All replies of one turn, as they are kept.</param>
/// <param name="At">By the system's clock.</param>
public sealed record BotAnswer(ReadOnlyMemory<byte> RepliesJson, DateTimeOffset At)
{
    public override string ToString() => "answer";
}

/// <summary>Reads hand-overs for the desk. They are written by turns (<see cref="TurnEffect"/>): the desk acts through <see cref="Pandawa.HandoverDesk"/>.</summary>
/// <remarks>Every method throws <see cref="Turns.StoreUnavailableException"/> when nothing was read.</remarks>
public interface IHandoverStore
{
    /// <summary>Those asked for or taken, the longest waiting first.</summary>
    ValueTask<IReadOnlyList<Handover>> ListAsync(int max, CancellationToken cancellationToken);

    /// <summary>Null when there is none of that id.</summary>
    ValueTask<Handover?> GetAsync(long id, CancellationToken cancellationToken);

    /// <summary>The open one of a conversation; null when the bot is alone in it.</summary>
    ValueTask<Handover?> FindAsync(ConversationKey conversation, CancellationToken cancellationToken);

    /// <summary>What was written in it since it was taken, with an id above <paramref name="after"/>, oldest first.</summary>
    ValueTask<IReadOnlyList<HandoverLine>> MessagesAsync(long id, long after, int max, CancellationToken cancellationToken);

    /// <summary>The bot's last answers up to the moment in which a person was asked for, oldest first; what the participant wrote before is kept nowhere.</summary>
    ValueTask<IReadOnlyList<BotAnswer>> AnswersBeforeAsync(long id, int max, CancellationToken cancellationToken);
}

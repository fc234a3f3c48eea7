using ChikaBot.Core.Contributions;
using ChikaBot.Core.Participants;
using ChikaBot.Dialogs.Engine.Tickets;
using ChikaBot.Dialogs.Texts;

namespace ChikaBot.Dialogs.Engine;

/// <summary>
/// What a turn changes beside its own conversation. The engine only says it; the store does it in the turn's commit, so that it happens
/// with the turn, once, or not at all. A closed set: a store that does not know one must not compile. Prints nothing that identifies.
/// </summary>
public abstract record TurnEffect
{
    private TurnEffect()
    {
    }

    public sealed override string ToString() => GetType().Name;

    /// <summary>A complaint is taken. Its number is free as far as the engine could see; when somebody else took it since, the turn is a conflict and runs again.</summary>
    public sealed record ComplaintFiled(Complaint Complaint) : TurnEffect;

    /// <summary>Its owner says whether the matter is settled: it is closed, or open again for the desk.</summary>
    /// <param name="Sender">Another sender's complaint is left alone.</param>
    public sealed record ComplaintFollowedUp(string Number, SenderKey Sender, bool Settled) : TurnEffect;

    /// <summary>
    /// Everything that is kept about the sender goes: this and their other conversations, replies said and unsent, dead letters, complaints,
    /// reminders, logged activities. Of this conversation stay the turn's own message id, against a second effect, and its snapshot, which
    /// must hold nothing any more.
    /// </summary>
    /// <param name="Attempts">The sender's count of wrong tries, where it may go too; null while it still protects others' data.</param>
    public sealed record SenderErased(SenderKey Sender, AttemptKey? Attempts) : TurnEffect;

    /// <summary>Opted in to reminders in this conversation for the family of one participant.</summary>
    /// <param name="Nik">16 digits.</param>
    public sealed record ReminderSet(string Nik, Language Language, DateTimeOffset At) : TurnEffect;

    /// <summary>No more reminders in this conversation, for nobody.</summary>
    public sealed record RemindersStopped : TurnEffect;

    /// <summary>A request is opened and its form link given. A number taken since makes the turn a conflict, and it runs again.</summary>
    /// <param name="TokenHash">Lower-case hex SHA-256 of the form link's token, which is kept nowhere.</param>
    public sealed record TicketOpened(Ticket Ticket, string TokenHash) : TurnEffect;

    /// <summary>"Selesai": a submitted form goes to the desk. Like every effect on a ticket it leaves alone one of another sender, and is a conflict where <see cref="TicketMoves"/> does not permit it any more.</summary>
    /// <param name="PromisedAt">By when an officer decides, as the participant is told.</param>
    public sealed record TicketConfirmed(string Number, SenderKey Sender, DateTimeOffset At, DateTimeOffset PromisedAt) : TurnEffect;

    /// <summary>The answer to what the officer asked for.</summary>
    /// <param name="Text">1 to 1,000 characters.</param>
    public sealed record TicketCorrectionAnswered(string Number, SenderKey Sender, string Text, DateTimeOffset At, DateTimeOffset PromisedAt) : TurnEffect;

    /// <summary>The class of an approved reactivation: the change that waited for it is made with the turn.</summary>
    /// <param name="Amount">What the participant is told to pay.</param>
    public sealed record TicketClassChosen(string Number, SenderKey Sender, CareClass Class, Rupiah Amount, DateTimeOffset At) : TurnEffect;

    /// <param name="Rating">1 to 5, of a ticket that is done or rejected; the first one counts.</param>
    public sealed record TicketRated(string Number, SenderKey Sender, int Rating) : TurnEffect;

    /// <summary>A new form link; the one before it ends.</summary>
    /// <param name="TokenHash">As in <see cref="TicketOpened"/>.</param>
    public sealed record TicketLinkRenewed(string Number, SenderKey Sender, string TokenHash) : TurnEffect;

    public sealed record TicketCancelled(string Number, SenderKey Sender, DateTimeOffset At) : TurnEffect;

    /// <summary>The participant asks for a person.</summary>
    public sealed record HandoverRequested(SenderKey Sender, Language Language, DateTimeOffset At) : TurnEffect;

    /// <summary>An officer has taken the conversation.</summary>
    /// <param name="Officer">The account name.</param>
    public sealed record HandoverTaken(string Officer, Language Language, DateTimeOffset At) : TurnEffect;

    /// <summary>One message of a taken conversation, for the desk.</summary>
    /// <param name="Officer">Who wrote; null for the participant.</param>
    public sealed record HandoverMessage(string? Officer, string Text, DateTimeOffset At) : TurnEffect;

    /// <summary>The bot answers again.</summary>
    public sealed record HandoverEnded(DateTimeOffset At) : TurnEffect;
}

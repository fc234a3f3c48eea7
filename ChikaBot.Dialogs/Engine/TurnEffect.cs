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
}

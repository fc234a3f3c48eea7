using ChikaBot.Core.Identity;
using ChikaBot.Dialogs.Texts;

namespace ChikaBot.Reminders;

/// <summary>A reminder that has not been looked at in its period. Prints its number only.</summary>
public sealed record DueReminder(long Id, Nik Nik, Language Language)
{
    public override string ToString() => $"reminder {Id}";
}

/// <summary>Sends each reminder once a period. They are set and stopped by turns.</summary>
/// <remarks>Every method throws <see cref="Turns.StoreUnavailableException"/> when nothing was read or written.</remarks>
public interface IReminderStore
{
    /// <summary>Those with an id above <paramref name="after"/> in the order of their ids, at most <paramref name="max"/>, where the conversation has an address.</summary>
    /// <param name="setBefore">Only those set before.</param>
    ValueTask<IReadOnlyList<DueReminder>> ListDueAsync(ReminderPeriod period, DateTimeOffset setBefore, long after, int max, CancellationToken cancellationToken);

    /// <summary>Marks the period as done and puts the message into the conversation's outbox, in one transaction.</summary>
    /// <param name="replyJson">One <c>Reply</c>; null when there is nothing to remind of.</param>
    /// <returns>False when it was done already, or the reminder is gone: nothing was sent.</returns>
    ValueTask<bool> CompleteAsync(long id, ReminderPeriod period, ReadOnlyMemory<byte>? replyJson, DateTimeOffset now, CancellationToken cancellationToken);
}

using ChikaBot.Dialogs.Engine;
using ChikaBot.Stores.Sqlite.Native;

namespace ChikaBot.Stores.Sqlite;

/// <summary>Does what a turn's effects say, within its commit.</summary>
internal static class SqliteEffects
{
    private const string SetReminder = """
        INSERT INTO reminders (conversation, nik, language, set_at) VALUES (?1, ?2, ?3, ?4)
        ON CONFLICT (conversation, nik) DO UPDATE SET language = excluded.language
        """;

    private const string StopPeriods = "DELETE FROM reminder_periods WHERE reminder IN (SELECT id FROM reminders WHERE conversation = ?1)";

    private const string StopReminders = "DELETE FROM reminders WHERE conversation = ?1";

    /// <summary>True when an effect cannot be done as it is: the turn has to run again.</summary>
    public static bool Conflicts(Connection connection, IReadOnlyList<TurnEffect> effects)
    {
        foreach (var effect in effects)
            if (effect is TurnEffect.ComplaintFiled filed ? SqliteComplaints.IsTaken(connection, filed.Complaint.Number) : SqliteTicketEffects.Conflicts(connection, effect))
                return true;
        return false;
    }

    /// <param name="id">The conversation's row.</param>
    /// <param name="messageId">The turn's own message.</param>
    public static void Apply(Connection connection, long id, ConversationKey conversation, string messageId, IReadOnlyList<TurnEffect> effects, long now)
    {
        foreach (var effect in effects)
        {
            switch (effect)
            {
                case TurnEffect.ComplaintFiled filed:
                    SqliteComplaints.Add(connection, conversation, filed.Complaint, now);
                    break;
                case TurnEffect.ComplaintFollowedUp followed:
                    SqliteComplaints.FollowUp(connection, followed);
                    break;
                case TurnEffect.ReminderSet reminder:
                    using (var set = connection.Query(SetReminder).Bind(1, id).Bind(2, ParticipantRow.ToStored(reminder.Nik)).Bind(3, (long)reminder.Language).Bind(4, reminder.At.ToStored()))
                        set.Run();
                    break;
                case TurnEffect.RemindersStopped:
                    StopRemindersOf(connection, id);
                    break;
                case TurnEffect.SenderErased erased:
                    SqliteErasure.Erase(connection, id, conversation, messageId, erased);
                    break;
                default:
                    if (SqliteTicketEffects.Apply(connection, effect, now) || SqliteHandovers.Apply(connection, conversation, effect, now)) break;
                    throw new InvalidOperationException($"The store does not know the effect {effect}.");
            }
        }
    }

    public static void StopRemindersOf(Connection connection, long conversation)
    {
        using (var periods = connection.Query(StopPeriods).Bind(1, conversation)) periods.Run();
        using var reminders = connection.Query(StopReminders).Bind(1, conversation);
        reminders.Run();
    }
}

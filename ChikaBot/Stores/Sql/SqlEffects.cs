using ChikaBot.Dialogs.Engine;

namespace ChikaBot.Stores.Sql;

/// <summary>Does what a turn's effects say, within its commit.</summary>
internal static class SqlEffects
{
    private const string SetReminder = """
        INSERT INTO reminders (conversation, nik, language, set_at) VALUES (?1, ?2, ?3, ?4)
        ON CONFLICT (conversation, nik) DO UPDATE SET language = excluded.language
        """;

    private const string StopPeriods = "DELETE FROM reminder_periods WHERE reminder IN (SELECT id FROM reminders WHERE conversation = ?1)";

    private const string StopReminders = "DELETE FROM reminders WHERE conversation = ?1";

    /// <summary>True when an effect cannot be done as it is: the turn has to run again.</summary>
    public static bool Conflicts(SqlSession session, IReadOnlyList<TurnEffect> effects)
    {
        foreach (var effect in effects)
            if (effect is TurnEffect.ComplaintFiled filed ? SqlComplaints.IsTaken(session, filed.Complaint.Number) : SqlTicketEffects.Conflicts(session, effect))
                return true;
        return false;
    }

    /// <param name="id">The conversation's row.</param>
    /// <param name="messageId">The turn's own message.</param>
    public static void Apply(SqlSession session, ConversationId id, ConversationKey conversation, string messageId, IReadOnlyList<TurnEffect> effects, long now)
    {
        foreach (var effect in effects)
        {
            switch (effect)
            {
                case TurnEffect.ComplaintFiled filed:
                    SqlComplaints.Add(session, conversation, filed.Complaint, now);
                    break;
                case TurnEffect.ComplaintFollowedUp followed:
                    SqlComplaints.FollowUp(session, followed);
                    break;
                case TurnEffect.ReminderSet reminder:
                    using (var set = session.Query(SetReminder).Bind(1, id).Bind(2, StoredDigits.Of(reminder.Nik)).Bind(3, (long)reminder.Language).Bind(4, reminder.At.ToStored()))
                        set.Run();
                    break;
                case TurnEffect.RemindersStopped:
                    StopRemindersOf(session, id);
                    break;
                case TurnEffect.SenderErased erased:
                    SqlErasure.Erase(session, id, conversation, messageId, erased);
                    break;
                default:
                    if (SqlTicketEffects.Apply(session, effect, now) || SqlHandovers.Apply(session, conversation, effect, now)) break;
                    throw new InvalidOperationException($"The store does not know the effect {effect}.");
            }
        }
    }

    public static void StopRemindersOf(SqlSession session, ConversationId conversation)
    {
        using (var periods = session.Query(StopPeriods).Bind(1, conversation)) periods.Run();
        using var reminders = session.Query(StopReminders).Bind(1, conversation);
        reminders.Run();
    }
}

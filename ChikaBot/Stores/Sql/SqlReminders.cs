using ChikaBot.Core.Identity;
using ChikaBot.Dialogs.Texts;
using ChikaBot.Reminders;

namespace ChikaBot.Stores.Sql;

internal sealed class SqlReminders(ISqlStore store) : IReminderStore
{
    private const string Due = """
        SELECT r.id, r.nik, r.language FROM reminders r JOIN conversations c ON c.id = r.conversation
        WHERE r.id > ?1 AND r.set_at < ?2 AND c.address IS NOT NULL
            AND NOT EXISTS (SELECT 1 FROM reminder_periods p WHERE p.reminder = r.id AND p.period = ?3)
        ORDER BY r.id LIMIT ?4
        """;

    private const string Mark = """
        INSERT INTO reminder_periods (reminder, period, done_at) SELECT id, ?2, ?3 FROM reminders WHERE id = ?1
        ON CONFLICT (reminder, period) DO NOTHING
        """;

    // What lies a while back can never be due again.
    private const string Forget = "DELETE FROM reminder_periods WHERE reminder = ?1 AND done_at < ?2";

    private const string Address = $"""
        SELECT {Addressed.Columns} FROM reminders r JOIN conversations v ON v.id = r.conversation
        WHERE r.id = ?1 AND v.address IS NOT NULL
        """;

    private static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    public ValueTask<IReadOnlyList<DueReminder>> ListDueAsync(ReminderPeriod period, DateTimeOffset setBefore, long after, int max, CancellationToken cancellationToken) =>
        store.ReadAsync<(string Period, DateTimeOffset SetBefore, long After, int Max), IReadOnlyList<DueReminder>>(
            (period.Key, setBefore, after, max),
            static (session, page) =>
            {
                using var query = session.Query(Due).Bind(1, page.After).Bind(2, page.SetBefore.ToStored()).Bind(3, page.Period).Bind(4, page.Max);
                var due = new List<DueReminder>();
                while (query.Step()) due.Add(new DueReminder(query.Int64(0), Nik.Parse(StoredDigits.Read(query.Int64(1), Nik.Length)), (Language)query.Int32(2)));
                return due;
            }, cancellationToken);

    public ValueTask<bool> CompleteAsync(long id, ReminderPeriod period, ReadOnlyMemory<byte>? replyJson, DateTimeOffset now, CancellationToken cancellationToken) =>
        store.WriteAsync(
            session =>
            {
                using (var mark = session.Query(Mark).Bind(1, id).Bind(2, period.Key).Bind(3, now.ToStored()))
                    if (mark.Run() == 0)
                        return false;
                using (var forget = session.Query(Forget).Bind(1, id).Bind(2, (now - Kept).ToStored())) forget.Run();
                return replyJson is not { } reply || Addressed.Send(session, session.Query(Address).Bind(1, id), reply, now);
            },
            cancellationToken);
}

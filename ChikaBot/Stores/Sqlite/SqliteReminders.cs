using ChikaBot.Core.Identity;
using ChikaBot.Dialogs.Texts;
using ChikaBot.Reminders;
using ChikaBot.Stores.Sqlite.Native;
using ChikaBot.Turns;

namespace ChikaBot.Stores.Sqlite;

internal sealed class SqliteReminders(SqliteStore store) : IReminderStore
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

    private const string Address = """
        SELECT c.id, c.address_channel, c.address FROM reminders r JOIN conversations c ON c.id = r.conversation
        WHERE r.id = ?1 AND c.address IS NOT NULL
        """;

    private static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    public ValueTask<IReadOnlyList<DueReminder>> ListDueAsync(ReminderPeriod period, DateTimeOffset setBefore, long after, int max, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(store.ReadOrRefuse<(string Period, DateTimeOffset SetBefore, long After, int Max), IReadOnlyList<DueReminder>>(
            (period.Key, setBefore, after, max),
            static (connection, page) =>
            {
                using var query = connection.Query(Due).Bind(1, page.After).Bind(2, page.SetBefore.ToStored()).Bind(3, page.Period).Bind(4, page.Max);
                var due = new List<DueReminder>();
                while (query.Step()) due.Add(new DueReminder(query.Int64(0), Nik.Parse(ParticipantRow.DigitsOf(query.Int64(1), Nik.Length)), (Language)query.Int32(2)));
                return due;
            }));
    }

    public ValueTask<bool> CompleteAsync(long id, ReminderPeriod period, ReadOnlyMemory<byte>? replyJson, DateTimeOffset now, CancellationToken cancellationToken) =>
        store.WriteAsync(
            connection =>
            {
                using (var mark = connection.Query(Mark).Bind(1, id).Bind(2, period.Key).Bind(3, now.ToStored()))
                    if (mark.Run() == 0)
                        return false;
                using (var forget = connection.Query(Forget).Bind(1, id).Bind(2, (now - Kept).ToStored())) forget.Run();
                return replyJson is not { } reply || Send(connection, id, reply, now);
            },
            cancellationToken);

    private static bool Send(Connection connection, long id, ReadOnlyMemory<byte> reply, DateTimeOffset now)
    {
        long conversation;
        DeliveryAddress address;
        using (var query = connection.Query(Address).Bind(1, id))
        {
            if (!query.Step()) return false;
            conversation = query.Int64(0);
            address = new DeliveryAddress(query.Text(1), query.Blob(2));
        }

        SqliteOutbox.Add(connection, conversation, address, reply, now.ToStored());
        return true;
    }
}

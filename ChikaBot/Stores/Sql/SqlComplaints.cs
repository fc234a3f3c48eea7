using ChikaBot.Dialogs.Engine;
using ChikaBot.Dialogs.Texts;

namespace ChikaBot.Stores.Sql;

internal sealed class SqlComplaints(ISqlStore store) : IComplaintStore
{
    private const string Columns = "number, sender, category, matter, language, filed_at, state, answer";

    private const string ByNumber = $"SELECT {Columns} FROM complaints WHERE number = ?1";

    private const string Open = "SELECT count(*) FROM complaints WHERE sender = ?1 AND state <> 2";

    private const string All = $"SELECT {Columns} FROM complaints ORDER BY id LIMIT ?1";

    private const string ByState = $"SELECT {Columns} FROM complaints WHERE state = ?2 ORDER BY id LIMIT ?1";

    private const string Taken = "SELECT 1 FROM complaints WHERE number = ?1";

    private const string Insert = """
        INSERT INTO complaints (number, channel, channel_id, sender, category, matter, language, state, filed_at, stored_at)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
        """;

    // An answer that did not settle the matter makes it the desk's again.
    private const string Follow = "UPDATE complaints SET state = CASE WHEN ?3 = 1 THEN 2 ELSE 0 END WHERE number = ?1 AND sender = ?2 AND state <> 2";

    private const string State = "SELECT state FROM complaints WHERE number = ?1";

    private const string Answer = "UPDATE complaints SET answer = ?2, state = 1 WHERE number = ?1";

    private const string Close = "UPDATE complaints SET state = 2 WHERE number = ?1";

    private const string Address = $"""
        SELECT {Addressed.Columns} FROM complaints c
        JOIN conversations v ON v.channel = c.channel AND v.channel_id = c.channel_id
        WHERE c.number = ?1 AND v.address IS NOT NULL
        """;

    public static bool IsTaken(SqlSession session, string number)
    {
        using var query = session.Query(Taken).Bind(1, number);
        return query.Step();
    }

    public static void Add(SqlSession session, ConversationKey conversation, Complaint complaint, long now)
    {
        using var query = session.Query(Insert).Bind(1, complaint.Number).Bind(2, conversation.Channel).Bind(3, conversation.Id).Bind(4, complaint.Sender.ToStored());
        query.Bind(5, (long)complaint.Category).Bind(6, complaint.Matter).Bind(7, (long)complaint.Language).Bind(8, (long)complaint.State)
            .Bind(9, complaint.FiledAt.ToStored()).Bind(10, now).Run();
    }

    public static void FollowUp(SqlSession session, TurnEffect.ComplaintFollowedUp followed)
    {
        using var query = session.Query(Follow).Bind(1, followed.Number).Bind(2, followed.Sender.ToStored()).Bind(3, followed.Settled ? 1 : 0);
        query.Run();
    }

    public ValueTask<Complaint?> FindAsync(string number, CancellationToken cancellationToken) =>
        store.ReadAsync(number, static (session, number) =>
        {
            using var query = session.Query(ByNumber).Bind(1, number);
            return query.Step() ? Read(query) : null;
        }, cancellationToken);

    public ValueTask<int> CountOpenAsync(SenderKey sender, CancellationToken cancellationToken) =>
        store.ReadAsync(sender, static (session, sender) =>
        {
            using var query = session.Query(Open).Bind(1, sender.ToStored());
            return query.Step() ? query.Int32(0) : 0;
        }, cancellationToken);

    public ValueTask<IReadOnlyList<Complaint>> ListAsync(ComplaintState? state, int max, CancellationToken cancellationToken) =>
        store.ReadAsync<(ComplaintState? State, int Max), IReadOnlyList<Complaint>>((state, max), static (session, page) =>
        {
            using var query = session.Query(page.State is null ? All : ByState).Bind(1, page.Max);
            if (page.State is { } state) query.Bind(2, (long)state);
            var complaints = new List<Complaint>();
            while (query.Step()) complaints.Add(Read(query));
            return complaints;
        }, cancellationToken);

    public ValueTask<ComplaintAnswered> AnswerAsync(string number, string answer, ReadOnlyMemory<byte> replyJson, DateTimeOffset now, CancellationToken cancellationToken) =>
        store.WriteAsync(
            session =>
            {
                if (StepOf(session, number) is var step and not ComplaintStep.Done) return new ComplaintAnswered(step, false);
                using (var query = session.Query(Answer).Bind(1, number).Bind(2, answer)) query.Run();
                return new ComplaintAnswered(ComplaintStep.Done, Addressed.Send(session, session.Query(Address).Bind(1, number), replyJson, now));
            },
            cancellationToken);

    public ValueTask<ComplaintStep> CloseAsync(string number, CancellationToken cancellationToken) =>
        store.WriteAsync(
            session =>
            {
                if (StepOf(session, number) is var step and not ComplaintStep.Done) return step;
                using var query = session.Query(Close).Bind(1, number);
                query.Run();
                return ComplaintStep.Done;
            },
            cancellationToken);

    private static ComplaintStep StepOf(SqlSession session, string number)
    {
        using var query = session.Query(State).Bind(1, number);
        if (!query.Step()) return ComplaintStep.NotFound;
        return (ComplaintState)query.Int32(0) == ComplaintState.Closed ? ComplaintStep.Closed : ComplaintStep.Done;
    }

    private static Complaint Read(SqlQuery query) => new(
        query.Text(0),
        SenderColumn.FromStored(query.Text(1)),
        (ComplaintCategory)query.Int32(2),
        query.Text(3),
        (Language)query.Int32(4),
        Instant.FromStored(query.Int64(5)),
        (ComplaintState)query.Int32(6),
        query.NullableText(7));
}

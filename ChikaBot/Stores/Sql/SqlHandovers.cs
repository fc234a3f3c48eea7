using ChikaBot.Dialogs.Engine;
using ChikaBot.Dialogs.Texts;

namespace ChikaBot.Stores.Sql;

internal sealed class SqlHandovers(ISqlStore store) : IHandoverStore
{
    private const string Columns = "id, channel, channel_id, state, since, officer, language";

    private const string ById = $"SELECT {Columns} FROM handovers WHERE id = ?1";

    private const string OpenOf = $"SELECT {Columns} FROM handovers WHERE channel = ?1 AND channel_id = ?2 AND state <> 2";

    private const string Open = $"SELECT {Columns} FROM handovers WHERE state <> 2 ORDER BY since, id LIMIT ?1";

    private const string Lines = "SELECT id, officer, text, at FROM handover_messages WHERE handover = ?1 AND id > ?2 ORDER BY id LIMIT ?3";

    // The turn that asked is among them: a hand-over is stored with the instant at which its message came.
    private const string AnswersBefore = """
        SELECT m.replies, m.received_at FROM handovers h
        JOIN conversations c ON c.channel = h.channel AND c.channel_id = h.channel_id
        JOIN messages m ON m.conversation = c.id AND m.received_at <= h.stored_at
        WHERE h.id = ?1 ORDER BY m.id DESC LIMIT ?2
        """;

    private const string Insert = "INSERT INTO handovers (channel, channel_id, language, state, since, officer, stored_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";

    private const string Take = "UPDATE handovers SET state = 1, since = ?2, officer = ?3 WHERE id = ?1";

    private const string End = "UPDATE handovers SET state = 2, since = ?2 WHERE id = ?1";

    private const string Write = "INSERT INTO handover_messages (handover, officer, text, at) VALUES (?1, ?2, ?3, ?4)";

    private const string DeleteLines = "DELETE FROM handover_messages WHERE handover IN (SELECT id FROM handovers WHERE channel = ?1 AND channel_id = ?2)";

    private const string Delete = "DELETE FROM handovers WHERE channel = ?1 AND channel_id = ?2";

    /// <returns>False when the effect is not about a hand-over.</returns>
    public static bool Apply(SqlSession session, ConversationKey conversation, TurnEffect effect, long now)
    {
        switch (effect)
        {
            case TurnEffect.HandoverRequested requested:
                if (Find(session, conversation) is null) Add(session, conversation, requested.Language, HandoverState.Requested, requested.At, null, now);
                return true;
            case TurnEffect.HandoverTaken taken:
                if (Find(session, conversation) is { } open) Run(session, Take, open.Id, taken.At, taken.Officer);
                else Add(session, conversation, taken.Language, HandoverState.Taken, taken.At, taken.Officer, now);
                Note(session, now, taken.Officer, AuditAction.HandoverTaken, Find(session, conversation)!.Id);
                return true;
            case TurnEffect.HandoverMessage message:
                if (Find(session, conversation) is { } with) AddLine(session, with.Id, message);
                return true;
            case TurnEffect.HandoverEnded ended:
                if (Find(session, conversation) is not { } over) return true;
                using (var query = session.Query(End).Bind(1, over.Id).Bind(2, ended.At.ToStored())) query.Run();
                Note(session, now, over.Officer ?? AuditEntry.Participant, AuditAction.HandoverEnded, over.Id);
                return true;
            default:
                return false;
        }
    }

    public static void Erase(SqlSession session, string channel, string channelId)
    {
        using (var lines = session.Query(DeleteLines).Bind(1, channel).Bind(2, channelId)) lines.Run();
        using var query = session.Query(Delete).Bind(1, channel).Bind(2, channelId);
        query.Run();
    }

    public ValueTask<IReadOnlyList<Handover>> ListAsync(int max, CancellationToken cancellationToken) =>
        store.ReadAsync<int, IReadOnlyList<Handover>>(max, static (session, max) =>
        {
            using var query = session.Query(Open).Bind(1, max);
            var handovers = new List<Handover>();
            while (query.Step()) handovers.Add(Read(query));
            return handovers;
        }, cancellationToken);

    public ValueTask<Handover?> GetAsync(long id, CancellationToken cancellationToken) =>
        store.ReadAsync(id, static (session, id) =>
        {
            using var query = session.Query(ById).Bind(1, id);
            return query.Step() ? Read(query) : null;
        }, cancellationToken);

    public ValueTask<Handover?> FindAsync(ConversationKey conversation, CancellationToken cancellationToken) =>
        store.ReadAsync(conversation, Find, cancellationToken);

    public ValueTask<IReadOnlyList<HandoverLine>> MessagesAsync(long id, long after, int max, CancellationToken cancellationToken) =>
        store.ReadAsync<(long Id, long After, int Max), IReadOnlyList<HandoverLine>>((id, after, max), static (session, page) =>
        {
            using var query = session.Query(Lines).Bind(1, page.Id).Bind(2, page.After).Bind(3, page.Max);
            var lines = new List<HandoverLine>();
            while (query.Step()) lines.Add(new HandoverLine(query.Int64(0), query.NullableText(1), query.Text(2), Instant.FromStored(query.Int64(3))));
            return lines;
        }, cancellationToken);

    public ValueTask<IReadOnlyList<BotAnswer>> AnswersBeforeAsync(long id, int max, CancellationToken cancellationToken) =>
        store.ReadAsync<(long Id, int Max), IReadOnlyList<BotAnswer>>((id, max), static (session, page) =>
        {
            using var query = session.Query(AnswersBefore).Bind(1, page.Id).Bind(2, page.Max);
            var answers = new List<BotAnswer>();
            while (query.Step()) answers.Add(new BotAnswer(query.Blob(0), Instant.FromStored(query.Int64(1))));
            answers.Reverse();
            return answers;
        }, cancellationToken);

    private static Handover? Find(SqlSession session, ConversationKey conversation)
    {
        using var query = session.Query(OpenOf).Bind(1, conversation.Channel).Bind(2, conversation.Id);
        return query.Step() ? Read(query) : null;
    }

    private static void Add(SqlSession session, ConversationKey conversation, Language language, HandoverState state, DateTimeOffset since, string? officer, long now)
    {
        using var query = session.Query(Insert).Bind(1, conversation.Channel).Bind(2, conversation.Id).Bind(3, (long)language).Bind(4, (long)state).Bind(5, since.ToStored()).Bind(6, officer).Bind(7, now);
        query.Run();
    }

    private static void AddLine(SqlSession session, long id, TurnEffect.HandoverMessage message)
    {
        using var query = session.Query(Write).Bind(1, id).Bind(2, message.Officer).Bind(3, message.Text).Bind(4, message.At.ToStored());
        query.Run();
    }

    private static void Run(SqlSession session, string sql, long id, DateTimeOffset at, string officer)
    {
        using var query = session.Query(sql).Bind(1, id).Bind(2, at.ToStored()).Bind(3, officer);
        query.Run();
    }

    private static void Note(SqlSession session, long now, string who, AuditAction what, long id) =>
        SqlAudit.Add(session, new AuditEntry(Instant.FromStored(now), who, what, AuditEntry.OfHandover(id)));

    private static Handover Read(SqlQuery query) => new(
        query.Int64(0), new ConversationKey(query.Text(1), query.Text(2)), (HandoverState)query.Int32(3), Instant.FromStored(query.Int64(4)), query.NullableText(5), (Language)query.Int32(6));
}

using ChikaBot.Dialogs.Engine;
using ChikaBot.Turns;

namespace ChikaBot.Stores.Sql;

internal sealed class SqlDeadLetters(ISqlStore store) : IDeadLetterStore
{
    private const string Select = """
        SELECT id, kind, channel, channel_id, message_id, reason, attempts, reply, created_at FROM dead_letters
        WHERE id < ?1 ORDER BY id DESC LIMIT ?2
        """;

    public ValueTask<IReadOnlyList<DeadLetter>> ListAsync(int max, long before, CancellationToken cancellationToken) =>
        store.ReadAsync<(int Max, long Before), IReadOnlyList<DeadLetter>>((max, before), static (session, page) =>
        {
            using var query = session.Query(Select).Bind(1, page.Before).Bind(2, page.Max);
            var letters = new List<DeadLetter>();
            while (query.Step())
            {
                letters.Add(new DeadLetter(
                    query.Int64(0),
                    query.Text(1) == "turn" ? DeadLetterKind.Turn : DeadLetterKind.Reply,
                    new ConversationKey(query.Text(2), query.Text(3)),
                    query.NullableText(4),
                    query.Text(5),
                    query.Int32(6),
                    query.NullableBlob(7),
                    Instant.FromStored(query.Int64(8))));
            }

            return letters;
        }, cancellationToken);

    public ValueTask<long> CountAsync(CancellationToken cancellationToken) =>
        store.ReadAsync(0, static (session, _) => session.ReadNumber("SELECT count(*) FROM dead_letters"), cancellationToken);
}

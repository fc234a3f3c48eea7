
namespace ChikaBot.Stores.Sql;

internal sealed class SqlActivityLog(ISqlStore store, TimeProvider time) : IActivityLog
{
    private const string Known = "SELECT sequence FROM activities WHERE conversation = ?1 AND id = ?2";

    private const string Take = """
        INSERT INTO activity_heads (conversation, next_sequence) VALUES (?1, 1)
        ON CONFLICT (conversation) DO UPDATE SET next_sequence = activity_heads.next_sequence + 1
        """;

    private const string Head = "SELECT next_sequence - 1 FROM activity_heads WHERE conversation = ?1";

    private const string Insert = "INSERT INTO activities (conversation, sequence, id, appended_at, json) VALUES (?1, ?2, ?3, ?4, ?5)";

    private const string Select = "SELECT sequence, json FROM activities WHERE conversation = ?1 AND sequence > ?2 ORDER BY sequence LIMIT ?3";

    public ValueTask<long> AppendAsync(string conversation, ReadOnlyMemory<byte> activityJson, string? id, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().ToStored();
        return store.WriteBesideAsync("activities/" + conversation, session => FirstSequence(session, conversation, id) ?? Append(session, conversation, activityJson, id, now), cancellationToken);
    }

    public ValueTask<IReadOnlyList<ActivityLogEntry>> ReadAsync(string conversation, long after, int max, CancellationToken cancellationToken) =>
        store.ReadAsync<(string Conversation, long After, int Max), IReadOnlyList<ActivityLogEntry>>(
            (conversation, after, max),
            static (session, page) =>
            {
                var activities = Read(session, page.Conversation, page.After, page.Max);
                return activities.Count == 0 && IsBeyond(session, page.Conversation, page.After) ? Read(session, page.Conversation, -1, page.Max) : activities;
            }, cancellationToken);

    private static List<ActivityLogEntry> Read(SqlSession session, string conversation, long after, int max)
    {
        using var query = session.Query(Select).Bind(1, conversation).Bind(2, after).Bind(3, max);
        var activities = new List<ActivityLogEntry>();
        while (query.Step()) activities.Add(new ActivityLogEntry(query.Int64(0), query.Blob(1)));
        return activities;
    }

    /// <summary>The log began again after retention had forgotten the one that the reader knows.</summary>
    private static bool IsBeyond(SqlSession session, string conversation, long after)
    {
        using var head = session.Query(Head).Bind(1, conversation);
        return head.Step() && head.Int64(0) < after;
    }

    private static long? FirstSequence(SqlSession session, string conversation, string? id)
    {
        if (id is null) return null;
        using var query = session.Query(Known).Bind(1, conversation).Bind(2, id);
        return query.Step() ? query.Int64(0) : null;
    }

    private static long Append(SqlSession session, string conversation, ReadOnlyMemory<byte> json, string? id, long now)
    {
        using (var take = session.Query(Take).Bind(1, conversation)) take.Run();
        long sequence;
        using (var head = session.Query(Head).Bind(1, conversation))
        {
            head.Step();
            sequence = head.Int64(0);
        }

        using var insert = session.Query(Insert).Bind(1, conversation).Bind(2, sequence).Bind(3, id).Bind(4, now).Bind(5, json);
        insert.Run();
        return sequence;
    }
}

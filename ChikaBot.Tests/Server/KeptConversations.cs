using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace ChikaBot.Tests.Server;

/// <summary>What a server left behind, read from its file and not through its code.</summary>
internal static class KeptConversations
{
    /// <param name="Version">Turns that had an effect.</param>
    /// <param name="MessageIds">In the order of their turns.</param>
    public sealed record Kept(long Version, IReadOnlyList<string> MessageIds);

    /// <returns>By the channel's id of the conversation.</returns>
    public static Dictionary<string, Kept> Read(string databaseFile)
    {
        var kept = new Dictionary<string, Kept>(StringComparer.Ordinal);
        Query(databaseFile, "SELECT c.channel_id, c.version, m.message_id FROM conversations c LEFT JOIN messages m ON m.conversation = c.id ORDER BY m.id", row =>
        {
            var known = kept.GetValueOrDefault(row.GetString(0), new Kept(row.GetInt64(1), []));
            kept[row.GetString(0)] = row.IsDBNull(2) ? known : known with { MessageIds = [.. known.MessageIds, row.GetString(2)] };
        });
        return kept;
    }

    public static long Count(string databaseFile, string table)
    {
        var count = 0L;
        Query(databaseFile, $"SELECT count(*) FROM {table}", row => count = row.GetInt64(0));
        return count;
    }

    private static void Query(string databaseFile, string sql, Action<SqliteDataReader> take)
    {
        Batteries_V2.Init();
        using var connection = new SqliteConnection($"Data Source={databaseFile};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The text is a constant of the tests.
        command.CommandText = sql;
#pragma warning restore CA2100
        using var rows = command.ExecuteReader();
        while (rows.Read()) take(rows);
    }
}

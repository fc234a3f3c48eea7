using System.Globalization;
using ChikaBot.Stores.Sql;
using ChikaBot.Stores.Sqlite.Native;
using ChikaBot.Stores.Sqlite.Schema;
using ChikaBot.Turns;
using Microsoft.Data.Sqlite;

namespace ChikaBot.Stores.Sqlite;

/// <summary>Looks at the schema's version first, without opening the file for writing: opening it as the server does would migrate it.</summary>
/// <param name="path">The database file.</param>
internal sealed class SqliteDoctor(string path) : IStoreDoctor
{
    public string Describe() => $"SQLite, {Path.GetFileName(path)}";

    public async ValueTask<StoreExamination> ExamineAsync(CancellationToken cancellationToken)
    {
        var newest = Migrations.Steps.Count;
        if (!File.Exists(path)) return new StoreExamination(StoreCondition.Missing, 0, newest);
        var bytes = new[] { path, path + "-wal" }.Select(file => new FileInfo(file)).Where(file => file.Exists).Sum(file => file.Length);
        int schema;
        try
        {
            using var connection = new Connection(path, readOnly: true);
            schema = checked((int)connection.ReadNumber("PRAGMA user_version"));
        }
        catch (SqliteException exception)
        {
            return new StoreExamination(StoreCondition.Unreadable, 0, newest, bytes, CodeOf(exception));
        }

        if (schema != newest) return new StoreExamination(schema > newest ? StoreCondition.Newer : StoreCondition.Older, schema, newest, bytes);
        return await TryAsync(new StoreExamination(StoreCondition.Works, schema, newest, bytes), cancellationToken);
    }

    private async Task<StoreExamination> TryAsync(StoreExamination found, CancellationToken cancellationToken)
    {
        try
        {
            using var store = new SqliteStore(path, new SqliteStoreOptions { Server = false });
            found = found with { Outbox = await new SqliteOutbox(store).StatusAsync(cancellationToken), DeadLetters = await new SqlDeadLetters(store).CountAsync(cancellationToken) };
            await new SqliteProbe(store).ProbeAsync(cancellationToken);
            return found;
        }
        catch (StoreUnavailableException exception)
        {
            return found with { Condition = found.Outbox is null ? StoreCondition.Unreadable : StoreCondition.NotWritable, Code = exception.InnerException is SqliteException sqlite ? CodeOf(sqlite) : null };
        }
    }

    private static string CodeOf(SqliteException exception) => exception.SqliteExtendedErrorCode.ToString(CultureInfo.InvariantCulture);
}

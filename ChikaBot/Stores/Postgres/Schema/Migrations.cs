using System.Globalization;
using Npgsql;

namespace ChikaBot.Stores.Postgres.Schema;

/// <summary>Brings a database to the newest schema; its version stands in the table schema_version. Safe with any number of replicas starting at once.</summary>
internal static class Migrations
{
    /// <summary>The step at index n leads from version n to n + 1. Only ever appended to: databases out there have run the earlier ones.</summary>
    public static readonly IReadOnlyList<string> Steps = [$"{Version1.Tables};\n{Functions1.Sql}"];

    /// <summary>Any number that no other program on the same database uses.</summary>
    private const long Lock = 0x4348494B41_01;

    private const string Version = "SELECT CASE WHEN to_regclass('schema_version') IS NULL THEN 0 ELSE 1 END";

    private const string Read = "SELECT version FROM schema_version";

    /// <exception cref="NewerSchemaException">The database was written by a newer program.</exception>
    public static void Run(NpgsqlConnection connection)
    {
        if (VersionOf(connection) == Steps.Count) return;
        using var transaction = connection.BeginTransaction();
        Execute(connection, string.Create(CultureInfo.InvariantCulture, $"SELECT pg_advisory_xact_lock({Lock})"));
        Execute(connection, "CREATE TABLE IF NOT EXISTS schema_version (version integer NOT NULL)");
        // Read again: another replica may have migrated while this one waited.
        var version = VersionOf(connection);
        if (version > Steps.Count) throw new NewerSchemaException(version, Steps.Count);
        foreach (var step in Steps.Skip(version)) Execute(connection, step);
        Execute(connection, "DELETE FROM schema_version");
        Execute(connection, string.Create(CultureInfo.InvariantCulture, $"INSERT INTO schema_version (version) VALUES ({Steps.Count})"));
        transaction.Commit();
    }

    /// <returns>0 for an empty database.</returns>
    public static int VersionOf(NpgsqlConnection connection)
    {
        if (Number(connection, Version) == 0) return 0;
        return Number(connection, Read) ?? 0;
    }

    private static int? Number(NpgsqlConnection connection, string sql)
    {
        using var command = new NpgsqlCommand(sql, connection);
        return command.ExecuteScalar() is int number ? number : null;
    }

    private static void Execute(NpgsqlConnection connection, string sql)
    {
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }
}

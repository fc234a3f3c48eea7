using ChikaBot.Stores.Sqlite.Native;

namespace ChikaBot.Stores.Sqlite.Schema;

/// <summary>Brings a database file to the newest schema. The file's version is <c>PRAGMA user_version</c>; 0 is an empty file.</summary>
internal static class Migrations
{
    /// <summary>The step at index n leads from version n to n + 1. Only ever appended to: files out there have run the earlier ones.</summary>
    public static readonly IReadOnlyList<string> Steps = [Version1.Sql, Version2.Sql, Version3.Sql, Version4.Sql, Version5.Sql, Version6.Sql, Version7.Sql];

    /// <exception cref="NewerSchemaException">The file was written by a newer program.</exception>
    public static void Run(Connection connection, TimeSpan lockTimeout) => Run(connection, lockTimeout, Steps);

    /// <summary>Each step is one transaction together with its new version number: a step that fails leaves the file as it was before it.</summary>
    internal static void Run(Connection connection, TimeSpan lockTimeout, IReadOnlyList<string> steps)
    {
        while (VersionOf(connection) != steps.Count)
        {
            SqliteFailure.RetryWhileLocked(lockTimeout, () => connection.Execute("BEGIN IMMEDIATE"));
            try
            {
                // Read again: another process may have migrated while this one waited.
                var version = VersionOf(connection);
                if (version > steps.Count) throw new NewerSchemaException(version, steps.Count);
                if (version < steps.Count) connection.Execute($"{steps[version]};\nPRAGMA user_version={version + 1}");
                connection.Execute("COMMIT");
            }
            catch
            {
                if (connection.InTransaction) connection.Execute("ROLLBACK");
                throw;
            }
        }
    }

    private static int VersionOf(Connection connection) => checked((int)connection.ReadNumber("PRAGMA user_version"));
}

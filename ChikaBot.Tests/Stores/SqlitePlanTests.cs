using System.Reflection;
using ChikaBot.Stores.Sqlite;
using ChikaBot.Stores.Sqlite.Native;
using NUnit.Framework;

namespace ChikaBot.Tests.Stores;

/// <summary>What every message asks of SQLite finds its rows by an index: a table that grows costs no more.</summary>
[TestFixture]
internal sealed class SqlitePlanTests
{
    private static readonly Type[] OnTheWayOfAMessage = [typeof(SqliteConversations), typeof(SqliteAttempts), typeof(SqliteOutbox), typeof(SqliteParticipants)];

    private readonly SqliteFolder folder = new();

    [SetUp]
    public void Create() => folder.Create();

    [TearDown]
    public void Destroy() => folder.Destroy();

    [Test]
    public void No_statement_scans_a_table()
    {
        folder.Open().Dispose();
        using var connection = new Connection(folder.File, readOnly: true);
        var statements = OnTheWayOfAMessage.SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public))
            .Where(field => field.IsLiteral && field.FieldType == typeof(string))
            .Select(field => (Name: $"{field.DeclaringType!.Name}.{field.Name}", Sql: (string)field.GetRawConstantValue()!))
            .Where(constant => constant.Sql.TrimStart().Split(' ')[0] is "SELECT" or "INSERT" or "UPDATE" or "DELETE" or "WITH")
            .ToArray();

        Assert.That(statements, Has.Length.GreaterThan(10));
        Assert.That(statements.SelectMany(statement => Plan(connection, statement.Sql).Where(Scans).Select(step => $"{statement.Name}: {step}")), Is.Empty);
    }

    private static List<string> Plan(Connection connection, string sql)
    {
        using var query = connection.Query("EXPLAIN QUERY PLAN " + sql);
        var steps = new List<string>();
        while (query.Step()) steps.Add(query.Text(3));
        return steps;
    }

    /// <summary>An index may be walked in its order, as the oldest rows are found; a table may not.</summary>
    private static bool Scans(string step) => step.StartsWith("SCAN", StringComparison.Ordinal) && !step.Contains("USING", StringComparison.Ordinal) && !step.Contains("CONSTANT ROW", StringComparison.Ordinal);
}

using Npgsql;
using NUnit.Framework;

namespace ChikaBot.Tests.Stores.Postgres;

[Parallelizable]
public sealed class PostgresClusterTests
{
    [Test]
    public void A_fresh_database_answers()
    {
        var database = PostgresCluster.Shared.CreateDatabase();
        Assert.That(Ask(database, "SELECT 1"), Is.EqualTo(1));
        PostgresCluster.Shared.DropDatabase(database);
        Assert.That(() => Ask(database, "SELECT 1"), Throws.InstanceOf<PostgresException>().With.Property("SqlState").EqualTo("3D000"));
    }

    [Test]
    public void Commits_are_synced_to_disk() =>
        Assert.That(Ask(PostgresCluster.Shared.CreateDatabase(), "SELECT current_setting('fsync') || ' ' || current_setting('synchronous_commit')"), Is.EqualTo("on on"));

    [Test]
    public void What_was_committed_is_there_after_a_crash()
    {
        using var cluster = new PostgresCluster();
        var database = cluster.CreateDatabase();
        Ask(database, "CREATE TABLE kept AS SELECT 7 AS number");
        cluster.Crash();
        Assert.That(() => Ask(database, "SELECT 1"), Throws.InstanceOf<NpgsqlException>());
        cluster.Start();
        Assert.That(Ask(database, "SELECT number FROM kept"), Is.EqualTo(7));
    }

    private static object? Ask(string database, string sql)
    {
        using var connection = new NpgsqlConnection(database + ";Pooling=false");
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        return command.ExecuteScalar();
    }
}

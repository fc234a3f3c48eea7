using ChikaBot.Stores;
using ChikaBot.Stores.Sqlite;
using ChikaBot.Stores.Sqlite.Native;
using ChikaBot.Stores.Sqlite.Schema;
using Microsoft.Data.Sqlite;
using NUnit.Framework;

namespace ChikaBot.Tests.Stores;

[TestFixture]
public sealed class SqliteMigrationTests
{
    private readonly SqliteFolder folder = new();

    [SetUp]
    public void Create() => folder.Create();

    [TearDown]
    public void Destroy() => folder.Destroy();

    [Test]
    public void An_empty_file_is_brought_to_the_newest_version_and_stays_there()
    {
        folder.Open().Dispose();
        folder.Open().Dispose();

        using var connection = new Connection(folder.File, readOnly: false);
        Assert.That(connection.ReadNumber("PRAGMA user_version"), Is.EqualTo(Migrations.Steps.Count));
    }

    [Test]
    public async Task A_file_of_the_first_version_keeps_its_conversations()
    {
        using (var connection = new Connection(folder.File, readOnly: false))
        {
            Migrations.Run(connection, TimeSpan.Zero, [Version1.Sql]);
            connection.Execute("INSERT INTO conversations (channel, channel_id, version, updated_at, snapshot) VALUES ('fake', 'a', 7, 0, x'7b7d')");
        }

        using var store = folder.Open();

        var loaded = await store.Conversations.LoadAsync(Given.Conversation("a"), "m1", default);
        Assert.That((loaded.Version, Given.Text(loaded.Snapshot)), Is.EqualTo((7L, "{}")));
        Assert.That(await store.Conversations.CommitAsync(Given.Turn("a", 7, "m1"), default), Is.EqualTo(ChikaBot.Turns.CommitResult.Committed));
    }

    [Test]
    public async Task Idle_conversations_of_an_older_file_still_go_by_their_last_turn()
    {
        using (var connection = new Connection(folder.File, readOnly: false))
        {
            Migrations.Run(connection, TimeSpan.Zero, [.. Migrations.Steps.Take(6)]);
            foreach (var (id, at) in new[] { ("idle", Given.Now.AddDays(-40)), ("fresh", Given.Now.AddDays(-1)) })
                connection.Execute($"INSERT INTO conversations (channel, channel_id, version, updated_at, snapshot) VALUES ('fake', '{id}', 1, {at.ToUnixTimeMilliseconds()}, x'7b7d')");
        }

        using var store = folder.Open();

        Assert.That(await store.Retention.DeleteIdleConversationsAsync(Given.Now.AddDays(-40), 10, default), Is.Zero, "not before its instant");
        Assert.That(await store.Retention.DeleteIdleConversationsAsync(Given.Now.AddDays(-39), 10, default), Is.EqualTo(1));
        Assert.That((await store.Conversations.LoadAsync(Given.Conversation("fresh"), "m1", default)).Version, Is.EqualTo(1));
    }

    [Test]
    public void A_newer_file_is_refused_and_left_alone()
    {
        using (var connection = new Connection(folder.File, readOnly: false)) connection.Execute("PRAGMA user_version=99");

        Assert.That(() => { folder.Open().Dispose(); }, Throws.TypeOf<NewerSchemaException>().With.Message.Contains("99"));
        using var after = new Connection(folder.File, readOnly: false);
        Assert.That(after.ReadNumber("SELECT count(*) FROM sqlite_master"), Is.Zero);
    }

    [Test]
    public void A_step_that_fails_leaves_the_version_before_it()
    {
        using var connection = new Connection(folder.File, readOnly: false);
        string[] steps = ["CREATE TABLE one (x)", "CREATE TABLE two (x); CREATE TABLE one (x)"];

        Assert.That(() => Migrations.Run(connection, TimeSpan.Zero, steps), Throws.TypeOf<SqliteException>());
        Assert.That(connection.ReadNumber("PRAGMA user_version"), Is.EqualTo(1));
        Assert.That(connection.ReadNumber("SELECT count(*) FROM sqlite_master"), Is.EqualTo(1));
    }

    [TestCase("data", "data/chika.db")]
    [TestCase("data/other.db", "data/other.db")]
    [TestCase("Data Source=/var/lib/chika/x.db", "/var/lib/chika/x.db")]
    public void A_location_is_a_directory_a_file_or_a_connection_string(string location, string file) =>
        Assert.That(SqliteRegistration.FileOf(location), Is.EqualTo(file));
}

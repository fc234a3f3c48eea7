using ChikaBot.Stores;
using ChikaBot.Stores.Postgres;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using NUnit.Framework;
using static ChikaBot.Tests.Stores.Given;

namespace ChikaBot.Tests.Stores.Postgres;

/// <summary>A database of its own for one test.</summary>
internal sealed class PostgresDatabase
{
    public string ConnectionString { get; private set; } = "";

    public void Create() => ConnectionString = PostgresCluster.Shared.CreateDatabase();

    public OpenStore Open(Action<PostgresStoreOptions>? configure = null)
    {
        var services = new ServiceCollection().AddPostgresStore(ConnectionString, configure).BuildServiceProvider();
        return new OpenStore(services, services);
    }

    public void Execute(string sql)
    {
        using var connection = new NpgsqlConnection(ConnectionString + ";Pooling=false");
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    public void Destroy() => PostgresCluster.Shared.DropDatabase(ConnectionString);
}

[TestFixture]
[Parallelizable]
public sealed class PostgresConversationTests : ConversationStoreContract
{
    private readonly PostgresDatabase database = new();

    protected override void CreateEmpty() => database.Create();

    protected override OpenStore Open() => database.Open();

    protected override void Destroy() => database.Destroy();

    [Test]
    public async Task Texts_that_PostgreSQL_does_not_hold_are_kept_in_their_place()
    {
        var turn = Turn("a\0b\ud800", 0, "m\0\udfff");

        Assert.That(await Store.Conversations.CommitAsync(turn, default), Is.EqualTo(ChikaBot.Turns.CommitResult.Committed));
        Assert.That((await Store.Conversations.LoadAsync(turn.Conversation, turn.MessageId, default)).RepeatedReplies, Is.Not.Null);
    }

    [Test]
    public async Task Of_two_replicas_that_run_one_turn_one_commits_it()
    {
        using var other = database.Open();
        for (var round = 0; round < 50; round++)
        {
            var results = await Task.WhenAll(new[] { Store, other }.Select((store, replica) => Task.Run(async () =>
                await store.Conversations.CommitAsync(Turn("a", round, $"m{round}-{replica}").Sending("r"), default))));

            Assert.That(results, Is.EquivalentTo(new[] { ChikaBot.Turns.CommitResult.Committed, ChikaBot.Turns.CommitResult.Conflict }));
        }
    }
}

[TestFixture]
[Parallelizable]
public sealed class PostgresAttemptLedgerTests : AttemptLedgerContract
{
    private readonly PostgresDatabase database = new();

    protected override void CreateEmpty() => database.Create();

    protected override OpenStore Open() => database.Open();

    protected override void Destroy() => database.Destroy();
}

[TestFixture]
[Parallelizable]
public sealed class PostgresOutboxStoreTests : OutboxStoreContract
{
    private readonly PostgresDatabase database = new();

    protected override void CreateEmpty() => database.Create();

    protected override OpenStore Open() => database.Open();

    protected override void Destroy() => database.Destroy();

    [Test]
    public async Task What_another_replica_has_taken_stays_with_it_when_a_clock_is_set_back()
    {
        await Commit(Turn("a", 0, "m1").Sending("a1"));
        await Lease(Now);

        await Store.Outbox.ReleaseAsync(Now, Now.AddMinutes(1), default);

        Assert.That(await Lease(Now), Is.Empty);
    }

    [Test]
    public async Task Two_replicas_never_lease_the_same_reply()
    {
        for (var i = 0; i < 50; i++) await Commit(Turn($"c{i}", 0, "m1").Sending($"r{i}"));
        using var other = database.Open();

        var leases = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Task.Run(async () =>
            (await (i % 2 == 0 ? Store : other).Outbox.LeaseAsync(5, Now, Now.AddMinutes(1), default)).Replies.Select(reply => Text(reply.Message.ReplyJson)).ToArray())));

        Assert.That(leases.SelectMany(taken => taken).ToList(), Is.Unique.And.Count.EqualTo(50));
    }
}

[TestFixture]
[Parallelizable]
public sealed class PostgresDeliveryStoreTests : DeliveryStoreContract
{
    private readonly PostgresDatabase database = new();

    protected override void CreateEmpty() => database.Create();

    protected override OpenStore Open() => database.Open();

    protected override void Destroy() => database.Destroy();
}

[TestFixture]
[Parallelizable]
public sealed class PostgresParticipantStoreTests : ParticipantStoreContract
{
    private readonly PostgresDatabase database = new();

    protected override void CreateEmpty() => database.Create();

    protected override OpenStore Open() => database.Open();

    protected override void Destroy() => database.Destroy();
}

[TestFixture]
[Parallelizable]
public sealed class PostgresActivityLogTests : ActivityLogContract
{
    private readonly PostgresDatabase database = new();

    protected override void CreateEmpty() => database.Create();

    protected override OpenStore Open() => database.Open();

    protected override void Destroy() => database.Destroy();
}

[TestFixture]
[Parallelizable]
public sealed class PostgresRetentionStoreTests : RetentionStoreContract
{
    private readonly PostgresDatabase database = new();

    protected override void CreateEmpty() => database.Create();

    protected override OpenStore Open() => database.Open();

    protected override void Destroy() => database.Destroy();
}

[TestFixture]
[Parallelizable]
public sealed class PostgresTurnEffectTests : TurnEffectContract
{
    private readonly PostgresDatabase database = new();

    protected override void CreateEmpty() => database.Create();

    protected override OpenStore Open() => database.Open();

    protected override void Destroy() => database.Destroy();
}

[TestFixture]
[Parallelizable]
public sealed class PostgresComplaintStoreTests : ComplaintStoreContract
{
    private readonly PostgresDatabase database = new();

    protected override void CreateEmpty() => database.Create();

    protected override OpenStore Open() => database.Open();

    protected override void Destroy() => database.Destroy();
}

[TestFixture]
[Parallelizable]
public sealed class PostgresOfficerStoreTests : OfficerStoreContract
{
    private readonly PostgresDatabase database = new();

    protected override void CreateEmpty() => database.Create();

    protected override OpenStore Open() => database.Open();

    protected override void Destroy() => database.Destroy();
}

[TestFixture]
[Parallelizable]
public sealed class PostgresTicketFormTests : TicketFormContract
{
    private readonly PostgresDatabase database = new();

    protected override void CreateEmpty() => database.Create();

    protected override OpenStore Open() => database.Open();

    protected override void Destroy() => database.Destroy();
}

[TestFixture]
[Parallelizable]
public sealed class PostgresTicketDeskTests : TicketDeskContract
{
    private readonly PostgresDatabase database = new();

    protected override void CreateEmpty() => database.Create();

    protected override OpenStore Open() => database.Open();

    protected override void Destroy() => database.Destroy();
}

[TestFixture]
[Parallelizable]
public sealed class PostgresParticipantChangeTests : ParticipantChangeContract
{
    private readonly PostgresDatabase database = new();

    protected override void CreateEmpty() => database.Create();

    protected override OpenStore Open() => database.Open();

    protected override void Destroy() => database.Destroy();
}

[TestFixture]
[Parallelizable]
public sealed class PostgresHandoverStoreTests : HandoverStoreContract
{
    private readonly PostgresDatabase database = new();

    protected override void CreateEmpty() => database.Create();

    protected override OpenStore Open() => database.Open();

    protected override void Destroy() => database.Destroy();
}

[TestFixture]
[Parallelizable]
public sealed class PostgresAuditLogTests : AuditLogContract
{
    private readonly PostgresDatabase database = new();

    protected override void CreateEmpty() => database.Create();

    protected override OpenStore Open() => database.Open();

    protected override void Destroy() => database.Destroy();

    [Test]
    public async Task The_database_itself_refuses_to_change_or_lose_an_entry()
    {
        await Store.Audit.AppendAsync(new AuditEntry(Now, "rina", AuditAction.SignedIn, null), default);

        Assert.That(() => database.Execute("UPDATE audit SET who = 'somebody else'"), Throws.TypeOf<PostgresException>());
        Assert.That(() => database.Execute("DELETE FROM audit"), Throws.TypeOf<PostgresException>());
        Assert.That(() => database.Execute("TRUNCATE audit"), Throws.TypeOf<PostgresException>());
        Assert.That((await Store.Audit.ListAsync(null, 0, 10, default)).Select(entry => entry.Who), Is.EqualTo(new[] { "rina" }));
    }
}

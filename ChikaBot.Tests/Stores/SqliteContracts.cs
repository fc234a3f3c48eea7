using ChikaBot.Stores.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;
using static ChikaBot.Tests.Stores.Given;

namespace ChikaBot.Tests.Stores;

/// <summary>A data directory of its own for one test.</summary>
internal sealed class SqliteFolder
{
    private string path = "";

    public string File => Path.Combine(path, "chika.db");

    public void Create() => path = Directory.CreateTempSubdirectory("chika-store-").FullName;

    public OpenStore Open(Action<SqliteStoreOptions>? configure = null)
    {
        var services = new ServiceCollection().AddSqliteStore(path, configure).BuildServiceProvider();
        return new OpenStore(services, services);
    }

    public void Destroy() => Directory.Delete(path, recursive: true);
}

[TestFixture]
public sealed class SqliteConversationStoreTests : ConversationStoreContract
{
    private readonly SqliteFolder folder = new();

    protected override void CreateEmpty() => folder.Create();

    protected override OpenStore Open() => folder.Open();

    protected override void Destroy() => folder.Destroy();
}

[TestFixture]
public sealed class SqliteAttemptLedgerTests : AttemptLedgerContract
{
    private readonly SqliteFolder folder = new();

    protected override void CreateEmpty() => folder.Create();

    protected override OpenStore Open() => folder.Open();

    protected override void Destroy() => folder.Destroy();
}

[TestFixture]
public sealed class SqliteOutboxStoreTests : OutboxStoreContract
{
    private readonly SqliteFolder folder = new();

    protected override void CreateEmpty() => folder.Create();

    protected override OpenStore Open() => folder.Open();

    protected override void Destroy() => folder.Destroy();

    [Test]
    public async Task What_a_killed_server_had_taken_is_free_at_the_next_start()
    {
        await Commit(Turn("a", 0, "m1").Sending("a1"));
        await Lease(Now);
        Reopen();

        await Store.Outbox.ReleaseAsync(Now.AddSeconds(1), default);

        Assert.That(await Lease(Now.AddSeconds(1)), Is.EqualTo(new[] { "a1" }));
    }
}

[TestFixture]
public sealed class SqliteDeliveryStoreTests : DeliveryStoreContract
{
    private readonly SqliteFolder folder = new();

    protected override void CreateEmpty() => folder.Create();

    protected override OpenStore Open() => folder.Open();

    protected override void Destroy() => folder.Destroy();
}

[TestFixture]
public sealed class SqliteParticipantStoreTests : ParticipantStoreContract
{
    private readonly SqliteFolder folder = new();

    protected override void CreateEmpty() => folder.Create();

    protected override OpenStore Open() => folder.Open();

    protected override void Destroy() => folder.Destroy();
}

[TestFixture]
public sealed class SqliteActivityLogTests : ActivityLogContract
{
    private readonly SqliteFolder folder = new();

    protected override void CreateEmpty() => folder.Create();

    protected override OpenStore Open() => folder.Open();

    protected override void Destroy() => folder.Destroy();
}

[TestFixture]
public sealed class SqliteRetentionStoreTests : RetentionStoreContract
{
    private readonly SqliteFolder folder = new();

    protected override void CreateEmpty() => folder.Create();

    protected override OpenStore Open() => folder.Open();

    protected override void Destroy() => folder.Destroy();
}

[TestFixture]
public sealed class SqliteTurnEffectTests : TurnEffectContract
{
    private readonly SqliteFolder folder = new();

    protected override void CreateEmpty() => folder.Create();

    protected override OpenStore Open() => folder.Open();

    protected override void Destroy() => folder.Destroy();
}

[TestFixture]
public sealed class SqliteComplaintStoreTests : ComplaintStoreContract
{
    private readonly SqliteFolder folder = new();

    protected override void CreateEmpty() => folder.Create();

    protected override OpenStore Open() => folder.Open();

    protected override void Destroy() => folder.Destroy();
}

[TestFixture]
public sealed class SqliteOfficerStoreTests : OfficerStoreContract
{
    private readonly SqliteFolder folder = new();

    protected override void CreateEmpty() => folder.Create();

    protected override OpenStore Open() => folder.Open();

    protected override void Destroy() => folder.Destroy();
}

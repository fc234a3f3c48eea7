using ChikaBot.Operations;
using ChikaBot.Stores;
using ChikaBot.Stores.Sqlite;
using ChikaBot.Stores.Sqlite.Native;
using Microsoft.Data.Sqlite;
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

    /// <summary>As a command beside a running server opens it.</summary>
    public ServiceProvider OpenAsGuest() => StoreRegistration.OpenAsGuest(new ChikaOptions { DataDirectory = path });

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

        await Store.Outbox.ReleaseAsync(Now.AddSeconds(1), Now.AddHours(1), default);

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

[TestFixture]
public sealed class SqliteTicketFormTests : TicketFormContract
{
    private readonly SqliteFolder folder = new();

    protected override void CreateEmpty() => folder.Create();

    protected override OpenStore Open() => folder.Open();

    protected override void Destroy() => folder.Destroy();
}

[TestFixture]
public sealed class SqliteTicketDeskTests : TicketDeskContract
{
    private readonly SqliteFolder folder = new();

    protected override void CreateEmpty() => folder.Create();

    protected override OpenStore Open() => folder.Open();

    protected override void Destroy() => folder.Destroy();
}

[TestFixture]
public sealed class SqliteParticipantChangeTests : ParticipantChangeContract
{
    private readonly SqliteFolder folder = new();

    protected override void CreateEmpty() => folder.Create();

    protected override OpenStore Open() => folder.Open();

    protected override void Destroy() => folder.Destroy();
}

[TestFixture]
public sealed class SqliteHandoverStoreTests : HandoverStoreContract
{
    private readonly SqliteFolder folder = new();

    protected override void CreateEmpty() => folder.Create();

    protected override OpenStore Open() => folder.Open();

    protected override void Destroy() => folder.Destroy();
}

[TestFixture]
public sealed class SqliteAuditLogTests : AuditLogContract
{
    private readonly SqliteFolder folder = new();

    protected override void CreateEmpty() => folder.Create();

    protected override OpenStore Open() => folder.Open();

    protected override void Destroy() => folder.Destroy();

    [Test]
    public async Task The_file_itself_refuses_to_change_or_lose_an_entry()
    {
        await Store.Audit.AppendAsync(new AuditEntry(Now, "rina", AuditAction.SignedIn, null), default);
        using var connection = new Connection(folder.File, readOnly: false);

        Assert.That(() => connection.Execute("UPDATE audit SET who = 'somebody else'"), Throws.TypeOf<SqliteException>());
        Assert.That(() => connection.Execute("DELETE FROM audit"), Throws.TypeOf<SqliteException>());
        Assert.That(connection.ReadNumber("SELECT count(*) FROM audit WHERE who = 'rina'"), Is.EqualTo(1));
    }
}

[TestFixture]
public sealed class SqliteJobLockTests : JobLockContract
{
    private readonly SqliteFolder folder = new();

    protected override void CreateEmpty() => folder.Create();

    protected override OpenStore Open() => folder.Open();

    protected override void Destroy() => folder.Destroy();
}

using ChikaBot.Core.Identity;
using ChikaBot.Core.Participants;
using ChikaBot.Stores.Sqlite;
using ChikaBot.Stores.Sqlite.Native;
using ChikaBot.Turns;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;
using static ChikaBot.Tests.Stores.Given;

namespace ChikaBot.Tests.Stores;

[TestFixture]
public sealed class SqliteFaultTests
{
    private readonly SqliteFolder folder = new();
    private OpenStore store = null!;

    [SetUp]
    public void Open()
    {
        folder.Create();
        store = folder.Open(options => options.LockTimeout = TimeSpan.FromMilliseconds(200));
    }

    [TearDown]
    public void Close()
    {
        store.Dispose();
        folder.Destroy();
    }

    [Test]
    public async Task A_work_that_throws_in_the_middle_of_a_batch_hits_only_itself()
    {
        using var held = new ManualResetEventSlim();
        var file = store.Services.GetRequiredService<SqliteStore>();
        // Holds the writer, so that everything after it lands in one batch.
        var first = file.WriteAsync(_ => { held.Wait(TimeSpan.FromSeconds(10)); return 0; }, default).AsTask();
        var before = Commit(Turn("before", 0, "m1"));
        var faulty = file.WriteAsync<int>(
            connection =>
            {
                connection.Execute("INSERT INTO meta VALUES ('half', 'written')");
                throw new InvalidOperationException("half-way");
            },
            default).AsTask();
        var constraint = file.WriteAsync(connection => { connection.Execute("INSERT INTO meta VALUES ('x', NULL)"); return 0; }, default).AsTask();
        var after = Commit(Turn("after", 0, "m1"));
        held.Set();

        await first;
        Assert.That((await before, await after), Is.EqualTo((CommitResult.Committed, CommitResult.Committed)));
        Assert.That(() => faulty, Throws.InvalidOperationException);
        Assert.That(() => constraint, Throws.TypeOf<SqliteException>());
        Assert.That(file.Read(0, (connection, _) => connection.ReadNumber("SELECT count(*) FROM meta")), Is.Zero);
        Assert.That(await Version("before") + await Version("after"), Is.EqualTo(2));
    }

    [Test]
    public async Task A_database_locked_by_another_refuses_and_recovers()
    {
        await Commit(Turn("a", 0, "m1"));
        using (var other = new Connection(folder.File, readOnly: false))
        {
            other.Execute("BEGIN IMMEDIATE");
            Assert.That(() => Commit(Turn("a", 1, "m2")), Throws.TypeOf<StoreUnavailableException>());
            Assert.That(await Version("a"), Is.EqualTo(1), "reading goes on");
            other.Execute("ROLLBACK");
        }

        Assert.That(await Commit(Turn("a", 1, "m2")), Is.EqualTo(CommitResult.Committed));
    }

    [Test]
    public async Task A_full_disk_refuses_and_the_store_recovers_by_itself()
    {
        await Commit(Turn("a", 0, "m1"));
        var file = store.Services.GetRequiredService<SqliteStore>();
        // SQLite answers a database at its page limit as it answers a full disk; it never sets the limit below the present size.
        await file.WriteAsync(connection => { connection.Execute("PRAGMA max_page_count=1"); return 0; }, default);

        Assert.That(() => Commit(Turn("a", 1, "m2", new string('x', 1_000_000))), Throws.TypeOf<StoreUnavailableException>());
        Assert.That(await Version("a"), Is.EqualTo(1));

        await file.WriteAsync(connection => { connection.Execute("PRAGMA max_page_count=1073741823"); return 0; }, default);
        Assert.That(await Commit(Turn("a", 1, "m2", new string('x', 1_000_000))), Is.EqualTo(CommitResult.Committed));
    }

    [Test]
    public void A_closed_store_refuses()
    {
        store.Dispose();

        Assert.That(() => Commit(Turn("a", 0, "m1")), Throws.TypeOf<StoreUnavailableException>());
        Assert.That(async () => await store.Directory.FindAsync(ParticipantKey.Of(Nik.Parse("9900000000000001")), default), Throws.TypeOf<DirectoryUnavailableException>());
    }

    [Test]
    public void A_second_server_on_the_same_data_is_refused() =>
        Assert.That(() => folder.Open(), Throws.InstanceOf<DataInUseException>().With.Message.Contains("Another server"));

    [Test]
    public async Task A_guest_writes_beside_the_running_server()
    {
        using var guest = folder.Open(options => options.Server = false);
        var turns = Task.Run(async () =>
        {
            for (var turn = 0; turn < 50; turn++) Assert.That(await Commit(Turn("a", turn, $"m{turn}")), Is.EqualTo(CommitResult.Committed));
        });
        for (var batch = 0; batch < 20; batch++)
            await guest.Writer.UpsertAsync([.. Enumerable.Range(batch * 100, 100).Select(serial => Participant(serial, $"{serial:D13}", "9901010101200001"))], default);
        await turns;

        Assert.That(await store.Writer.CountAsync(default), Is.EqualTo(2000));
    }

    [Test]
    public async Task The_log_starts_again_while_turns_go_on()
    {
        store.Dispose();
        store = folder.Open(options => (options.LogPages, options.CheckpointInterval) = (200, TimeSpan.FromMilliseconds(10)));
        var log = new FileInfo(folder.File + "-wal");
        // Goes on until the log has been started again: then it is smaller than all that was written to it.
        long written = 0;
        for (var turn = 0; turn < 20_000; turn++)
        {
            await Commit(Turn("a", turn, $"m{turn}", new string('x', 4000)));
            written += 4096;
            log.Refresh();
            if (written > 4 * log.Length) break;
        }

        Assert.That(written, Is.GreaterThan(4 * log.Length));
    }

    private async Task<CommitResult> Commit(TurnCommit commit) => await store.Conversations.CommitAsync(commit, default);

    private async Task<long> Version(string conversation) => (await store.Conversations.LoadAsync(Conversation(conversation), "new", default)).Version;
}

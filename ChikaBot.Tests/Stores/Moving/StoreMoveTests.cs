using ChikaBot.Dialogs.Engine;
using ChikaBot.Files;
using ChikaBot.Stores;
using ChikaBot.Stores.Moving;
using ChikaBot.Stores.Sqlite;
using ChikaBot.Stores.Sqlite.Native;
using ChikaBot.Tests.Stores.Postgres;
using ChikaBot.Turns;
using Microsoft.Data.Sqlite;
using Npgsql;
using NUnit.Framework;
using static ChikaBot.Tests.Stores.Given;
using static ChikaBot.Tests.Stores.GivenTickets;

namespace ChikaBot.Tests.Stores.Moving;

[Parallelizable]
public sealed class StoreMoveTests
{
    private readonly SqliteFolder folder = new();
    private readonly PostgresDatabase database = new();

    private string Attachments => Path.Combine(Path.GetDirectoryName(folder.File)!, "files");

    [SetUp]
    public async Task Fill()
    {
        database.Create();
        folder.Create();
        using var store = folder.Open();
        await FullStore.FillAsync(store);
        await new FolderBlobs(Attachments).WriteAsync("kept-file", Utf8("kept"), default);
        // Nothing writes there yet.
        await ((ChikaBot.Stores.Sql.ISqlStore)store.Services.GetService(typeof(ChikaBot.Stores.Sql.ISqlStore))!).WriteAsync(session => session.Query("INSERT INTO meta (key, value) VALUES ('k', 'v')").Run(), default);
    }

    [TearDown]
    public void Destroy()
    {
        folder.Destroy();
        database.Destroy();
    }

    [Test]
    public void Every_table_of_both_schemas_is_moved_or_stays_on_purpose_and_the_test_has_rows_in_each()
    {
        using var source = new SqliteSource(folder.File);
        using var target = new PostgresTarget(database.ConnectionString);

        var moved = MovePlan.Of(source.Tables, target.Tables);

        Assert.That(source.Tables.Keys, Is.EquivalentTo(moved.Select(table => table.Name).Append("audit_floor")));
        Assert.That(target.Tables.Keys, Is.EquivalentTo(moved.Select(table => table.Name).Concat(["audit_floor", "schema_version", "participant_numbers", "files", "job_runs", "page_keys"])));
        Assert.That(moved.Where(table => source.Count(table.Name) == 0).Select(table => table.Name), Is.Empty);
    }

    [Test]
    public async Task PostgreSQL_tells_what_SQLite_told()
    {
        var before = await TellAsync(folder.Open());

        var counts = Move();

        Assert.That(await TellAsync(database.Open()), Is.EqualTo(before));
        Assert.That(counts.Select(count => Ask($"SELECT count(*) FROM {count.Table}")), Is.EqualTo(counts.Select(count => count.Rows)));
        Assert.That(Ask("SELECT count(*) FROM participant_numbers"), Is.EqualTo(2 * Ask("SELECT count(*) FROM participants")));
        Assert.That(await TellAsync(folder.Open()), Is.EqualTo(before), "left as it was");
    }

    [Test]
    public async Task The_talk_goes_on_in_PostgreSQL()
    {
        Move();
        using var store = database.Open();
        var loaded = await store.Conversations.LoadAsync(Conversation(FullStore.Talk), "m2", default);

        Assert.That(loaded.RepeatedReplies, Is.Not.Null, "a message that SQLite had answered has no second effect");
        Assert.That(await Commit(store, Turn(FullStore.Talk, loaded.Version, "m2")), Is.EqualTo(CommitResult.Repeated));
        Assert.That(await Commit(store, Turn(FullStore.Talk, loaded.Version - 1, "m9")), Is.EqualTo(CommitResult.Conflict));
        Assert.That(await Commit(store, Turn(FullStore.Talk, loaded.Version, "m9") with { Attempts = [FullStore.Locked with { Version = 0 }] }), Is.EqualTo(CommitResult.Conflict), "the lock holds");
        Assert.That(await Commit(store, Turn(FullStore.Talk, loaded.Version, "m9").Sending("r4") with { Attempts = [FullStore.Locked with { Version = 1 }] }), Is.EqualTo(CommitResult.Committed));
        Assert.That((await store.Conversations.LoadAsync(Conversation(FullStore.Odd), "m\0x", default)).RepeatedReplies, Is.Not.Null);

        // The first is leased until later; the others wait for it, and the new one for them.
        Assert.That(await Drain(store, Now, FullStore.Talk), Is.Empty);
        Assert.That(await Drain(store, Now.AddMinutes(6), FullStore.Talk), Is.EqualTo(new[] { "r1", "r2", "r3", "answer", "r4" }));
    }

    [Test]
    public async Task Desk_and_jobs_go_on_in_PostgreSQL()
    {
        Move();
        using var store = database.Open();

        Assert.That(await store.TicketClock.MakeDueChangesAsync(new DateOnly(2026, 4, 1), Now, 10, default), Is.EqualTo(1), "a change that waited");
        var ticket = (await store.Tickets.FindAsync(Number, default))!;
        Assert.That((await store.Forms.RemoveFileAsync(Number, ticket.Version, "kept-file", default)).Step, Is.EqualTo(TicketStep.Done));
        Assert.That(await store.FileDeletions.ListAsync(10, default), Is.EqualTo(new[] { "dropped-file", "kept-file" }));
        var reminder = (await store.Reminders.ListDueAsync(FullStore.Next, FullStore.Next.From, 0, 10, default)).Single();
        Assert.That(await store.Reminders.CompleteAsync(reminder.Id, FullStore.Next, null, Now, default), Is.True);
        Assert.That(await store.Activities.AppendAsync("activities", Utf8("{}"), "id0", default), Is.Zero, "known");
        Assert.That(await store.Activities.AppendAsync("activities", Utf8("{}"), "id2", default), Is.EqualTo(2));
        await store.TurnAsync("help", "m9", new TurnEffect.SenderErased(Owner, null));
        Assert.That(await store.Tickets.FindAsync(Number, default), Is.Null, "its owner erases what SQLite had");
    }

    [Test]
    public void Numbers_go_on_after_the_highest_that_was_ever_given()
    {
        long outbox;
        using (var source = new SqliteSource(folder.File)) outbox = source.LastNumber("outbox", "id");
        Move();

        Assert.That(outbox, Is.GreaterThan(Ask("SELECT max(id) FROM outbox")), "the last ones have been sent");
        Assert.That(Ask("SELECT nextval(pg_get_serial_sequence('outbox', 'id'))"), Is.EqualTo(outbox + 1));
        using var target = new PostgresTarget(database.ConnectionString);
        foreach (var table in target.Tables.Where(table => table.Value.Any(column => column.IsNumbered)).Select(table => table.Key))
            Assert.That(Ask($"SELECT nextval(pg_get_serial_sequence('{table}', 'id'))"), Is.GreaterThan(Ask($"SELECT max(id) FROM {table}")), table);
    }

    [Test]
    public void While_it_moves_no_server_starts_on_SQLite_and_no_command_writes_there()
    {
        var looked = 0;
        using (var guest = new Connection(folder.File, readOnly: false))
            Mover().Run(
                (_, _) =>
                {
                    looked++;
                    Assert.That(() => new ServerLock(folder.File), Throws.TypeOf<DataInUseException>());
                    Assert.That(() => guest.Execute("BEGIN IMMEDIATE"), Throws.TypeOf<SqliteException>());
                },
                default);

        Assert.That(looked, Is.GreaterThan(0));
        using var server = folder.Open();
    }

    [Test]
    public void A_server_on_SQLite_is_asked_to_stop_first()
    {
        using (folder.Open()) Refuses("a server runs on the SQLite store");

        Move();
    }

    [Test]
    public void A_program_that_writes_into_SQLite_is_waited_for()
    {
        using var guest = new Connection(folder.File, readOnly: false);
        guest.Execute("BEGIN IMMEDIATE");

        Refuses("another program writes");
    }

    [Test]
    public async Task A_store_that_is_not_empty_is_named_by_its_table_and_left_alone()
    {
        using (var store = database.Open()) await store.Activities.AppendAsync("theirs", Utf8("{}"), default);

        Refuses("activities has rows");
        Assert.That(Ask("SELECT count(*) FROM activities"), Is.EqualTo(1));
    }

    [Test]
    public void A_store_that_a_server_has_prepared_and_not_used_is_empty()
    {
        database.Open().Dispose();

        Move();
    }

    [TestCase(5)]
    [TestCase(99)]
    public void Another_schema_of_SQLite_is_refused(int version)
    {
        using (var connection = new Connection(folder.File, readOnly: false)) connection.Execute($"PRAGMA user_version={version}");

        Refuses($"the SQLite store has schema {version}");
    }

    [Test]
    public void Another_schema_of_PostgreSQL_is_refused()
    {
        database.Open().Dispose();
        database.Execute("UPDATE schema_version SET version = 99");

        Refuses("the PostgreSQL store has schema 99");
    }

    [Test]
    public void What_breaks_off_leaves_nothing_and_can_be_run_again()
    {
        database.Open().Dispose();
        database.Execute("CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'secret'; END $$; CREATE TRIGGER fail BEFORE INSERT ON tickets FOR EACH ROW EXECUTE FUNCTION fail()");

        Refuses("copying tickets (PostgreSQL error P0001)");
        database.Execute("DROP TRIGGER fail ON tickets");
        Move();
    }

    [Test]
    public void A_row_that_does_not_arrive_undoes_the_move()
    {
        database.Open().Dispose();
        database.Execute("CREATE FUNCTION swallow() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$; CREATE TRIGGER swallow BEFORE INSERT ON complaints FOR EACH ROW EXECUTE FUNCTION swallow()");

        Refuses("complaints has 1 rows in SQLite and 0 in PostgreSQL");
    }

    [Test]
    public async Task Attachments_come_along_as_they_are()
    {
        var blobs = new FolderBlobs(Attachments);
        var content = new byte[] { 0, 1, 254, 255 };
        await blobs.WriteAsync("ab12", content, default);
        await blobs.WriteAsync("cd34", Array.Empty<byte>(), default);
        await File.WriteAllTextAsync(Path.Combine(Attachments, "ab", "ab99.draft"), "half");

        Assert.That(Move().Single(count => count.Table == "files").Rows, Is.EqualTo(3));

        using var store = database.Open();
        var moved = (IFileBlobs)store.Services.GetService(typeof(IFileBlobs))!;
        Assert.That(await moved.ReadAsync("ab12", default), Is.EqualTo(content));
        Assert.That(await moved.ReadAsync("cd34", default), Is.Empty);
        Assert.That(await moved.BeforeAsync(DateTimeOffset.UtcNow.AddHours(-1), default).ToListAsync(), Is.Empty, "as old as they were");
        Assert.That(await blobs.ReadAsync("ab12", default), Is.EqualTo(content), "left as it was");
    }

    [Test]
    public void A_folder_without_the_attachments_of_tickets_is_named_and_nothing_moves_unless_they_are_said_to_be_lost()
    {
        File.Delete(Path.Combine(Attachments, "ke", "kept-file"));

        Refuses($"1 attachments of tickets are not in {Attachments}");
        Assert.That(Mover(lostAllowed: true).Run((_, _) => { }, default).Single(count => count.Table == "files").Rows, Is.Zero);
    }

    [Test]
    public void A_message_without_its_conversation_stops_the_move()
    {
        using (var connection = new Connection(folder.File, readOnly: false)) connection.Execute("INSERT INTO messages (conversation, message_id, received_at, replies) VALUES (999, 'm', 1, x'')");

        Refuses("a row of messages belongs to a conversation that is not there");
    }

    [Test]
    public void Stopped_it_leaves_nothing()
    {
        using var stop = new CancellationTokenSource();

        Assert.That(() => Mover().Run((_, _) => stop.Cancel(), stop.Token), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(Ask("SELECT count(*) FROM participants") + Ask("SELECT count(*) FROM activities"), Is.Zero);
    }

    private void Refuses(string words)
    {
        Assert.That(() => { Move(); }, Throws.TypeOf<MoveException>().With.Message.Contains(words).And.Message.Not.Contains("secret"));
        if (Ask("SELECT count(*) FROM pg_class WHERE relname = 'conversations'") == 0) return;
        foreach (var table in new[] { "conversations", "messages", "participants", "participant_numbers", "audit" }) Assert.That(Ask($"SELECT count(*) FROM {table}"), Is.Zero, table);
    }

    private IReadOnlyList<TableRows> Move() => Mover().Run((_, _) => { }, default);

    private StoreMove Mover(bool lostAllowed = false) => new(folder.File, new FolderBlobs(Attachments), database.ConnectionString) { LostAttachmentsAllowed = lostAllowed };

    private static async Task<IReadOnlyList<object>> TellAsync(OpenStore store)
    {
        using (store) return await FullStore.TellAsync(store);
    }

    private static async Task<CommitResult> Commit(OpenStore store, TurnCommit commit) => await store.Conversations.CommitAsync(commit, default);

    private static async Task<List<string>> Drain(OpenStore store, DateTimeOffset now, string conversation)
    {
        var line = ChikaBot.Stores.Postgres.ConversationIds.Of(Conversation(conversation)).Value;
        var drained = new List<string>();
        while ((await store.Outbox.LeaseAsync(100, now, now.AddMinutes(5), default)).Replies is { Count: > 0 } replies)
            foreach (var reply in replies)
            {
                if (reply.Message.Line == line) drained.Add(Text(reply.Message.ReplyJson));
                await store.Outbox.MarkSentAsync(reply.Message, null, now, default);
            }

        return drained;
    }

    private long Ask(string sql)
    {
        using var connection = new NpgsqlConnection(database.ConnectionString + ";Pooling=false");
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        return Convert.ToInt64(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture);
    }
}

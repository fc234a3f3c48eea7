using System.Text;
using ChikaBot.Core.Rules;
using ChikaBot.Dialogs.Engine;
using ChikaBot.Dialogs.Flows;
using ChikaBot.Dialogs.Texts;
using ChikaBot.Operations;
using ChikaBot.Turns;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using NUnit.Framework;
using SQLitePCL;
using static ChikaBot.Tests.Stores.Given;

namespace ChikaBot.Tests.Stores;

/// <summary>A whole conversation, and then a look into every table, and into the file itself.</summary>
public sealed class SqliteErasureTests
{
    private const string Matter = "Obat di Klinik Rahasia habis sejak Senin.";
    private const string SenderId = "6281234567890";

    private readonly SqliteFolder folder = new();

    [SetUp]
    public void Create() => folder.Create();

    [TearDown]
    public void Destroy() => folder.Destroy();

    [Test]
    public async Task After_hapus_data_saya_no_table_and_no_page_of_the_file_holds_what_was_said()
    {
        var participant = Participant(801450001, "0009000000001", "9901010101200001", birth: "1945-08-17", name: "Sukarsih Rahayu");
        using (var store = folder.Open())
        {
            await store.Writer.UpsertAsync([participant], default);
            var runner = Runner(store);
            string[] before = ["halo", $"TAGIHAN {participant.Nik.Digits} 17 agustus 1945", "kenapa", "1", "10", "1", "4", Matter, "1", "hapus data saya"];
            var number = 0;
            foreach (var text in before) await Say(runner, $"before{++number}", text);
            await store.Activities.AppendAsync(SenderId, Utf8(Matter), default);
            await store.Conversations.CommitAsync(
                Turn("elsewhere", 0, "t1").From(new SenderKey("fake", SenderId)).Doing(
                    new TurnEffect.TicketOpened(GivenTickets.Ticket() with { Sender = new SenderKey("fake", SenderId), Answers = GivenTickets.Answers, Note = Matter }, "token"),
                    new TurnEffect.HandoverTaken("rina", Language.Indonesian, Now),
                    new TurnEffect.HandoverMessage(null, Matter, Now)),
                default);
            Assert.That(Dump(), Does.Contain("tickets: ").And.Contain("handover_messages: " + Matter));
            var sent = (await store.Outbox.LeaseAsync(1, Now, Now.AddMinutes(1), default)).Replies.Single().Message;
            await store.Outbox.MarkSentAsync(sent, "wamid.sent-before", Now, default);
            Assert.That(Dump(), Does.Contain(Matter).And.Contain("wamid.sent-before").And.Contain(participant.Nik.Digits).And.Contain("before1").And.Contain("Sukarsih R."));

            var answer = await Say(runner, "last", "1");
            var repeated = await Say(runner, "last", "1");

            Assert.That((answer.Repeated, repeated.Repeated, repeated.Replies[0].Text), Is.EqualTo((false, true, answer.Replies[0].Text)));
            // The goodbye itself waits for its sender, with the address that it goes to.
            var goodbye = (await store.Outbox.LeaseAsync(10, Now, Now.AddMinutes(1), default)).Replies.Single();
            await store.Outbox.MarkSentAsync(goodbye.Message, null, Now, default);

            var left = Dump("participants");
            foreach (var secret in new[] { Matter, participant.Nik.Digits, "Sukarsih", "before", "address-of-the-sender", "Klinik Baru" }) Assert.That(left, Does.Not.Contain(secret), secret);
            Assert.That(left, Does.Contain("last").And.Contain("Sudah dihapus"));
        }

        var bytes = Encoding.Latin1.GetString(await File.ReadAllBytesAsync(folder.File));
        foreach (var secret in new[] { Matter, "before1", "address-of-the-sender", "Sukarsih R." }) Assert.That(bytes.Contains(secret, StringComparison.Ordinal), Is.False, secret);
    }

    private static TurnRunner Runner(OpenStore store)
    {
        var options = new ConversationOptions();
        var services = new FlowServices(store.Directory, RuleBook.Embedded, new IdentityGuard(store.Attempts, options.Attempts), store.Complaints);
        var engine = new ConversationEngine(new FlowCatalogue(StandardFlows.Create()), services, options);
        var clock = new FrozenClock(Now);
        return new TurnRunner(engine, store.Conversations, new SpokenApology(), new OutboxSignal(), new Clocks(clock, clock), NullLogger<TurnRunner>.Instance);
    }

    private static Task<TurnResult> Say(TurnRunner runner, string id, string text) => runner.RunAsync(
        new IncomingMessage(new ConversationKey("fake", SenderId), id, new SenderKey("fake", SenderId), new MessageContent.Text(text)),
        new DeliveryAddress("fake", Utf8("""{"to":"address-of-the-sender"}""")),
        default);

    /// <summary>Every value of every table, one a line, read from the file and not through the store's code.</summary>
    private string Dump(params string[] without)
    {
        Batteries_V2.Init();
        using var connection = new SqliteConnection($"Data Source={folder.File};Mode=ReadOnly;Pooling=False");
        connection.Open();
        var tables = new List<string>();
        Read(connection, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'", row => tables.Add(row.GetString(0)));
        Assert.That(tables, Does.Contain("complaints").And.Contain("messages"));
        var values = new StringBuilder();
        foreach (var table in tables.Except(without))
        {
            Read(connection, $"SELECT * FROM {table}", row =>
            {
                for (var column = 0; column < row.FieldCount; column++)
                    values.Append(table).Append(": ").AppendLine(row.GetValue(column) is byte[] blob ? Encoding.UTF8.GetString(blob) : row.GetValue(column).ToString());
            });
        }

        return values.ToString();
    }

    private static void Read(SqliteConnection connection, string sql, Action<SqliteDataReader> take)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Names of tables that the file itself gives.
        command.CommandText = sql;
#pragma warning restore CA2100
        using var rows = command.ExecuteReader();
        while (rows.Read()) take(rows);
    }
}

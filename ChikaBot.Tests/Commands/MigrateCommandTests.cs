using System.Diagnostics;
using ChikaBot.Commands;
using ChikaBot.Operations;
using ChikaBot.Tests.Server;
using ChikaBot.Tests.Services;
using ChikaBot.Tests.Stores;
using ChikaBot.Tests.Stores.Postgres;
using NUnit.Framework;
using static ChikaBot.Tests.Stores.Given;

namespace ChikaBot.Tests.Commands;

public sealed class MigrateCommandTests
{
    private readonly SqliteFolder folder = new();

    private string DataDirectory => Path.GetDirectoryName(folder.File)!;

    [SetUp]
    public void Create() => folder.Create();

    [TearDown]
    public void Destroy() => folder.Destroy();

    [Test]
    public async Task The_program_moves_the_data_directory_into_the_database_that_is_set_and_shows_both_counts()
    {
        using (var store = folder.Open())
            for (var i = 0; i < 30; i++) await store.Conversations.CommitAsync(Turn($"c{i}", 0, "m1"), default);
        var database = new PostgresDatabase();
        database.Create();
        try
        {
            var start = BotProgram.StartInfo(["migrate", "--from", "sqlite", "--to", "postgres", $"--Chika:DataDirectory={DataDirectory}", $"--Chika:Store:ConnectionString={database.ConnectionString}"]);
            using var process = Process.Start(start)!;
            var output = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();

            Assert.That(process.ExitCode, Is.Zero, output);
            Assert.That(output, Does.Contain("migrate: conversations: 30, and as many in PostgreSQL\n").And.Contain("migrate: 60 rows moved").And.Contain("Chika:Store:Provider=Postgres"));
            using var moved = database.Open();
            Assert.That((await moved.Conversations.LoadAsync(Conversation("c7"), "m1", default)).Version, Is.EqualTo(1));
        }
        finally
        {
            database.Destroy();
        }
    }

    [TestCase("--from", "postgres", "--to", "sqlite")]
    [TestCase("--from", "sqlite")]
    [TestCase("--from", "sqlite", "--to", "mysql")]
    public async Task Other_ways_are_refused(params string[] options) => Assert.That((await Run(new ChikaOptions { DataDirectory = DataDirectory }, options)).Code, Is.Not.Zero);

    [TestCase("")]
    [TestCase("elsewhere.db")]
    [TestCase("Data Source=elsewhere.db")]
    public void Without_a_connection_string_of_PostgreSQL_its_key_is_named(string connectionString) =>
        Assert.That(() => Run(With(connectionString)), Throws.TypeOf<OptionsException>().With.Message.Contains("Chika:Store:ConnectionString"));

    [Test]
    public async Task A_data_directory_without_a_store_is_named()
    {
        var (code, output) = await Run(With("Host=127.0.0.1"));

        Assert.That((code, File.Exists(folder.File)), Is.EqualTo((1, false)));
        Assert.That(output, Does.StartWith($"migrate: there is no SQLite store at {folder.File}").And.Contain("Nothing was moved"));
    }

    [Test]
    public async Task Another_file_can_be_named()
    {
        var (_, output) = await Run(With("Host=127.0.0.1"), "--from", "sqlite", "--to", "postgres", "--file", Path.Combine(DataDirectory, "other.db"));

        Assert.That(output, Does.Contain("other.db"));
    }

    [Test]
    public async Task A_database_that_is_away_is_said_without_its_address()
    {
        folder.Open().Dispose();
        var port = FreePort.Take();

        var (code, output) = await Run(With($"Host=127.0.0.1;Port={port};Password=secret"));

        Assert.That(code, Is.EqualTo(1));
        Assert.That(output, Does.Contain("PostgreSQL went away, or cannot be reached").And.Not.Contain("secret"));
    }

    private ChikaOptions With(string connectionString) => new() { DataDirectory = DataDirectory, Store = new ChikaOptions.StoreOptions { ConnectionString = connectionString } };

    private static Task<(int Code, string Output)> Run(ChikaOptions options, params string[] arguments) =>
        CommandLine.RunAsync(console => MigrateCommand.Create(() => options, TimeProvider.System, console), ["migrate", .. arguments.Length > 0 ? arguments : ["--from", "sqlite", "--to", "postgres"]]);
}

using ChikaBot.Commands;
using ChikaBot.Operations;
using ChikaBot.Stores.Sqlite;
using ChikaBot.Stores.Sqlite.Schema;
using ChikaBot.Tests.Stores;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;
using Spectre.Console;
using static ChikaBot.Tests.Stores.Given;

namespace ChikaBot.Tests.Commands;

/// <summary>The command works beside an open server's store, over the same file.</summary>
public sealed class BackupCommandTests
{
    private readonly SqliteFolder folder = new();
    private DirectoryInfo target = null!;
    private OpenStore? server;

    private string Copy => Path.Combine(target.FullName, "copy.db");

    private ChikaOptions Options => new() { DataDirectory = Path.GetDirectoryName(folder.File)! };

    [SetUp]
    public void Open()
    {
        folder.Create();
        target = Directory.CreateTempSubdirectory("chika-backup-");
        server = folder.Open();
    }

    [TearDown]
    public void Close()
    {
        server?.Dispose();
        folder.Destroy();
        target.Delete(recursive: true);
    }

    [Test]
    public async Task A_copy_made_while_turns_are_committed_holds_all_before_it_and_no_half_turn()
    {
        const int writers = 4;
        var committed = new long[writers];
        for (var writer = 0; writer < writers; writer++)
            while (committed[writer] < 50) await CommitAsync(committed, writer);
        var before = committed.ToArray();
        using var stop = new CancellationTokenSource();
        var writing = Enumerable.Range(0, writers).Select(writer => Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested) await CommitAsync(committed, writer);
        })).ToArray();

        var (code, output) = await Run(Copy);
        await stop.CancelAsync();
        await Task.WhenAll(writing);

        Assert.That(code, Is.Zero, output);
        using var copy = OpenCopy();
        var all = 0L;
        for (var writer = 0; writer < writers; writer++)
        {
            var version = (await copy.Conversations.LoadAsync(Conversation($"c{writer}"), "", default)).Version;
            Assert.That(version, Is.InRange(before[writer], committed[writer]));
            var last = await copy.Conversations.LoadAsync(Conversation($"c{writer}"), $"m{version - 1}", default);
            Assert.That((Text(last.Snapshot), last.RepeatedReplies is null), Is.EqualTo(($"{version - 1}", false)));
            Assert.That((await copy.Conversations.LoadAsync(Conversation($"c{writer}"), $"m{version}", default)).RepeatedReplies, Is.Null);
            all += version;
        }

        Assert.That((await copy.Outbox.StatusAsync(default)).Waiting, Is.EqualTo(all), "each turn says one reply");
        Assert.That(output, Does.Contain($"backup: messages: {all}\n").And.Contain($"backup: outbox: {all}\n").And.Contain($"schema {Migrations.Steps.Count}, checked"));
        Assert.That(target.GetFiles().Select(file => file.Name).Where(name => name.EndsWith(".part", StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public async Task Its_owner_alone_may_read_the_copy()
    {
        if (OperatingSystem.IsWindows()) Assert.Ignore("There are no such permissions on Windows.");
        else
        {
            await Run(Copy);

            Assert.That(File.GetUnixFileMode(Copy), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite));
        }
    }

    [Test]
    public async Task What_was_deleted_lies_in_no_page_of_the_copy()
    {
        var marker = string.Concat(Enumerable.Repeat("deleted-long-ago ", 2000));
        await server!.Conversations.CommitAsync(Turn("a", 0, "m1", marker), default);
        await server.Retention.DeleteMessageIdsAsync(Now.AddDays(1), 10, default);
        await server.Retention.DeleteIdleConversationsAsync(Now.AddDays(1), 10, default);
        server.Dispose();
        server = null;
        var files = Directory.GetFiles(Path.GetDirectoryName(folder.File)!, Path.GetFileName(folder.File) + "*");
        Assert.That(files.Select(file => System.Text.Encoding.Latin1.GetString(File.ReadAllBytes(file))), Has.Some.Contains("deleted-long-ago"), "the store's free pages, in the file or still in its log");

        Assert.That((await Run(Copy)).Code, Is.Zero);

        Assert.That(System.Text.Encoding.Latin1.GetString(await File.ReadAllBytesAsync(Copy)), Does.Not.Contain("deleted-long-ago"));
    }

    [Test]
    public async Task A_damaged_store_leaves_no_copy()
    {
        for (var turn = 0; turn < 20; turn++) await server!.Conversations.CommitAsync(Turn("a", turn, $"m{turn}", replies: new string('x', 20_000)), default);
        server!.Dispose();
        server = null;
        await using (var file = new FileStream(folder.File, FileMode.Open))
        {
            file.Position = 4096 * 20;
            file.Write(Enumerable.Repeat((byte)0xff, 4096 * 40).ToArray());
        }

        var (code, output) = await Run(Copy);

        Assert.That((code, target.GetFiles().Length), Is.EqualTo((1, 0)), output);
    }

    [Test]
    public async Task A_store_of_an_older_program_is_copied_as_it_is()
    {
        server!.Dispose();
        server = null;
        using (var connection = new ChikaBot.Stores.Sqlite.Native.Connection(folder.File, readOnly: false)) connection.Execute("PRAGMA user_version=4");

        var (code, output) = await Run(Copy);

        Assert.That(code, Is.Zero, output);
        Assert.That(output, Does.Contain("schema 4, checked"));
    }

    [Test]
    public async Task A_file_that_is_there_is_left_alone()
    {
        await File.WriteAllTextAsync(Copy, "mine");

        Assert.That(await Run(Copy), Is.EqualTo((2, $"backup: {Copy} is there already: name a new file. Nothing was written.\n")));
        Assert.That(await File.ReadAllTextAsync(Copy), Is.EqualTo("mine"));
        Assert.That((await Run(target.FullName)).Code, Is.EqualTo(2), "a folder");
    }

    [Test]
    public async Task A_folder_that_is_not_there_is_not_made()
    {
        var file = Path.Combine(target.FullName, "missing", "copy.db");

        Assert.That(await Run(file), Is.EqualTo((2, $"backup: there is no folder for {file}: make it first. Nothing was written.\n")));
        Assert.That(target.GetFileSystemInfos(), Is.Empty);
    }

    [Test]
    public async Task PostgreSQL_is_left_to_its_own_programs()
    {
        var options = new ChikaOptions { Store = new ChikaOptions.StoreOptions { Provider = "Postgres", ConnectionString = "Host=127.0.0.1" } };

        var (code, output) = await Run(Copy, options);

        Assert.That((code, File.Exists(Copy)), Is.EqualTo((2, false)));
        Assert.That(output, Does.Contain("pg_dump").And.Contain("Chika:Store:Provider"));
    }

    [Test]
    public async Task Where_there_is_no_store_none_is_made()
    {
        var (code, output) = await Run(Copy, Options with { DataDirectory = target.FullName });

        Assert.That((code, target.GetFileSystemInfos().Length), Is.EqualTo((2, 0)));
        Assert.That(output, Does.Contain("Chika:DataDirectory"));
    }

    [Test]
    public async Task Stopped_it_leaves_nothing()
    {
        await using var printed = new StringWriter();
        var run = new BackupCommandRun(Options, new CommandOutput(AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(printed) })));

        Assert.That(await run.RunAsync(new FileInfo(Copy), new CancellationToken(canceled: true)), Is.EqualTo(130));
        Assert.That(target.GetFiles(), Is.Empty);
    }

    private async Task CommitAsync(long[] committed, int writer)
    {
        var turn = committed[writer];
        await server!.Conversations.CommitAsync(Turn($"c{writer}", turn, $"m{turn}", $"{turn}").Sending("reply"), default);
        committed[writer] = turn + 1;
    }

    private OpenStore OpenCopy()
    {
        var services = new ServiceCollection().AddSqliteStore(Copy).BuildServiceProvider();
        return new OpenStore(services, services);
    }

    private Task<(int Code, string Output)> Run(string file, ChikaOptions? options = null) =>
        CommandLine.RunAsync(console => BackupCommand.Create(() => options ?? Options, console), ["backup", file]);
}

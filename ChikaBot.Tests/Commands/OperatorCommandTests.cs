using System.CommandLine;
using ChikaBot.Commands;
using ChikaBot.Desk;
using ChikaBot.Stores;
using ChikaBot.Stores.Guests;
using ChikaBot.Tests.Server;
using ChikaBot.Tests.Stores;
using NUnit.Framework;
using Spectre.Console;

namespace ChikaBot.Tests.Commands;

/// <summary>The command works as a guest beside an open server's store, over the same file.</summary>
public sealed class OperatorCommandTests
{
    private const string Password = "kopi susu tanpa gula";

    private readonly SqliteFolder folder = new();
    private OpenStore server = null!;
    private IOfficerStore officers = null!;

    [SetUp]
    public void Open()
    {
        folder.Create();
        server = folder.Open();
        officers = (IOfficerStore)server.Services.GetService(typeof(IOfficerStore))!;
    }

    [TearDown]
    public void Close()
    {
        server.Dispose();
        folder.Destroy();
    }

    [Test]
    public async Task Adds_an_officer_with_a_password_from_the_pipe_and_shows_it_never()
    {
        var (code, output) = await Run(Password + "\n", "add", "rina", "--role", "officer", "--office", "32.77,32.73", "--display", "Ibu Rina");

        Assert.That((code, output), Is.EqualTo((0, "operator: rina may log in at /desk now.\n")));
        var tried = await officers.BeginTryAsync("RINA", DateTimeOffset.UtcNow, 5, TimeSpan.FromMinutes(15), default);
        Assert.That(new Passwords().IsRight(tried!.PasswordHash, Password), Is.True);
        Assert.That(tried.PasswordHash, Does.Not.Contain(Password));
        Assert.That((await Run("", "list")).Output, Is.EqualTo("rina  Ibu Rina  Officer  32.73,32.77\nOfficers: 1\n"));
    }

    [Test]
    public async Task A_supervisor_has_every_office()
    {
        Assert.That((await Run(Password, "add", "boss", "--role", "supervisor")).Code, Is.Zero);
        Assert.That((await Run("", "list")).Output, Does.StartWith("boss  boss  Supervisor  every office\n"));
        Assert.That((await Run(Password, "add", "two", "--role", "supervisor", "--office", "32.73")).Code, Is.EqualTo(2));
    }

    [TestCase("kopi", "rina", "32.73")]
    [TestCase("", "rina", "32.73")]
    [TestCase("password1234", "rina", "32.73")]
    [TestCase(Password, "no spaces here", "32.73")]
    [TestCase(Password, "ab", "32.73")]
    [TestCase(Password, "rina", "99.99")]
    [TestCase(Password, "rina", "")]
    public async Task What_does_not_do_is_refused_and_nobody_is_added(string password, string name, string office)
    {
        var (code, output) = await Run(password, "add", name, "--role", "officer", "--office", office);

        Assert.That(code, Is.EqualTo(2), output);
        Assert.That(output, Does.StartWith("operator: ").And.Not.Contain("kopi").And.Not.Contain("password1234"));
        Assert.That(await officers.HasAnyAsync(default), Is.False);
    }

    [Test]
    public async Task A_name_that_is_taken_is_refused()
    {
        await Run(Password, "add", "rina", "--office", "32.73");

        Assert.That((await Run(Password, "add", "Rina", "--role", "supervisor")).Code, Is.EqualTo(1));
        Assert.That((await officers.ListAsync(default)).Single().Role, Is.EqualTo(OfficerRole.Officer));
    }

    [Test]
    public async Task Changes_end_sessions_by_a_new_stamp()
    {
        await Run(Password, "add", "rina", "--office", "32.73");
        var stamps = new List<string> { await StampAsync() };

        Assert.That((await Run("air putih saja cukup", "password", "rina")).Output, Is.EqualTo("operator: rina has a new password; earlier sessions are over.\n"));
        stamps.Add(await StampAsync());
        Assert.That((await Run("", "disable", "rina")).Code, Is.Zero);
        stamps.Add(await StampAsync());
        Assert.That((await Run("", "list")).Output, Does.Contain("disabled"));
        Assert.That((await Run("", "enable", "rina")).Code, Is.Zero);
        stamps.Add(await StampAsync());
        Assert.That((await Run("", "offices", "rina", "--office", "31.71")).Code, Is.Zero);

        Assert.That(stamps, Is.Unique);
        Assert.That((await officers.ListAsync(default)).Single().Offices, Is.EqualTo(new[] { "31.71" }));
    }

    [TestCase("disable")]
    [TestCase("enable")]
    [TestCase("password")]
    public async Task An_unknown_name_is_refused(string step) =>
        Assert.That(await Run(Password, step, "nobody"), Is.EqualTo((1, "operator: there is no officer of that name; nothing was changed.\n")));

    [Test]
    public async Task No_option_takes_a_password()
    {
        var (code, output) = await Run("", "add", "rina", "--office", "32.73", "--password", Password);

        Assert.That((code, await officers.HasAnyAsync(default)), Is.Not.EqualTo((0, true)));
        Assert.That(output, Does.Contain("--password"));
    }

    [Test]
    public async Task The_program_reads_one_line_from_its_pipe()
    {
        var start = BotProgram.StartInfo(["operator", "add", "rina", "--office", "32.73", $"--Chika:DataDirectory={Path.GetDirectoryName(folder.File)}"]);
        start.RedirectStandardInput = true;
        using var process = System.Diagnostics.Process.Start(start)!;
        await process.StandardInput.WriteLineAsync(Password);
        process.StandardInput.Close();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.That((process.ExitCode, output), Is.EqualTo((0, "operator: rina may log in at /desk now.\n")));
    }

    private async Task<string> StampAsync() => (await officers.ListAsync(default)).Single().Stamp;

    private async Task<(int Code, string Output)> Run(string typed, params string[] arguments)
    {
        await using var printed = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Interactive = InteractionSupport.No, Out = new AnsiConsoleOutput(printed) });
        var command = OperatorCommand.Create(_ => ValueTask.FromResult<IOfficerStore>(new GuestOfficers(folder.OpenAsGuest())), TimeProvider.System, console, new StringReader(typed));
        var code = await new RootCommand { command }.Parse(["operator", .. arguments]).InvokeAsync(new InvocationConfiguration { Output = printed, Error = printed });
        return (code, printed.ToString());
    }
}

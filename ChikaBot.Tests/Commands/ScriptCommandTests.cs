using System.Xml.Linq;
using ChikaBot.Tests.Scripts.Demo;
using ChikaBot.Tests.Services;
using NUnit.Framework;

namespace ChikaBot.Tests.Commands;

public sealed class ScriptCommandTests
{
    private const string Good = "user: ulang a\nbot: a\n";
    private const string Bad = "user: ulang a\nbot: b\n";
    private string _folder = "";

    [SetUp]
    public void Make_a_folder() => _folder = Directory.CreateTempSubdirectory("script-command-").FullName;

    [TearDown]
    public void Remove_it() => Directory.Delete(_folder, recursive: true);

    [Test]
    public async Task Passes_with_code_0()
    {
        var (code, output) = await CommandLine.ScriptAsync(Write("a.chat", Good));
        Assert.That(code, Is.Zero);
        Assert.That(output, Is.EqualTo($"pass {_folder}/a.chat\n1 passed, 0 failed, 0 skipped\n"));
    }

    [Test]
    public async Task Fails_with_code_1_the_place_and_two_columns()
    {
        Write("b.chat", Good);
        var (code, output) = await CommandLine.ScriptAsync(Write("a.chat", Bad), Path.Combine(_folder, "b.chat"));
        Assert.That(code, Is.EqualTo(1));
        Assert.That(output, Is.EqualTo($"""
            FAIL {_folder}/a.chat
            {_folder}/a.chat:2: the bot said something else
                expected | actual
              ! bot: b   | bot: a
            pass {_folder}/b.chat
            1 passed, 1 failed, 0 skipped

            """));
    }

    [Test]
    public async Task A_script_that_cannot_be_read_gives_code_2_and_the_others_are_played()
    {
        Write("a.chat", "user: [Pres=1]\nbot: b\n");
        Write("b.chat", Good);
        var (code, output) = await CommandLine.ScriptAsync(_folder);
        Assert.That(code, Is.EqualTo(2));
        Assert.That(output, Does.Contain("a.chat:1: [Pres] is not known").And.Contains("pass"));
    }

    [TestCase("nothing.chat", "no script is found at nothing.chat")]
    [TestCase("nothing/*.chat", "no script is found at nothing/*.chat")]
    [TestCase("--url ftp://localhost a.chat", "--url takes an address")]
    [TestCase("--webhook localhost a.chat", "--webhook takes an address")]
    [TestCase("--webhook http://localhost --listen 3979 a.chat", "--listen takes an address")]
    [TestCase("--webhook http://localhost --settle 00:00:00 a.chat", "--settle takes a time")]
    [TestCase("--webhook http://localhost a.chat", "--app-secret or Chika:WhatsAppCloud:AppSecret is needed")]
    [TestCase("--webhook http://localhost --app-secret s --access-token t --phone-number-id 1 a.chat", "an address to listen on is needed")]
    [TestCase("--webhook http://localhost --url http://localhost a.chat", "--url and --webhook are two ways")]
    [TestCase("--webhook http://localhost --coverage a.chat", "--coverage needs a bot in this process")]
    [TestCase("", "name a script")]
    public async Task A_wrong_argument_gives_code_2_and_says_which(string arguments, string sentence)
    {
        var (code, output) = await CommandLine.ScriptAsync(arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.That(code, Is.EqualTo(2));
        Assert.That(output, Does.Contain(sentence));
    }

    [Test]
    public async Task Plays_over_webhooks_with_a_Graph_API_of_its_own()
    {
        await using var gateway = await DemoGateway.StartAsync();
        var listen = $"http://127.0.0.1:{FreePort.Take()}";
        gateway.Graph = new Uri(listen);
        string[] options = ["--webhook", gateway.Url.ToString(), "--listen", listen, "--app-secret", DemoGateway.Secret, "--access-token", DemoGateway.Token, "--phone-number-id", DemoGateway.Number];

        var (code, output) = await CommandLine.ScriptAsync([Write("a.chat", Good), Write("b.chat", Bad), .. options]);

        Assert.That(code, Is.EqualTo(1));
        Assert.That(output, Does.Contain($"pass {_folder}/a.chat").And.Contain("! bot: b").And.Contain("1 passed, 1 failed, 0 skipped"));
    }

    [Test]
    public async Task Folders_and_patterns_find_every_script_but_shared_starts()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "deep", "er"));
        Write("_start.chat", Good);
        Write("a.chat", Good);
        Write("deep/er/b.chat", Good);
        Write("deep/c.txt", Good);
        foreach (var pattern in new[] { _folder, _folder + "/**/*.chat" })
            Assert.That((await CommandLine.ScriptAsync(pattern)).Output, Is.EqualTo($"pass {_folder}/a.chat\npass {_folder}/deep/er/b.chat\n2 passed, 0 failed, 0 skipped\n"));
    }

    [Test]
    public async Task JUnit_is_written_whole_or_not_at_all()
    {
        var report = Path.Combine(_folder, "results.xml");
        Assert.That((await CommandLine.ScriptAsync(Write("a.chat", Bad), "--junit", report)).Code, Is.EqualTo(1));
        Assert.That(XDocument.Load(report).Descendants("failure").Count(), Is.EqualTo(1));
        Assert.That(Directory.GetFiles(_folder, "*.part"), Is.Empty);
        var (code, output) = await CommandLine.ScriptAsync(Path.Combine(_folder, "a.chat"), "--junit", _folder + "/none/results.xml");
        Assert.That((code, output), Is.EqualTo((2, $"--junit names a folder that is not there: {_folder}/none/results.xml\n")));
    }

    [Test]
    public async Task Update_shows_what_differs_rewrites_it_and_plays_again()
    {
        var file = Write("a.chat", Bad + "# ends\nuser: ulang c\nbot: d\n");
        var (code, output) = await CommandLine.ScriptAsync(file, "--update");
        Assert.That(code, Is.Zero, output);
        Assert.That(output, Does.Contain("! bot: b   | bot: a").And.Contains("! bot: d   | bot: c").And.Contains($"updated {file}"));
        Assert.That(await File.ReadAllTextAsync(file), Is.EqualTo(Good + "# ends\nuser: ulang c\nbot: c\n"));
    }

    [Test]
    public async Task Update_leaves_a_script_alone_whose_turn_throws()
    {
        var script = Bad + "user: rusak\nbot: x\n";
        var file = Write("a.chat", script);
        Assert.That((await CommandLine.ScriptAsync(file, "--update")).Code, Is.EqualTo(1));
        Assert.That(await File.ReadAllTextAsync(file), Is.EqualTo(script));
    }

    [Test]
    public async Task A_server_is_played_against_and_what_it_cannot_do_is_skipped()
    {
        await using var server = await DemoServer.StartAsync();
        Write("a.chat", Good);
        Write("b.chat", "samples=on\n" + Good);
        Write("c.chat", Good + "[Restart]\n");
        var (code, output) = await CommandLine.ScriptAsync(_folder, "--url", server.Url.ToString(), "--assume-samples");
        Assert.That(code, Is.Zero, output);
        Assert.That(output, Does.Contain("c.chat:3: [Restart] cannot be done over HTTP").And.Contains("2 passed, 0 failed, 1 skipped"));
    }

    [Test]
    public async Task A_run_in_which_nothing_could_be_played_is_no_success()
    {
        var (code, _) = await CommandLine.ScriptAsync(Write("a.chat", "samples=on\n" + Good), "--url", "http://127.0.0.1:9");
        Assert.That(code, Is.EqualTo(2));
    }

    private string Write(string name, string text)
    {
        var file = Path.Combine(_folder, name);
        File.WriteAllText(file, text);
        return file;
    }
}

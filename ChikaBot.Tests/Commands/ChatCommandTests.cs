using ChikaBot.Dialogs.Engine;
using ChikaBot.Scripts.Drivers;
using ChikaBot.Tests.Scripts.Demo;
using ChikaBot.Turns;
using NUnit.Framework;

namespace ChikaBot.Tests.Commands;

public sealed class ChatCommandTests
{
    private string _folder = "";
    private string _record = "";

    [SetUp]
    public void Make_a_folder()
    {
        _folder = Directory.CreateTempSubdirectory("chat-command-").FullName;
        _record = Path.Combine(_folder, "talk.chat");
    }

    [TearDown]
    public void Remove_it() => Directory.Delete(_folder, recursive: true);

    [Test]
    public async Task Greets_answers_and_shows_the_options()
    {
        var (code, output) = await CommandLine.ChatAsync("ulang [1] \u001b[31mmerah\n:image\n::halo\n:apa\n:quit\nulang tidak\n");
        Assert.That(code, Is.Zero);
        Assert.That(output, Is.EqualTo("""
            bot: Halo! Ketik angka:
            1. Ambil nomor antrean
            2. Cari peserta
            [1] Ambil nomor
            [2] Cari peserta
            bot: [1] ␛[31mmerah
            bot: Maaf, Image belum bisa kami baca.
            bot: Halo! Ketik angka:
            1. Ambil nomor antrean
            2. Cari peserta
            [1] Ambil nomor
            [2] Cari peserta
            :press 2 presses an option of the newest question, :press 2 of=3 one of the third bot message from the end; :image :audio :video :document :sticker :location :contact :unknown :empty send what is not text; ::text sends :text; :quit ends

            """));
    }

    [Test]
    public async Task A_recorded_talk_passes_when_it_is_played()
    {
        var typed = "halo\n:press 1\n:press 2 of=3\n9901011708450001\njam\ndiam\n:image\n:empty\nulang #1 [Image] {{any}} \\ \nulang user: a\n:press 7\n";
        var (code, output) = await CommandLine.ChatAsync(typed, "--record", _record);
        Assert.That(code, Is.Zero, output);
        Assert.That(output, Does.Contain("the option is not offered: 1 2").And.EndsWith($"recorded {_record}\n"));
        Assert.That(await File.ReadAllTextAsync(_record), Does.StartWith("user=user\nbot=bot\nsamples=on\nclock=").And.Contains("\nuser: [Press=2 of=3]\n"));
        var (played, result) = await CommandLine.ScriptAsync(_record);
        Assert.That(played, Is.Zero, result);
    }

    [Test]
    public async Task A_talk_over_HTTP_is_recorded_too()
    {
        await using var server = await DemoServer.StartAsync();
        var (code, output) = await CommandLine.ChatAsync("ulang a\n:press 2\n", "--url", server.Url.ToString(), "--record", _record);
        Assert.That(code, Is.Zero, output);
        Assert.That(await File.ReadAllTextAsync(_record), Does.StartWith("user=user\nbot=bot\n\nuser: [Joined]\nbot: Halo!"));
    }

    [Test]
    public async Task The_NIK_of_a_real_person_is_neither_sent_nor_recorded()
    {
        var (code, output) = await CommandLine.ChatAsync("ulang 3100000101000001\nulang a\n", "--record", _record);
        Assert.That(code, Is.Zero, output);
        Assert.That(output, Does.Contain("Not sent: that is the NIK of a real person"));
        Assert.That(await File.ReadAllTextAsync(_record), Does.Not.Contain("3100000101000001").And.Contains("ulang a"));
    }

    [Test]
    public async Task A_talk_in_which_the_bot_says_a_real_NIK_is_not_recorded()
    {
        var (code, output) = await CommandLine.ChatAsync(options => new(new TellTale(options)), "a\n", "--record", _record);
        Assert.That(code, Is.EqualTo(1));
        Assert.That(output, Does.Contain("Nothing is recorded: the talk holds the NIK of a real person."));
        Assert.That(File.Exists(_record), Is.False);
    }

    [Test]
    public async Task Real_NIKs_are_recorded_when_that_is_allowed()
    {
        var (code, output) = await CommandLine.ChatAsync("ulang 3100000101000001\n", "--record", _record, "--allow-real");
        Assert.That(code, Is.Zero, output);
        Assert.That(await File.ReadAllTextAsync(_record), Does.Contain("bot: 3100000101000001"));
    }

    [Test]
    public async Task A_real_NIK_is_sent_when_nothing_is_recorded() =>
        Assert.That((await CommandLine.ChatAsync("ulang 3100000101000001\n")).Output, Does.Contain("bot: 3100000101000001"));

    [TestCase("--record $FOLDER/none/a.chat", "--record names a folder")]
    [TestCase("--record $FOLDER/there.chat", "--record names a file that is there already")]
    [TestCase("--participants none.csv", "--participants names a file")]
    [TestCase("--clock tomorrow", "--clock takes a moment")]
    [TestCase("--url localhost", "--url takes an address")]
    [TestCase("--url http://localhost --clock 2026-03-05T09:00:00+07:00", "--clock and --participants need")]
    public async Task A_wrong_option_is_refused_before_the_talk(string arguments, string sentence)
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "there.chat"), "mine");
        var (code, output) = await CommandLine.ChatAsync("a\n", arguments.Replace("$FOLDER", _folder, StringComparison.Ordinal).Split(' '));
        Assert.That(code, Is.EqualTo(2));
        Assert.That(output, Does.StartWith(sentence));
        Assert.That(await File.ReadAllTextAsync(Path.Combine(_folder, "there.chat")), Is.EqualTo("mine"));
    }

    [Test]
    public async Task The_clock_stops_where_it_is_told() =>
        Assert.That((await CommandLine.ChatAsync("jam\n", "--clock", "2026-03-05T09:00:00+07:00")).Output, Does.Contain("bot: Sekarang 05-03-2026 09.00 WIB"));

    /// <summary>Says the number of somebody real, which no bot should.</summary>
    private sealed class TellTale(ScriptHostOptions options) : IScriptHost, ITurnRunner
    {
        public ITurnRunner Turns => this;

        public bool StoreDown { get; set; }

        public Task<TurnResult> RunAsync(IncomingMessage message, DeliveryAddress? address, CancellationToken cancellationToken) =>
            Task.FromResult(new TurnResult([new($"3100000101000001{(options.Samples ? "" : "!")}", [], null)], false));

        public ValueTask DisposeAsync() => default;
    }
}

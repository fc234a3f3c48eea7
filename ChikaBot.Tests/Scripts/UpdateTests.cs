using ChikaBot.Scripts.Model;
using ChikaBot.Scripts.Parsing;
using ChikaBot.Scripts.Running;
using ChikaBot.Scripts.Writing;
using NUnit.Framework;

namespace ChikaBot.Tests.Scripts;

public sealed class UpdateTests
{
    private string _folder = "";

    [SetUp]
    public void Make_a_folder() => _folder = Directory.CreateTempSubdirectory("update-").FullName;

    [TearDown]
    public void Remove_it() => Directory.Delete(_folder, recursive: true);

    private const string Before = """
        user=Ani
        # A talk that has grown old.
        Ani: halo
        bot: [Typing]
        Halo! Ketik nomor:
        # The queue comes first.
        1. Ambil {{any}}
        2. Cari peserta
        [Options=1:Ambil|2:Cari peserta]

        Ani: 1
        bot: Nomor antrean Anda: {{nomor:A-\d{3}}}
        # Nothing was said of closing time then.

        Ani: diam
        bot: Ya?

        Ani: ulang #1
        bot: [NoReply]
        Ani: ulang {{nomor}}
        bot: {{nomor}}

        """;

    private const string After = """
        user=Ani
        # A talk that has grown old.
        Ani: halo
        # The queue comes first.
        bot: [Typing]Halo! Ketik angka:
        1. Ambil {{any}}
        2. Cari peserta
        [Options=1:Ambil nomor|2:Cari peserta]

        Ani: 1
        bot: Nomor antrean Anda: {{nomor:A-\d{3}}}
        bot: Simpan nomor ini.
        Berlaku sampai pukul 15.00.
        # Nothing was said of closing time then.

        Ani: diam
        bot: [NoReply]

        Ani: ulang #1
        bot: #1
        Ani: ulang {{nomor}}
        bot: {{nomor}}

        """;

    [Test]
    public async Task Rewrites_what_differs_and_leaves_comments_captures_and_the_rest()
    {
        Assert.That(await UpdatedAsync(Before), Is.EqualTo(After));
        Assert.That((await PlayAsync()).Verdict, Is.EqualTo(ScriptVerdict.Passed));
    }

    [Test]
    public async Task Changes_nothing_in_a_script_that_passes()
    {
        const string script = "user: jam\r\n# ya\r\nbot: Sekarang {{any}}\r\n";
        Assert.That(await UpdatedAsync(script), Is.EqualTo(script));
    }

    [Test]
    public async Task Keeps_a_message_whose_text_matches_when_only_the_options_differ() =>
        Assert.That(await UpdatedAsync("user: halo\nbot: Halo! {{any}}\n[Options=]\n"), Is.EqualTo("user: halo\nbot: Halo! {{any}}\n[Options=1:Ambil nomor|2:Cari peserta]\n"));

    [Test]
    public async Task Takes_a_reply_away_that_no_longer_comes() =>
        Assert.That(await UpdatedAsync("user: jam\nbot: {{any}}\nbot: dua\nbaris\nuser: jam\nbot: {{any}}\n"), Is.EqualTo("user: jam\nbot: {{any}}\nuser: jam\nbot: {{any}}\n"));

    [Test]
    public async Task Writes_into_the_included_file_what_differs_there()
    {
        File.WriteAllText(Path.Combine(_folder, "_start.chat"), "user: ulang a\nbot: b\n");
        await UpdatedAsync("include=_start.chat\nuser: ulang c\nbot: d\n");
        Assert.That(File.ReadAllText(Path.Combine(_folder, "_start.chat")), Is.EqualTo("user: ulang a\nbot: a\n"));
        Assert.That(File.ReadAllText(Path.Combine(_folder, "talk.chat")), Is.EqualTo("include=_start.chat\nuser: ulang c\nbot: c\n"));
    }

    [Test]
    public async Task Adds_one_users_reply_and_rewrites_anothers_right_behind_it()
    {
        const string head = "user=Ani,Budi\n[Together]\nAni: 1\nBudi: ulang a\nbot->Ani: {{any}}\n";
        Assert.That(await UpdatedAsync(head + "bot->Budi: b\n"), Is.EqualTo(head + "bot->Ani: Simpan nomor ini.\nBerlaku sampai pukul 15.00.\nbot->Budi: a\n"));
    }

    [Test]
    public void Puts_everything_back_when_a_capture_that_is_used_later_would_go()
    {
        const string script = "user: ulang a\nbot: b{{x:.}}\nuser: ulang {{x}}\nbot: {{any}}\n";
        Assert.That(() => UpdatedAsync(script), Throws.TypeOf<ScriptFormatException>().With.Message.Contains("{{x}}"));
        Assert.That(File.ReadAllText(Path.Combine(_folder, "talk.chat")), Is.EqualTo(script));
    }

    private async Task<string> UpdatedAsync(string script)
    {
        var file = Path.Combine(_folder, "talk.chat");
        await File.WriteAllTextAsync(file, script);
        ScriptUpdater.Apply(ScriptParser.Load(file), await PlayAsync());
        return await File.ReadAllTextAsync(file);
    }

    private async Task<ScriptResult> PlayAsync()
    {
        var file = Path.Combine(_folder, "talk.chat");
        return await Play.TextAsync(file, await File.ReadAllTextAsync(file), keepGoing: true);
    }
}

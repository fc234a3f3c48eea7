using ChikaBot.Scripts.Drivers;
using ChikaBot.Scripts.Parsing;
using ChikaBot.Scripts.Running;
using ChikaBot.Tests.Scripts.Demo;
using NUnit.Framework;

namespace ChikaBot.Tests.Scripts;

/// <summary>Bots that break a promise must be found out.</summary>
public sealed class FaultTests
{
    private const string Resent = "user: a\nbot: satu\n[Resend]\n";
    private const string Together = "[Together]\nuser: a\nuser: b\nbot: satu\nbot: dua\n";

    [Test]
    public async Task A_repeated_message_that_is_answered_otherwise_fails()
    {
        var result = await PlayAsync(Resent, new FakeDriver((_, count) => FakeDriver.Says(count > 0, count == 0 ? "satu" : "dua")));
        Assert.That(result.Failures.Single().ToString(), Does.Contain("talk.chat:3").And.Contains("not answered as the first time"));
        Assert.That(result.Failures.Single().Diff[0].Actual, Is.EqualTo("bot: dua"));
    }

    [Test]
    public async Task A_repeated_message_that_is_not_answered_fails() =>
        Assert.That((await PlayAsync(Resent, new FakeDriver((_, count) => count == 0 ? FakeDriver.Says(false, "satu") : FakeDriver.Says(true)))).Failures, Has.Count.EqualTo(1));

    [Test]
    public async Task A_repeated_message_that_is_taken_for_a_new_one_fails() =>
        Assert.That((await PlayAsync(Resent, new FakeDriver((_, _) => FakeDriver.Says(false, "satu")))).Failures.Single().Sentence, Does.Contain("did not know"));

    [Test]
    public async Task A_new_message_that_is_taken_for_a_repeated_one_fails() =>
        Assert.That((await PlayAsync("user: a\nbot: satu\n", new FakeDriver((_, _) => FakeDriver.Says(true, "satu")))).Verdict, Is.EqualTo(ScriptVerdict.Failed));

    [Test]
    public async Task A_repeated_message_whose_written_answer_differs_fails() =>
        Assert.That((await PlayAsync(Resent + "bot: dua\n", new FakeDriver((_, count) => FakeDriver.Says(count > 0, "satu")))).Failures.Single().At.Line, Is.EqualTo(4));

    [TestCase("satu", "dua", ScriptVerdict.Passed)]
    [TestCase("dua", "satu", ScriptVerdict.Passed)]
    [TestCase("satu", "satu", ScriptVerdict.Failed)]
    [TestCase("dua", "", ScriptVerdict.Failed)]
    public async Task Of_two_messages_at_once_either_may_be_served_first(string first, string second, ScriptVerdict verdict)
    {
        var driver = new FakeDriver((text, _) => (text == "a" ? first : second) is { Length: > 0 } said ? FakeDriver.Says(false, said) : FakeDriver.Says(false));
        Assert.That((await PlayAsync(Together, driver)).Verdict, Is.EqualTo(verdict));
    }

    [Test]
    public async Task Swapped_messages_arrive_the_other_way_round_and_directives_in_their_place()
    {
        var driver = new FakeDriver((text, _) => FakeDriver.Says(false, text));
        var result = await PlayAsync(
            "[StoreDown]\n[Clock=2026-03-05T09:00:00+07:00]\n[Swap]\nuser: a\nuser: b\nbot: b\nbot: a\n[Restart]\n[Clock+=1d1h]\n[StoreUp]\nuser: c\nbot: c\n", driver);
        Assert.That(result.Verdict, Is.EqualTo(ScriptVerdict.Passed), Play.Explain(result));
        Assert.That(driver.Log, Is.EqualTo(new[] { "down True", "clock 2026-03-05 02:00:00Z", "b", "a", "restart", "clock +1.01:00:00", "down False", "c" }));
    }

    [Test]
    public async Task A_restart_keeps_the_store_the_clock_and_its_faults_and_loads_nothing_again()
    {
        var built = new List<ScriptHostOptions>();
        ValueTask<IScriptHost> Build(ScriptHostOptions options)
        {
            built.Add(options);
            return DemoHost.CreateAsync(options);
        }

        await using (var driver = new InProcessDriver(Build, TimeProvider.System))
        {
            var script = ScriptParser.Parse("talk.chat", """
                samples=on
                clock=2026-03-05T09:00:00+07:00
                user: 2
                bot: {{any}}
                [StoreDown]
                [Restart]
                user: 9901011708450001
                bot: Data peserta {{any}}
                user: jam
                bot: Sekarang 05-03-2026 09.00 WIB
                """);
            var result = await new ScriptRunner(TimeProvider.System).PlayAsync(script, driver, false, CancellationToken.None);
            Assert.That(result.Verdict, Is.EqualTo(ScriptVerdict.Passed), Play.Explain(result));
            Assert.That(Directory.Exists(built[0].DataDirectory), Is.True);
        }

        Assert.That(built.Select(options => options.Samples), Is.EqualTo(new[] { true, false }));
        Assert.That(built[1].DataDirectory, Is.EqualTo(built[0].DataDirectory));
        Assert.That(Directory.Exists(built[0].DataDirectory), Is.False, "the directory is removed at the end");
    }

    [Test]
    public async Task A_bot_that_cannot_be_built_is_an_error_with_the_reason()
    {
        await using var driver = new InProcessDriver(_ => throw new InvalidDataException("peserta.csv:3: class"), TimeProvider.System);
        var result = await new ScriptRunner(TimeProvider.System).PlayAsync(ScriptParser.Parse("talk.chat", Resent), driver, false, CancellationToken.None);
        Assert.That((result.Verdict, result.Reason), Is.EqualTo((ScriptVerdict.Error, "the bot could not be started: peserta.csv:3: class")));
    }

    [TestCase("user: halo\nbot: {{any}}\nuser: [Press=9]\nbot: {{any}}\n", "the option is not offered: 1 2")]
    [TestCase("user: jam\nbot: {{any}}\nuser: [Press=1]\nbot: {{any}}\n", "no option to press")]
    [TestCase("user: halo\nbot: {{any}}\nuser: [Press=1 of=2]\nbot: {{any}}\n", "so far back: 1 so far")]
    public async Task A_press_of_what_is_not_there_fails_at_its_line(string script, string sentence)
    {
        var failure = (await Play.TextAsync(script)).Failures.Single();
        Assert.That(failure.At.Line, Is.EqualTo(3));
        Assert.That(failure.Sentence, Does.Contain(sentence));
    }

    private static async Task<ScriptResult> PlayAsync(string script, FakeDriver driver) =>
        await new ScriptRunner(TimeProvider.System).PlayAsync(ScriptParser.Parse("talk.chat", script), driver, false, CancellationToken.None);
}

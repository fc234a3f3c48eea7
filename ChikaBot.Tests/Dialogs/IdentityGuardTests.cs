using ChikaBot.Dialogs.Engine;
using NUnit.Framework;

namespace ChikaBot.Tests.Dialogs;

public class IdentityGuardTests
{
    private static readonly AttemptOptions TwoTries = new() { MaxPerNumber = 2, MaxPerSender = 3, Lock = TimeSpan.FromMinutes(30), Window = TimeSpan.FromHours(1) };

    [Test]
    public async Task An_unknown_number_and_a_wrong_date_get_the_same_words()
    {
        var talk = new Talk(People.Payer(1, "2026-03"));

        await talk.Say("halo", "2");
        var wrongDate = await talk.Say("9901011708450001", "1950-05-05");
        var unknown = await talk.Say("9901011708450777", "1950-05-05");

        Assert.That(wrongDate, Does.Contain("tidak cocok"));
        Assert.That(unknown, Is.EqualTo(wrongDate));
    }

    [Test]
    public async Task An_unknown_number_and_a_wrong_date_ask_the_directory_the_same_questions()
    {
        var talk = new Talk(People.Payer(1, "2026-03"));

        await talk.Say("halo", "2", "9901011708450001", "1950-05-05");
        var wrongDate = (talk.Directory.Finds, talk.Directory.Families);
        await talk.Say("9901011708450777", "1950-05-05");

        Assert.That((talk.Directory.Finds, talk.Directory.Families), Is.EqualTo((wrongDate.Finds * 2, wrongDate.Families * 2)));
        Assert.That(wrongDate, Is.EqualTo((1, 0)));
    }

    [Test]
    public async Task Too_many_tries_on_a_number_close_it_even_for_the_right_date_and_say_until_when()
    {
        var talk = new Talk("someone", new ConversationOptions { Attempts = TwoTries }, People.Payer(1, "2026-03"));

        await talk.Say("halo", "2", "9901011708450001", "1950-05-05", "9901011708450001");
        var closed = await talk.Say("1950-05-06");
        var again = await talk.Say("2", "9901011708450001");

        Assert.That(closed, Does.Contain("coba lagi mulai pukul 09.30 WIB").And.Contain("165"));
        Assert.That(again, Does.Contain("coba lagi mulai pukul 09.30 WIB"), "the right date is not even asked for");
    }

    [Test]
    public async Task An_unknown_number_closes_like_a_known_one()
    {
        var talk = new Talk("someone", new ConversationOptions { Attempts = TwoTries });

        var said = await talk.Say("halo", "2", "9901011708450777", "1950-05-05", "9901011708450777", "1950-05-06");

        Assert.That(said, Does.Contain("coba lagi mulai pukul 09.30 WIB"));
    }

    [Test]
    public async Task A_sender_who_tries_many_numbers_is_closed_out()
    {
        var talk = new Talk("someone", new ConversationOptions { Attempts = TwoTries }, People.Payer(9, "2026-03"));

        await talk.Say("halo", "2", "9901011708450001", "1950-05-05", "9901011708450002", "1950-05-05", "9901011708450003", "1950-05-05");

        Assert.That(await talk.Say("2", "9901011708450009"), Does.Contain("coba lagi mulai pukul 09.30 WIB"));
    }

    [Test]
    public async Task The_door_opens_again_at_the_time_that_was_said()
    {
        var talk = new Talk("someone", new ConversationOptions { Attempts = TwoTries }, People.Payer(1, "2026-03"));
        await talk.Say("halo", "2", "9901011708450001", "1950-05-05", "9901011708450001", "1950-05-06");

        talk.Now += TimeSpan.FromMinutes(30);

        Assert.That(await talk.Say("2", "9901011708450001", "1945-08-17"), Does.Contain("Total tagihan: Rp0"));
    }

    [Test]
    public async Task A_right_try_forgives_the_number_but_not_the_sender()
    {
        var talk = new Talk("someone", new ConversationOptions { Attempts = TwoTries }, People.Payer(1, "2026-03"));
        string[] wrongThenRight = ["9901011708450001", "1950-05-05", "9901011708450001", "1945-08-17", "2"];

        await talk.Say(["halo", "2", .. wrongThenRight]);
        await talk.Say(wrongThenRight);
        var third = await talk.Say("9901011708450001", "1950-05-05");

        Assert.That(third, Does.Contain("coba lagi mulai"), "the sender's third wrong try, although the number's count began anew each time");
    }

    [Test]
    public async Task A_right_try_is_written_too_so_that_tries_side_by_side_collide()
    {
        var ledger = new FakeLedger();
        var guard = new IdentityGuard(ledger, TwoTries);
        var sender = new SenderKey("test", "one");
        var windows = await guard.ReadAsync("9901011708450001", sender, CancellationToken.None);

        var success = IdentityGuard.Succeeded(windows);

        Assert.That(success.Version, Is.EqualTo(windows.Number.Version));
        Assert.That(success.Key, Is.EqualTo(windows.Number.Key));
        Assert.That(success.Key.Hash, Does.Not.Contain("9901011708450001"));
    }

    [Test]
    public void Options_name_the_key_that_is_wrong() =>
        Assert.That(
            new AttemptOptions { MaxPerNumber = 0, Lock = TimeSpan.Zero }.Validate("Chika:Conversation:Attempts"),
            Is.EqualTo(new[] { "Chika:Conversation:Attempts:MaxPerNumber must be at least 1", "Chika:Conversation:Attempts:Lock must be longer than zero" }));
}

using System.Text;
using ChikaBot.Dialogs.Engine;
using NUnit.Framework;

namespace ChikaBot.Tests.Dialogs;

public class EraseFlowTests
{
    [Test]
    public async Task A_yes_leaves_a_snapshot_that_holds_nothing_but_the_language()
    {
        var talk = new Talk(People.Payer(1, "2025-12"));
        await talk.Say("halo", "english", "10", "1", "5", "Antre empat jam di loket.", "1", "NIK 9901011708450001 17-08-1945", "delete my data", "yes");

        Assert.That(Encoding.UTF8.GetString(talk.Snapshot.Span), Does.Match("""^\{"version":1,"turn":10,"language":"English","lastMessageAt":"[^"]*","prompt":"t10"\}$"""));
        var erased = (TurnEffect.SenderErased)talk.Effects[^1];
        Assert.That((erased.Sender, erased.Attempts?.Kind), Is.EqualTo((new SenderKey("test", "someone"), "sender")));
        Assert.That(await talk.Say("2"), Does.Contain("Type your NIK"), "nobody's identity is offered again");
    }

    [Test]
    public async Task Wrong_tries_that_still_count_are_kept_and_that_is_said()
    {
        var talk = new Talk(People.Payer(1, "2025-12"));
        var said = await talk.Say("halo", "NIK 9901011708450001 18-08-1945", "hapus data saya", "1");

        Assert.That(((TurnEffect.SenderErased)talk.Effects[^1]).Attempts, Is.Null);
        Assert.That(said, Does.Contain("Hitungan percobaan yang salah"));

        talk.Now += TimeSpan.FromHours(1);
        said = await talk.Say("hapus data saya", "1");
        Assert.That(((TurnEffect.SenderErased)talk.Effects[^1]).Attempts, Is.Not.Null);
        Assert.That(said, Does.Not.Contain("Hitungan"));
    }

    [TestCase("2")]
    [TestCase("batal")]
    [TestCase("0")]
    [TestCase("tidak")]
    public async Task Anything_but_a_yes_erases_nothing(string answer)
    {
        var talk = new Talk();
        await talk.Say("halo", "hapus data saya", answer);

        Assert.That(talk.Effects, Is.Empty);
    }
}

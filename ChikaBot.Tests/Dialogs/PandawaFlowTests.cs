using ChikaBot.Core.Regions;
using ChikaBot.Dialogs.Engine;
using ChikaBot.Dialogs.Engine.Tickets;
using NUnit.Framework;

namespace ChikaBot.Tests.Dialogs;

public class PandawaFlowTests
{
    [Test]
    public async Task Many_offices_are_shown_in_pages_each_with_its_step()
    {
        var talk = new Talk();
        for (var i = 1; i <= 6; i++) talk.Places.KnownOffices.Add(new Place("32.73", $"Kantor {i}", $"Jalan Contoh {i}", "022-000", "Kantor Cabang"));

        Assert.That(await talk.Say("halo", "pandawa", "6", "1", "kota bandung"), Does.StartWith("Langkah 3 dari 7").And.Contain("Kantor 1").And.Not.Contain("Kantor 6"));
        Assert.That(await talk.Say("1"), Does.StartWith("Langkah 3 dari 7").And.Contain("Kantor 3"));
        Assert.That(talk.Replies, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_ticket_made_meanwhile_in_another_conversation_is_offered()
    {
        var talk = new Talk();
        await talk.Say("halo", "pandawa", "6", "1", "kota bandung", "1");
        var other = new Talk();
        await other.Say("halo", "pandawa", "6", "1", "kota bandung", "1", "1");
        talk.Tickets.Put(other.Tickets.All.Single());

        Assert.That(await talk.Say("1"), Does.StartWith("Anda sudah punya tiket"));
        Assert.That(talk.Effects, Is.Empty);
    }

    [Test]
    public async Task A_fourth_ticket_is_not_opened_whatever_was_made_meanwhile()
    {
        var talk = new Talk();
        await talk.Say("halo", "pandawa", "6", "1", "kota bandung", "1");
        foreach (var (service, index) in new[] { "5", "7", "9" }.Select((service, index) => (service, index)))
        {
            var other = new Talk();
            await other.Say("halo", "pandawa", service, "1", "kota bandung", "1", "1");
            talk.Tickets.Put(other.Tickets.All.Single() with { Number = $"PDW-20260305-000{index}" });
        }

        Assert.That(await talk.Say("1"), Does.StartWith("Anda masih punya 3 tiket"));
        Assert.That(talk.Effects, Is.Empty);
    }

    [Test]
    public void Tokens_are_random_and_have_256_bits()
    {
        var tokens = Enumerable.Range(0, 1000).Select(_ => new RandomFormTokens().Draw()).ToArray();

        Assert.That(tokens.Select(token => token.Value), Is.Unique.And.All.Match("^[A-Za-z0-9_-]{43}$"));
        Assert.That(tokens[0].ToString(), Does.Not.Contain(tokens[0].Value));
        // SHA-256 of "abc" (FIPS 180-2, appendix B.1).
        Assert.That(FormToken.HashOf("abc"), Is.EqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
    }

    [TestCase("")]
    [TestCase("jkn.example.org")]
    [TestCase("ftp://jkn.example.org")]
    [TestCase("https://jkn.example.org/?a=1")]
    public void A_link_needs_the_whole_address_of_the_server(string url) =>
        Assert.That(new PandawaOptions { PublicUrl = url }.Validate("Chika:Pandawa"), Is.EqualTo(new[] { "Chika:Pandawa:PublicUrl must be an address such as https://jkn.example.org" }));

    [TestCase("https://jkn.example.org")]
    [TestCase("https://jkn.example.org/")]
    public void A_link_is_the_address_and_the_token(string url) =>
        Assert.That(new PandawaOptions { PublicUrl = url }.FormUrl(new FormToken("abc")), Is.EqualTo("https://jkn.example.org/pandawa/abc"));
}

using Microsoft.Playwright;
using NUnit.Framework;
using static Microsoft.Playwright.Assertions;

namespace ChikaBot.Tests.Web;

public sealed class SessionTests : ChatPageTest
{
    [Test]
    public async Task A_reload_keeps_the_talk()
    {
        await OpenAsync();
        await Option("Cek Status").ClickAsync();
        await Expect(BotBubbles).ToHaveCountAsync(2);
        await SayAsync("9901010000000001");
        await Expect(BotBubbles).ToHaveCountAsync(3);
        await Page.ReloadAsync();
        await Expect(BotBubbles).ToHaveTextAsync(["Halo, pilih:", "Ketik NIK Anda.", "Anda menulis: 9901010000000001"]);
        await Expect(OwnBubbles).ToHaveTextAsync(["Cek Status", "9901010000000001"]);
        await SayAsync("masih di sini");
        await Expect(BotBubbles.Last).ToHaveTextAsync("Anda menulis: masih di sini");
        Assert.That(Line.Talks, Has.Count.EqualTo(1));
        Assert.That(Line.Received.Count(Activities.IsJoin), Is.EqualTo(1));
    }

    [Test]
    public async Task No_message_stays_in_the_browser()
    {
        await OpenAsync();
        await SayAsync("9901010000000001");
        await Expect(BotBubbles).ToHaveCountAsync(2);
        await Page.ReloadAsync();
        await Expect(BotBubbles).ToHaveCountAsync(2);
        await Expect(Page.Locator("#status")).ToHaveTextAsync("daring");
        var kept = await Page.EvaluateAsync<string>("() => JSON.stringify([{...localStorage}, {...sessionStorage}]) + document.cookie");
        Assert.That(kept, Does.Contain("conversationId").And.Not.Contain("9901010000000001").And.Not.Contain("Halo"));
        Assert.That(await Page.EvaluateAsync<int>("() => localStorage.length"), Is.Zero);
    }

    [Test]
    public async Task A_new_conversation_starts_empty()
    {
        await OpenAsync();
        await SayAsync("lama");
        await Expect(BotBubbles).ToHaveCountAsync(2);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Menu lainnya" }).ClickAsync();
        await Page.GetByText("Mulai percakapan baru").ClickAsync();
        await Expect(BotBubbles).ToHaveTextAsync(["Halo, pilih:"]);
        await Expect(OwnBubbles).ToHaveCountAsync(0);
        Assert.That(Line.Talks, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task A_talk_that_the_server_has_forgotten_gives_way_to_a_new_one_on_opening()
    {
        await OpenAsync();
        Line.Talks.Clear();
        await Page.ReloadAsync();
        await Expect(BotBubbles).ToHaveTextAsync(["Halo, pilih:"]);
        Assert.That(Line.Received.Count(Activities.IsJoin), Is.EqualTo(2));
    }

    [Test]
    public async Task A_talk_that_ends_while_it_is_read_stays_on_screen_and_offers_a_new_one()
    {
        await OpenAsync();
        var talk = Line.Talk;
        Line.Talks.Clear();
        talk.DropSockets();
        await Expect(Page.Locator("#banner")).ToContainTextAsync("Percakapan ini sudah berakhir.");
        await Expect(BotBubbles).ToHaveCountAsync(1);
        await Page.Locator("#banner").GetByRole(AriaRole.Button).ClickAsync();
        await Expect(Page.Locator("#banner")).ToBeEmptyAsync();
        await Expect(BotBubbles).ToHaveCountAsync(1);
        Assert.That(Line.Talks, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task The_theme_chosen_is_kept_for_the_next_visit()
    {
        await OpenAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = "Menu lainnya" }).ClickAsync();
        await Page.GetByText("Mode gelap").ClickAsync();
        await Expect(Page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
        await Page.ReloadAsync();
        await Expect(Page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
    }
}

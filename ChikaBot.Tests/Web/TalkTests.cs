using NUnit.Framework;
using static Microsoft.Playwright.Assertions;

namespace ChikaBot.Tests.Web;

public sealed class TalkTests : ChatPageTest
{
    [Test]
    public async Task Asks_for_the_greeting_once_on_opening()
    {
        await OpenAsync();
        await Expect(BotBubbles.First).ToContainTextAsync("Halo, pilih:");
        Assert.That(Line.Received.Select(Activities.IsJoin), Is.EqualTo(new[] { true }));
    }

    [Test]
    public async Task Lines_that_repeat_the_buttons_are_not_shown_twice()
    {
        await OpenAsync();
        await Expect(BotBubbles.First).ToHaveTextAsync("Halo, pilih:");
        await Expect(Option("Cek Tagihan")).ToBeVisibleAsync();
    }

    [Test]
    public async Task A_typed_text_is_sent_and_ticked_twice()
    {
        await OpenAsync();
        await SayAsync("halo chika");
        await Expect(BotBubbles.Last).ToHaveTextAsync("Anda menulis: halo chika");
        await Expect(Page.Locator(".entry.me").GetByLabel("Diterima")).ToHaveCountAsync(1);
        await Expect(Input).ToHaveValueAsync("");
        await Expect(Input).ToBeFocusedAsync();
        await Expect(OwnBubbles).ToHaveCountAsync(1);
    }

    [Test]
    public async Task One_tick_until_the_echo_comes()
    {
        await OpenAsync();
        Line.Talk.Mute = true;
        await SayAsync("halo");
        await Expect(Page.Locator(".entry.me").GetByLabel("Terkirim", new() { Exact = true })).ToBeVisibleAsync();
    }

    [Test]
    public async Task Shift_and_Enter_begin_a_new_line()
    {
        await OpenAsync();
        await Input.FillAsync("satu");
        await Input.PressAsync("Shift+Enter");
        await Input.PressSequentiallyAsync("dua");
        await Input.PressAsync("Enter");
        await Expect(OwnBubbles).ToHaveTextAsync("satu\ndua");
        // One's own words are shown before they have arrived.
        await Expect(BotBubbles.Last).ToHaveTextAsync("Anda menulis: satu\ndua");
        Assert.That(Line.Texts, Is.EqualTo(new[] { "satu\ndua" }));
    }

    [Test]
    public async Task A_button_sends_its_value_and_prompt_and_shows_its_label()
    {
        await OpenAsync();
        await Option("Cek Status").ClickAsync();
        await Expect(BotBubbles.Last).ToHaveTextAsync("Ketik NIK Anda.");
        await Expect(OwnBubbles).ToHaveTextAsync("Cek Status");
        var press = Line.Received[^1];
        Assert.That((Activities.Text(press), Activities.Prompt(press)), Is.EqualTo(("1", "menu")));
    }

    [Test]
    public async Task A_stale_button_is_dimmed_and_carries_its_own_prompt()
    {
        await OpenAsync();
        await Option("Cek Status").ClickAsync();
        await Expect(Option("Kembali")).ToBeVisibleAsync();
        await Expect(Page.Locator(".entry.old").GetByText("Cek Tagihan")).ToBeVisibleAsync();
        await Expect(Page.Locator(".entry:not(.old) .options")).ToHaveCountAsync(1);
        await Option("Cek Tagihan").ClickAsync();
        await Expect(BotBubbles.Last).ToHaveTextAsync("Anda menulis: 2");
        var press = Line.Received[^1];
        Assert.That((Activities.Text(press), Activities.Prompt(press)), Is.EqualTo(("2", "menu")));
    }

    [Test]
    public async Task Typing_dots_show_until_the_reply()
    {
        await OpenAsync();
        Line.Script = _ => [Activities.Typing()];
        await SayAsync("halo");
        await Expect(Page.Locator(".dots")).ToBeVisibleAsync();
        await Expect(Page.Locator("#status")).ToHaveTextAsync("sedang mengetik…");
        Line.Talk.Append(Activities.Says("Ini jawabannya."));
        await Expect(BotBubbles.Last).ToHaveTextAsync("Ini jawabannya.");
        await Expect(Page.Locator(".dots")).ToHaveCountAsync(0);
        await Expect(Page.Locator("#status")).ToHaveTextAsync("daring");
    }

    [Test]
    public async Task Times_and_days_are_those_of_Jakarta()
    {
        await OpenAsync();
        var message = Activities.Says("Lama");
        message["timestamp"] = "2026-03-09T18:05:00Z";
        Line.Talk.Append(message);
        await Expect(Page.Locator(".entry.bot").Last.Locator("time")).ToHaveTextAsync("01.05");
        await Expect(Page.Locator(".day").Last).ToHaveTextAsync("10 Maret 2026");
        await Expect(Page.Locator(".day").First).ToHaveTextAsync("Hari ini");
    }

    [Test]
    public async Task The_language_of_the_page_can_be_changed()
    {
        await OpenAsync();
        await Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Menu lainnya" }).ClickAsync();
        await Page.GetByText("English").ClickAsync();
        await Expect(Page.GetByText("Not an official service of BPJS Kesehatan; sample data.")).ToBeVisibleAsync();
        await Expect(Page.GetByLabel("Write a message")).ToBeVisibleAsync();
        await Expect(Page.Locator("html")).ToHaveAttributeAsync("lang", "en");
        await Expect(BotBubbles).ToHaveCountAsync(1);
    }
}

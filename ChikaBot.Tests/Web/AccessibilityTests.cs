using Microsoft.Playwright;
using NUnit.Framework;
using static Microsoft.Playwright.Assertions;

namespace ChikaBot.Tests.Web;

public sealed class AccessibilityTests : ChatPageTest
{
    [Test]
    public async Task The_keyboard_alone_is_enough()
    {
        await OpenAsync();
        await Expect(Page.Locator("#samples button")).ToHaveCountAsync(2);
        await Page.Keyboard.PressAsync("Tab");
        await Expect(Page.GetByText("Langsung ke kotak pesan")).ToBeFocusedAsync();
        await Page.Keyboard.PressAsync("Enter");
        await Expect(Input).ToBeFocusedAsync();
        await Page.Keyboard.PressAsync("Shift+Tab");
        await Expect(Option("Cek Tagihan")).ToBeFocusedAsync();
        await Page.Keyboard.PressAsync("Shift+Tab");
        await Page.Keyboard.PressAsync("Enter");
        await Expect(BotBubbles.Last).ToHaveTextAsync("Ketik NIK Anda.");
        await Expect(Option("Cek Status")).ToBeFocusedAsync();
        await Page.Keyboard.PressAsync("Tab");
        await Page.Keyboard.PressAsync("Tab");
        await Expect(Option("Kembali")).ToBeFocusedAsync();
        await Page.Keyboard.PressAsync("Tab");
        await Expect(Input).ToBeFocusedAsync();
        await Page.Keyboard.TypeAsync("halo");
        await Page.Keyboard.PressAsync("Enter");
        await Expect(BotBubbles.Last).ToHaveTextAsync("Anda menulis: halo");
        await Expect(Input).ToBeFocusedAsync();
    }

    [Test]
    public async Task The_focus_can_be_seen_on_everything_that_takes_it()
    {
        await OpenAsync();
        await Expect(Page.Locator("#samples button")).ToHaveCountAsync(2);
        var seen = 0;
        for (var focus = await NextAsync(); !focus.StartsWith("BODY", StringComparison.Ordinal); focus = await NextAsync())
        {
            Assert.That(focus, Does.Match("solid [23]$"));
            seen++;
        }

        // Two samples, the skip link, the menu, the log, two options, the input, the button to send.
        Assert.That(seen, Is.EqualTo(9));
    }

    private async Task<string> NextAsync()
    {
        await Page.Keyboard.PressAsync("Tab");
        return await Page.EvaluateAsync<string>("() => { const at = document.activeElement, s = getComputedStyle(at); return `${at.tagName} ${at.id} ${s.outlineStyle} ${parseFloat(s.outlineWidth)}`; }");
    }

    [Test]
    public async Task The_menu_opens_closes_and_gives_the_focus_back()
    {
        await OpenAsync();
        var more = Page.GetByRole(AriaRole.Button, new() { Name = "Menu lainnya" });
        await more.FocusAsync();
        await Page.Keyboard.PressAsync("Enter");
        await Expect(more).ToHaveAttributeAsync("aria-expanded", "true");
        await Expect(Page.GetByText("Mulai percakapan baru")).ToBeVisibleAsync();
        await Page.Keyboard.PressAsync("Escape");
        await Expect(Page.GetByText("Mulai percakapan baru")).ToBeHiddenAsync();
        await Expect(more).ToBeFocusedAsync();
    }

    [Test]
    public async Task New_messages_are_read_out_and_say_who_speaks()
    {
        await OpenAsync();
        var log = Page.GetByRole(AriaRole.Log, new() { Name = "Percakapan" });
        await Expect(log).ToHaveAttributeAsync("aria-live", "polite");
        await SayAsync("halo");
        await Expect(BotBubbles).ToHaveCountAsync(2);
        await Expect(log.Locator(".me .bubble")).ToContainTextAsync("Anda: halo");
        await Expect(log.Locator(".bot .bubble").Last).ToContainTextAsync("ChikaBot: Anda menulis: halo");
    }

    [Test]
    public async Task Every_control_has_a_name_and_room_for_a_finger()
    {
        await OpenAsync();
        await Expect(Page.Locator("#samples button")).ToHaveCountAsync(2);
        await Page.GetByText(Budi.Name).ClickAsync();
        var faults = await Page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll('button, textarea, [role], section, aside')].filter(node => node.offsetParent || node.getClientRects().length).flatMap(node => {
              const faults = [];
              const label = node.getAttribute('aria-label') || node.textContent.trim() || (node.labels && node.labels.length && node.labels[0].textContent);
              const box = node.getBoundingClientRect();
              if (!label && node.id !== 'banner') faults.push('no name: ' + node.outerHTML);
              if (/BUTTON|TEXTAREA/.test(node.tagName) && (box.width < 40 || box.height < 40)) faults.push('too small: ' + node.outerHTML);
              return faults;
            })
            """);
        Assert.That(faults, Is.Empty);
    }

    [Test]
    public async Task It_says_that_it_is_not_official_and_has_landmarks()
    {
        await OpenAsync();
        await Expect(Page.GetByText("Bukan layanan resmi BPJS Kesehatan; data contoh.")).ToBeVisibleAsync();
        await Expect(Page.GetByRole(AriaRole.Main)).ToHaveCountAsync(1);
        await Expect(Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("ChikaBot");
        await Expect(Page.Locator("html")).ToHaveAttributeAsync("lang", "id");
    }

    [Test]
    public async Task Nothing_moves_for_those_who_asked_for_rest()
    {
        await Page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        await OpenAsync();
        Line.Talk.PushTransient(Activities.Typing());
        await Expect(Page.Locator(".dots")).ToBeVisibleAsync();
        Assert.That(await Page.EvaluateAsync<int>("() => document.getAnimations().length"), Is.Zero);
    }
}

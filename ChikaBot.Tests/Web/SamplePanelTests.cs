using ChikaBot.Web;
using Microsoft.Playwright;
using NUnit.Framework;
using static Microsoft.Playwright.Assertions;

namespace ChikaBot.Tests.Web;

public sealed class SamplePanelTests : ChatPageTest
{
    private ILocator Panel => Page.GetByRole(AriaRole.Complementary, new() { Name = "Siapa yang bisa dicoba?" });

    [Test]
    public async Task Lists_the_sample_participants_with_what_is_special_about_them()
    {
        await OpenAsync();
        await Expect(Panel.GetByRole(AriaRole.Listitem).Filter(new() { HasText = Budi.Name })).ToContainTextAsync([Budi.Indonesian]);
        await Expect(Panel).ToContainTextAsync(Siti.Name);
    }

    [Test]
    public async Task Tapping_one_fills_in_the_NIK_and_then_the_birth_date()
    {
        await OpenAsync();
        await Panel.GetByText(Budi.Name).ClickAsync();
        await Expect(Input).ToHaveValueAsync(Budi.Nik);
        await Expect(Input).ToBeFocusedAsync();
        await Input.PressAsync("Enter");
        var guide = Page.GetByLabel("Peserta contoh yang dicoba");
        await Expect(guide).ToContainTextAsync("Sekarang kirim tanggal lahir.");
        await guide.GetByRole(AriaRole.Button, new() { Name = "Tanggal lahir" }).ClickAsync();
        await Expect(Input).ToHaveValueAsync(Budi.BirthDate);
        await Input.PressAsync("Enter");
        await Expect(guide).ToBeHiddenAsync();
        await Expect(BotBubbles).ToHaveCountAsync(3);
        Assert.That(Line.Texts, Is.EqualTo(new[] { Budi.Nik, Budi.BirthDate }));
    }

    [Test]
    public async Task On_a_phone_the_panel_opens_over_the_chat_and_closes_with_Escape()
    {
        await Page.SetViewportSizeAsync(360, 740);
        await OpenAsync();
        await Expect(Panel).ToBeHiddenAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = "Siapa yang bisa dicoba?" }).ClickAsync();
        await Expect(Panel.GetByRole(AriaRole.Heading)).ToBeFocusedAsync();
        await Expect(Input).ToBeHiddenAsync();
        await Page.Keyboard.PressAsync("Escape");
        await Expect(Panel).ToBeHiddenAsync();
        await Expect(Page.GetByRole(AriaRole.Button, new() { Name = "Siapa yang bisa dicoba?" })).ToBeFocusedAsync();
    }
}

public sealed class NoSamplePanelTests : ChatPageTest
{
    internal override SampleCard[] Samples => [];

    [Test]
    public async Task A_server_without_samples_shows_no_panel()
    {
        var answer = Page.WaitForResponseAsync("**/samples.json");
        await OpenAsync();
        Assert.That((await answer).Status, Is.EqualTo(404));
        await Expect(Page.Locator("#panel")).ToBeHiddenAsync();
        await Expect(Page.Locator("#panel-open")).ToBeHiddenAsync();
    }
}

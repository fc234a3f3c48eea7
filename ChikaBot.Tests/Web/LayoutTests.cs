using Microsoft.Playwright;
using NUnit.Framework;
using static Microsoft.Playwright.Assertions;

namespace ChikaBot.Tests.Web;

public sealed class LayoutTests : ChatPageTest
{
    private static readonly string LongWord = new('W', 300);

    // 640 × 400 is what a desk of 1280 × 800 leaves at a zoom of 200 %, 320 × 400 at 400 %.
    [TestCase(320, 568)]
    [TestCase(360, 740)]
    [TestCase(640, 400)]
    [TestCase(320, 400)]
    [TestCase(1280, 800)]
    [TestCase(2560, 1200)]
    public async Task Nothing_scrolls_sideways(int width, int height)
    {
        await Page.SetViewportSizeAsync(width, height);
        await OpenAsync();
        await FillAsync();
        Assert.That(await OverflowsAsync(), Is.Empty);
        await Expect(Input).ToBeInViewportAsync(new() { Ratio = 1 });
    }

    [Test]
    public async Task Text_of_twice_the_size_still_fits_a_phone()
    {
        await Page.SetViewportSizeAsync(360, 740);
        await OpenAsync();
        await FillAsync();
        await Page.EvaluateAsync("() => { document.documentElement.style.fontSize = '200%'; }");
        Assert.That(await OverflowsAsync(), Is.Empty);
        await Expect(Input).ToBeInViewportAsync(new() { Ratio = 1 });
    }

    [Test]
    public async Task The_panel_of_a_narrow_phone_does_not_scroll_sideways()
    {
        await Page.SetViewportSizeAsync(320, 568);
        await OpenAsync();
        await Page.Locator("#panel-open").ClickAsync();
        Assert.That(await OverflowsAsync(), Is.Empty);
    }

    [Test]
    public async Task A_reply_taller_than_the_screen_is_shown_from_its_beginning()
    {
        await Page.SetViewportSizeAsync(360, 600);
        await OpenAsync();
        Line.Talk.Append(Activities.Says("Awal\n" + string.Concat(Enumerable.Repeat("baris\n", 60)) + "Akhir"));
        await Expect(BotBubbles).ToHaveCountAsync(2);
        var top = await Page.EvaluateAsync<double>("() => [...document.querySelectorAll('.entry.bot')].pop().getBoundingClientRect().top - document.getElementById('log').getBoundingClientRect().top");
        Assert.That(top, Is.InRange(0, 20));
        await Page.GetByRole(AriaRole.Button, new() { Name = "Ke pesan terbaru" }).ClickAsync();
        Assert.That(await Page.EvaluateAsync<double>("() => { const log = document.getElementById('log'); return log.scrollHeight - log.scrollTop - log.clientHeight; }"), Is.LessThan(2));
    }

    [Test]
    public async Task Who_reads_further_up_is_not_pulled_down()
    {
        await Page.SetViewportSizeAsync(360, 600);
        await OpenAsync();
        Line.Talk.Append(Activities.Says(string.Concat(Enumerable.Repeat("baris\n", 60))));
        await Expect(BotBubbles).ToHaveCountAsync(2);
        await Page.EvaluateAsync("() => { document.getElementById('log').scrollTop = 40; }");
        await Expect(Page.Locator("#jump")).ToBeVisibleAsync();
        Line.Talk.Append(Activities.Says("Baru"));
        await Expect(BotBubbles).ToHaveCountAsync(3);
        Assert.That(await Page.EvaluateAsync<int>("() => document.getElementById('log').scrollTop"), Is.EqualTo(40));
    }

    private async Task FillAsync()
    {
        Line.Talk.Append(Activities.Asks($"{LongWord}\nhttps://contoh.test/{LongWord}", "p", ("1", LongWord), ("2", "Aktifkan Kembali Kartu"), ("3", "Pengaduan & Petugas"), ("4", "Layanan PANDAWA")));
        await Expect(BotBubbles).ToHaveCountAsync(2);
        await SayAsync(LongWord);
        await Expect(BotBubbles).ToHaveCountAsync(3);
        if (await Page.Locator("#panel").IsVisibleAsync()) await Page.GetByText(Budi.Name).ClickAsync();
    }

    /// <summary>What is wider than its place: the page, the log, and whatever sticks out of the window.</summary>
    private Task<string[]> OverflowsAsync() => Page.EvaluateAsync<string[]>("""
        () => [...document.querySelectorAll('html, body, #app, #log, #panel .scroll, #composer, #guide, .bar, .text, .options button')]
          .filter(node => node.getClientRects().length && ((node.clientWidth && node.scrollWidth > node.clientWidth + 1) || node.getBoundingClientRect().right > innerWidth + 1))
          .map(node => node.tagName + '.' + node.className + '#' + node.id + ' ' + node.scrollWidth + '>' + node.clientWidth)
        """);
}

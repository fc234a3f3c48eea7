using Microsoft.Playwright;
using NUnit.Framework;
using static Microsoft.Playwright.Assertions;

namespace ChikaBot.Tests.Web;

public sealed class SafetyTests : ChatPageTest
{
    private const string Attack = "<img src=x onerror=\"window.hit=1\"><script>window.hit=1</script>javascript:window.hit=1";

    [Test]
    public async Task Markup_from_the_bot_the_user_and_the_labels_is_shown_as_text()
    {
        await OpenAsync();
        Line.Talk.Append(Activities.Asks(Attack, "p", ("<b>1</b>", Attack)));
        await Expect(BotBubbles.Last).ToHaveTextAsync(Attack);
        await Page.Locator(".options button").Last.ClickAsync();
        await SayAsync(Attack);
        await Expect(BotBubbles.Last).ToHaveTextAsync("Anda menulis: " + Attack);
        await Expect(OwnBubbles).ToHaveTextAsync([Attack, Attack]);
        await Expect(Page.Locator("#log img, #log script")).ToHaveCountAsync(0);
        Assert.That(await Page.EvaluateAsync<int?>("() => window.hit"), Is.Null);
    }

    [TestCase("Bayar *Rp35.000* sekarang", "Rp35.000")]
    [TestCase("*Status: AKTIF*\nbaris dua", "Status: AKTIF")]
    [TestCase("Pilih (*2 bulan*).", "2 bulan")]
    public async Task Stars_make_bold(string text, string bold)
    {
        await OpenAsync();
        Line.Talk.Append(Activities.Says(text));
        await Expect(BotBubbles.Last.Locator("strong")).ToHaveTextAsync(bold);
        await Expect(BotBubbles.Last).ToHaveTextAsync(text.Replace("*", ""));
    }

    [TestCase("2 * 3 * 4")]
    [TestCase("satu*dua*tiga")]
    [TestCase("* butir\n* butir")]
    public async Task Other_stars_stay(string text)
    {
        await OpenAsync();
        Line.Talk.Append(Activities.Says(text));
        await Expect(BotBubbles.Last).ToHaveTextAsync(text);
        await Expect(BotBubbles.Last.Locator("strong")).ToHaveCountAsync(0);
    }

    [Test]
    public async Task Addresses_become_links_that_tell_nobody_where_they_were_clicked()
    {
        await OpenAsync();
        Line.Talk.Append(Activities.Says("Isi https://contoh.test/form?t=1, lalu *https://contoh.test/dua*. Bukan javascript:alert(1)"));
        var links = BotBubbles.Last.Locator("a");
        await Expect(links).ToHaveTextAsync(["https://contoh.test/form?t=1", "https://contoh.test/dua"]);
        await Expect(links.First).ToHaveAttributeAsync("href", "https://contoh.test/form?t=1");
        await Expect(links.First).ToHaveAttributeAsync("rel", "noopener noreferrer");
    }

    [Test]
    public async Task Nothing_is_asked_of_another_origin()
    {
        await OpenAsync();
        await SayAsync("halo");
        await Expect(BotBubbles).ToHaveCountAsync(2);
        var own = new[] { Address.Authority };
        Assert.That(Requests, Has.Count.GreaterThan(5));
        Assert.That(Requests.Where(url => !url.StartsWith("data:", StringComparison.Ordinal)).Select(url => new Uri(url).Authority).Distinct(), Is.EqualTo(own));
    }

    [Test]
    public async Task A_script_in_the_page_would_not_run()
    {
        await OpenAsync();
        await Page.EvaluateAsync("() => { const s = document.createElement('script'); s.textContent = 'window.hit = 1'; document.body.appendChild(s); }");
        Assert.That(await Page.EvaluateAsync<int?>("() => window.hit"), Is.Null);
    }

    [Test]
    public async Task A_stream_address_of_another_host_is_not_followed()
    {
        await Page.RouteAsync("**/v3/directline/conversations", async route =>
        {
            var answer = await route.FetchAsync();
            var body = (await answer.TextAsync()).Replace(Address.Authority, "elsewhere.test:1");
            await route.FulfillAsync(new RouteFulfillOptions { Response = answer, Body = body });
        });
        await OpenAsync();
        Assert.That(Requests.Where(url => url.StartsWith("ws", StringComparison.Ordinal)).Select(url => new Uri(url).Authority), Is.EqualTo(new[] { Address.Authority }));
    }
}

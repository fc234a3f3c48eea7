using ChikaBot.Tests.Web.Desk;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Playwright;
using NUnit.Framework;

namespace ChikaBot.Tests.Web.EndToEnd;

/// <summary>Names, contrast, room for fingers, focus and large letters, on every page there is. The pages come from the routes, so that a new one fails until it stands here.</summary>
[Parallelizable]
internal sealed class EveryPageTests
{
    private const string Focus = "() => { const at = document.activeElement, s = getComputedStyle(at); return at === document.body ? '' : `${at.outerHTML.slice(0, 60)} ${s.outlineStyle} ${at.getBoundingClientRect().top + scrollY}`; }";

    private Way way = null!;
    private ChatScreen chat = null!;
    private DeskScreen desk = null!;
    private FormScreen form = null!;
    private Dictionary<string, string> addresses = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        way = await Way.StartAsync();
        chat = await way.OpenChatAsync();
        desk = await PersonWayTests.TalkAsync(way, chat);
        var (number, sent) = await chat.AskForTicketAsync("8");
        form = await way.OpenFormAsync(sent);
        await form.AskReactivationAsync(way.Sample(20));
        await chat.SayAsync("selesai", "sudah masuk ke petugas");
        var heard = await chat.BotBubbles.CountAsync();
        await desk.TakeAsync(number);
        await chat.HearsAsync(heard, "sedang diperiksa petugas");
        var (_, open) = await chat.AskForTicketAsync("5");
        var (token, receipt) = (new Uri(open).AbsolutePath, new Uri(sent).AbsolutePath);
        addresses = new()
        {
            ["pandawa/{token}"] = token,
            ["pandawa/{token}/dokumen"] = token + "/dokumen",
            ["pandawa/{token}/kirim"] = token + "/kirim",
            ["pandawa/{token}/terima"] = receipt + "/terima",
            ["desk"] = "/desk",
            ["desk/login"] = "/desk/login",
            ["desk/antrean"] = "/desk/antrean",
            ["desk/tiket/{number}"] = $"/desk/tiket/{number}",
            ["desk/tiket/{number}/setuju"] = $"/desk/tiket/{number}/setuju",
            ["desk/percakapan"] = "/desk/percakapan",
            ["desk/percakapan/{id:long}"] = "/desk/percakapan/1",
            ["desk/laporan"] = "/desk/laporan",
        };
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        if (way is not null) await way.DisposeAsync();
    }

    [Test]
    public void Every_page_stands_in_the_list()
    {
        var pages = way.Server.Service<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null).Select(endpoint => endpoint.RoutePattern.RawText!.TrimStart('/')).Distinct();

        // It only ends a session, and shows nothing.
        Assert.That(pages.Except(["desk/logout"]), Is.EquivalentTo(addresses.Keys));
    }

    // 640 × 400 is what a desk of 1280 × 800 leaves at a zoom of 200 %.
    [TestCase("phone", 320, 568, false)]
    [TestCase("phone-large-text", 360, 740, true)]
    [TestCase("desk", 1280, 800, false)]
    [TestCase("desk-zoom", 640, 400, false)]
    public async Task Every_page_fits_can_be_read_has_names_and_shows_where_one_is(string name, int width, int height, bool twice)
    {
        foreach (var (route, address) in addresses)
        {
            var page = route.StartsWith("desk", StringComparison.Ordinal) && route != "desk/login" ? desk.Page : form.Page;
            await page.SetViewportSizeAsync(width, height);
            var answer = await page.GotoAsync(new Uri(way.Server.Address, address).ToString());
            Assert.That((answer!.Status, new Uri(page.Url).AbsolutePath), Is.EqualTo((200, address)), route);
            await PageChecks.RunAsync(page, $"every-{name}-{route.Replace('/', '-').Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal).Replace(':', '-')}", twice);
            await WalkAsync(page, route);
        }
    }

    [TestCase(360, 740)]
    [TestCase(1280, 800)]
    public async Task The_chat_can_be_read_after_a_notice(int width, int height)
    {
        await chat.Page.SetViewportSizeAsync(width, height);
        await PageChecks.RunAsync(chat.Page, $"every-chat-{width}", twice: false);
    }

    /// <summary>By the Tab key through the whole page: the focus can be seen at each stop and never jumps up.</summary>
    private static async Task WalkAsync(IPage page, string route)
    {
        var (stops, last) = (0, 0.0);
        await page.EvaluateAsync("() => { document.activeElement.blur(); }");
        for (; stops < 80; stops++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<string>(Focus) is not { Length: > 0 } focus) break;
            var parts = focus.Split(' ');
            Assert.That(parts[^2], Is.Not.EqualTo("none"), $"{route}: {focus}");
            var top = double.Parse(parts[^1], System.Globalization.CultureInfo.InvariantCulture);
            // Two columns begin at one height, and lines of text differ by some pixels.
            // Where a page begins at its summary of faults, the keys come round to the top.
            if (!focus.Contains("skip", StringComparison.Ordinal)) Assert.That(top, Is.GreaterThanOrEqualTo(last - 400), $"{route}: {focus}");
            last = focus.Contains("skip", StringComparison.Ordinal) ? 0 : Math.Max(last, top);
        }

        Assert.That(stops, Is.InRange(1, 79), route);
    }
}

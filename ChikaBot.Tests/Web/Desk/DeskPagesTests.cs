using ChikaBot.Desk;
using ChikaBot.Tests.Desk;
using ChikaBot.Web.Desk;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using NUnit.Framework;
using static Microsoft.Playwright.Assertions;

namespace ChikaBot.Tests.Web.Desk;

/// <summary>The desk in a real browser. <c>CHIKA_PICTURES</c> names a folder for pictures of its pages.</summary>
[Parallelizable]
public sealed class DeskPagesTests
{
    private DeskServer server = null!;
    private IBrowserContext context = null!;
    private IPage page = null!;

    [SetUp]
    public async Task Start()
    {
        var browser = await SharedBrowser.GetAsync();
        server = await DeskServer.StartAsync(services => services
            .AddSingleton(new DeskLink("Pengawasan", "/desk/pengawasan", 40, SupervisorOnly: true)));
        context = await browser.NewContextAsync();
        page = await SharedBrowser.NewPageAsync(context);
    }

    [TearDown]
    public async Task Stop()
    {
        if (context is not null) await context.CloseAsync();
        if (server is not null) await server.DisposeAsync();
    }

    [Test]
    public async Task Logs_in_and_out_without_JavaScript_on_an_old_phone()
    {
        await server.AddOfficerAsync(offices: ["32.73"]);
        await using var plain = await (await SharedBrowser.GetAsync()).NewContextAsync(new() { JavaScriptEnabled = false, ViewportSize = new() { Width = 320, Height = 568 } });
        page = await SharedBrowser.NewPageAsync(plain);

        await OpenAsync("/desk");
        await LogInAsync("salah semua ini");
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Nama atau kata sandi salah.");
        await Expect(page.GetByLabel("Nama petugas")).ToHaveValueAsync(DeskServer.Name);
        await Expect(page.GetByLabel("Kata sandi")).ToHaveValueAsync("");
        await LogInAsync(DeskServer.Password);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync($"Selamat datang, {DeskServer.DisplayName}");
        Assert.That(new Uri(page.Url).AbsolutePath, Is.EqualTo("/desk"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Keluar" }).ClickAsync();
        await Expect(page.GetByLabel("Kata sandi")).ToBeVisibleAsync();
        Assert.That((await plain.CookiesAsync()).Select(cookie => cookie.Name), Is.EqualTo(new[] { "chika-form" }));
    }

    [TestCase(OfficerRole.Officer, "Beranda", "Antrean", "Percakapan", "Laporan")]
    [TestCase(OfficerRole.Supervisor, "Beranda", "Antrean", "Percakapan", "Laporan", "Pengawasan")]
    public async Task The_navigation_names_the_pages_that_exist_and_are_allowed(OfficerRole role, params string[] links)
    {
        await server.AddOfficerAsync(role: role, offices: role == OfficerRole.Officer ? ["32.73"] : []);
        await OpenAsync("/desk");
        await Expect(page.GetByRole(AriaRole.Navigation)).ToHaveCountAsync(0);
        await LogInAsync(DeskServer.Password);

        await Expect(page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Link)).ToHaveTextAsync(links);
        await Expect(page.Locator("[aria-current=page]")).ToHaveTextAsync("Beranda");
    }

    [TestCase("phone", 320, 568, false)]
    [TestCase("phone-large-text", 360, 740, true)]
    [TestCase("desk", 1280, 800, false)]
    public async Task Every_page_fits_can_be_read_and_has_names(string name, int width, int height, bool twice)
    {
        await page.SetViewportSizeAsync(width, height);
        await OpenAsync("/desk/login");
        await CheckAsync($"{name}-first", twice);
        await server.AddOfficerAsync(offices: ["32.73", "32.77", "53.03"]);
        await OpenAsync("/desk/login");
        await LogInAsync("salah semua ini");
        await CheckAsync($"{name}-refused", twice);
        await LogInAsync(DeskServer.Password);
        await CheckAsync($"{name}-home", twice);
        await OpenAsync("/desk/nowhere");
        await CheckAsync($"{name}-not-found", twice);
    }

    [Test]
    public async Task The_keyboard_alone_is_enough_and_the_focus_can_be_seen()
    {
        await server.AddOfficerAsync(offices: ["32.73"]);
        await OpenAsync("/desk");
        await TabToAsync("Langsung ke isi");
        await TabToAsync("name");
        await page.Keyboard.TypeAsync(DeskServer.Name);
        await TabToAsync("password");
        await page.Keyboard.TypeAsync(DeskServer.Password);
        await TabToAsync("Masuk");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Selamat datang");
        foreach (var stop in new[] { "Langsung ke isi", "Keluar", "Beranda", "Antrean" }) await TabToAsync(stop);
    }

    private async Task TabToAsync(string expected)
    {
        await page.Keyboard.PressAsync("Tab");
        var focus = await page.EvaluateAsync<string>("() => { const at = document.activeElement, s = getComputedStyle(at); return `${at.id || at.textContent.trim()} ${s.outlineStyle} ${parseFloat(s.outlineWidth)}`; }");
        Assert.That(focus, Is.EqualTo($"{expected} solid 3"));
    }

    private Task CheckAsync(string name, bool twice) => PageChecks.RunAsync(page, $"officers-{name}", twice);

    private async Task LogInAsync(string password)
    {
        await page.GetByLabel("Nama petugas").FillAsync(DeskServer.Name);
        await page.GetByLabel("Kata sandi").FillAsync(password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Masuk" }).ClickAsync();
    }

    private Task<IResponse?> OpenAsync(string path) => page.GotoAsync(new Uri(server.Address, path).ToString());
}

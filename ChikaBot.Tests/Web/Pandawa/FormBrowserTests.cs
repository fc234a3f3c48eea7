using System.Text.Json;
using ChikaBot.Core.Pandawa;
using ChikaBot.Dialogs.Engine.Tickets;

using Microsoft.Playwright;
using NUnit.Framework;
using static Microsoft.Playwright.Assertions;

namespace ChikaBot.Tests.Web.Pandawa;

/// <summary>The form in a real browser with scripts switched off. <c>CHIKA_PICTURES</c> names a folder for pictures of its pages.</summary>
internal sealed class FormBrowserTests : FormTest
{
    private IBrowserContext context = null!;
    private IPage page = null!;

    protected override string[] Facilities => ["Puskesmas Sukajadi", "Klinik Contoh Melati"];

    [SetUp]
    public async Task OpenBrowser()
    {
        var browser = await SharedBrowser.GetAsync();
        context = await browser.NewContextAsync(new BrowserNewContextOptions { JavaScriptEnabled = false, ViewportSize = new ViewportSize { Width = 320, Height = 568 } });
        page = await SharedBrowser.NewPageAsync(context);
    }

    [TearDown]
    public async Task CloseBrowser()
    {
        if (context is not null) await context.CloseAsync();
    }

    [TestCase("phone", 320, 568)]
    [TestCase("desk", 1280, 800)]
    public async Task The_whole_way_from_the_link_to_the_receipt(string name, int width, int height)
    {
        await page.SetViewportSizeAsync(width, height);
        var given = await Server.OpenAsync(PandawaService.Reactivation);
        await OpenAsync(given.Path);
        await page.GetByLabel("NIK atau nomor kartu JKN peserta").FillAsync(Server.Sample(20).Nik.Digits);
        await page.GetByLabel("Tanggal lahir peserta itu").FillAsync("28 agustus 1987");
        // Enter goes on; it neither saves only nor chooses another participant.
        await page.GetByLabel("Tanggal lahir peserta itu").PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Aktif kembali sebagai: Bagian ini perlu diisi.");
        await ShootAsync(name + "-errors");
        await page.GetByRole(AriaRole.Alert).GetByRole(AriaRole.Link).ClickAsync();
        await page.GetByLabel("Peserta mandiri").CheckAsync();
        await page.GetByLabel("Puskesmas atau klinik").SelectOptionAsync("Klinik Contoh Melati");
        await page.GetByRole(AriaRole.Button, new() { Name = "Lanjut" }).Last.ClickAsync();
        await AttachAsync("Kartu JKN/KIS", "kartu.jpg");
        await AttachAsync("Kartu Keluarga", "kk.jpg");
        await ShootAsync(name + "-documents");
        await page.GetByRole(AriaRole.Link, new() { Name = "Lanjut" }).ClickAsync();
        await page.GetByLabel("Saya setuju").CheckAsync();
        await ShootAsync(name + "-send");
        await page.GetByRole(AriaRole.Button, new() { Name = "Kirim" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Formulir sudah terkirim");
        await Expect(page.GetByText(given.Number)).ToBeVisibleAsync();
        await ShootAsync(name + "-receipt");

        Assert.That((await Server.TicketAsync(given)).State, Is.EqualTo(TicketState.Submitted));
    }

    // 640 × 400 is what a desk of 1280 × 800 leaves at a zoom of 200 %.
    [TestCase(320, 568, 100)]
    [TestCase(640, 400, 100)]
    [TestCase(360, 740, 200)]
    public async Task Nothing_scrolls_sideways(int width, int height, int textSize)
    {
        await page.SetViewportSizeAsync(width, height);
        foreach (var path in await PagesAsync())
        {
            await OpenAsync(path);
            if (textSize != 100) await page.EvaluateAsync($"() => {{ document.documentElement.style.fontSize = '{textSize}%'; }}");
            Assert.That(await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - innerWidth"), Is.LessThanOrEqualTo(0), path);
        }
    }

    [Test]
    public async Task Every_control_has_a_label_and_room_for_a_finger()
    {
        foreach (var path in await PagesAsync())
        {
            await OpenAsync(path);
            var faults = await page.EvaluateAsync<string[]>("""
                () => [...document.querySelectorAll('input:not([type=hidden]), select, textarea, button, a.button')].filter(node => !node.classList.contains('unseen')).flatMap(node => {
                  const faults = [];
                  const label = node.getAttribute('aria-label') || (node.labels && node.labels.length && node.labels[0].textContent.trim()) || (/BUTTON|A/.test(node.tagName) && node.textContent.trim());
                  const box = (/radio|checkbox/.test(node.type) ? node.closest('label') : node).getBoundingClientRect();
                  if (!label) faults.push('no label: ' + node.outerHTML);
                  if (box.width < 40 || box.height < 40) faults.push('too small: ' + node.outerHTML);
                  for (const id of (node.getAttribute('aria-describedby') || '').split(' ').filter(Boolean)) if (!document.getElementById(id)) faults.push('describes nothing: ' + id);
                  return faults;
                })
                """);
            Assert.That(faults, Is.Empty, path);
            Assert.That(await page.EvaluateAsync<string[]>("() => { const ids = [...document.querySelectorAll('[id]')].map(node => node.id); return ids.filter((id, at) => ids.indexOf(id) !== at); }"), Is.Empty, "ids twice");
            await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveCountAsync(1);
        }
    }

    [Test]
    public async Task Everything_can_be_read()
    {
        foreach (var path in await PagesAsync())
        {
            await OpenAsync(path);
            var found = JsonSerializer.Deserialize<ContrastTests.Contrast[]>(await page.EvaluateAsync<string>(ContrastTests.Measure), JsonSerializerOptions.Web)!;
            Assert.That(found, Has.Length.GreaterThan(8));
            Assert.That(found.Where(one => one.Ratio < one.Needed).Select(one => $"{one.What}: {one.Ratio:F2} < {one.Needed}"), Is.Empty, path);
        }
    }

    [Test]
    public async Task The_focus_goes_to_the_summary_then_in_the_order_of_the_page()
    {
        var given = await Server.OpenAsync(PandawaService.FacilityMove);
        await OpenAsync(given.Path);
        await page.GetByRole(AriaRole.Button, new() { Name = "Lanjut" }).Last.ClickAsync();
        await Expect(page.Locator("#faults")).ToBeFocusedAsync();
        var seen = new List<string>();
        for (var i = 0; i < 7; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            seen.Add(await page.EvaluateAsync<string>("() => { const at = document.activeElement, s = getComputedStyle(at); return (at.id || at.textContent.trim().slice(0, 12)) + ' ' + s.outlineStyle; }"));
        }

        Assert.That(seen.Select(one => one.Split(' ')[^1]), Is.All.EqualTo("solid"), "the focus can be seen");
        Assert.That(string.Join('|', seen.Select(one => one[..one.LastIndexOf(' ')])), Is.EqualTo("NIK atau nom|Puskesmas at|f-Participant|f-ProvedBy|f-Facility|Lanjut|Simpan dulu"));
    }

    /// <summary>Each page that a participant sees, errors included.</summary>
    private async Task<string[]> PagesAsync()
    {
        var filled = await FillAsync();
        var sent = await SendAsync();
        var widest = await Server.OpenAsync(PandawaService.DataChange);
        var corrected = await SendAsync();
        await Server.ConfirmAsync(corrected);
        await Server.AskCorrectionAsync(corrected, new string('W', 200));
        return [filled.Path, filled.Path + "/dokumen", filled.Path + "/kirim", sent.Path, widest.Path, widest.Path + "/kirim", corrected.Path, (await Server.OpenAsync(PandawaService.NewRegistration)).Path];
    }

    private async Task OpenAsync(string path) => await page.GotoAsync(new Uri(Server.Address, path).ToString());

    private async Task AttachAsync(string label, string name)
    {
        await page.GetByLabel(label, new() { Exact = false }).First.SetInputFilesAsync(new FilePayload { Name = name, MimeType = "image/jpeg", Buffer = Files.Pictures.Jpeg() });
        var part = page.Locator("form").Filter(new() { Has = page.GetByLabel(label, new() { Exact = false }) });
        await part.GetByRole(AriaRole.Button, new() { Name = "Unggah" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Tersimpan.");
    }

    private async Task ShootAsync(string name)
    {
        if (Environment.GetEnvironmentVariable("CHIKA_PICTURES") is { } folder) await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"form-{name}.png"), FullPage = true });
    }
}

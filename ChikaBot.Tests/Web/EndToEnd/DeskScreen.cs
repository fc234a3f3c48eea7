using ChikaBot.Tests.Desk;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ChikaBot.Tests.Web.EndToEnd;

/// <summary>An officer at the desk.</summary>
internal sealed class DeskScreen
{
    private readonly Uri address;
    private readonly List<string> typed;

    private DeskScreen(IPage page, Uri address, List<string> typed) => (Page, this.address, this.typed) = (page, address, typed);

    public IPage Page { get; }

    public static async Task<DeskScreen> LogInAsync(IPage page, Uri address, List<string> typed)
    {
        var screen = new DeskScreen(page, address, typed);
        await screen.OpenAsync("/desk/antrean");
        await page.GetByLabel("Nama petugas").FillAsync(Way.Officer);
        await page.GetByLabel("Kata sandi").FillAsync(DeskServer.Password);
        await Picture.TakeAsync(page, "desk-login");
        await page.GetByRole(AriaRole.Button, new() { Name = "Masuk" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Keluar" })).ToBeVisibleAsync();
        return screen;
    }

    public Task<IResponse?> OpenAsync(string path) => Page.GotoAsync(new Uri(address, path).ToString());

    /// <summary>Out of the queue into the officer's hands.</summary>
    public async Task TakeAsync(string number)
    {
        await OpenAsync("/desk/antrean");
        await Picture.TakeAsync(Page, "desk-queue");
        await Page.GetByRole(AriaRole.Link, new() { Name = number }).ClickAsync();
        await PressAsync("Ambil tiket ini");
        await StandsAsync("Sedang diperiksa");
    }

    /// <summary>Sees what changes, then says yes.</summary>
    public async Task ApproveAsync(string change)
    {
        await Page.GetByRole(AriaRole.Link, new() { Name = "Periksa perubahan lalu setujui" }).ClickAsync();
        await Expect(Page.Locator(".changes")).ToContainTextAsync(change);
        await Picture.TakeAsync(Page, "desk-approve");
        await PressAsync("Ya, setujui dan beri tahu peserta");
    }

    public async Task WriteAsync(string label, string words, string button)
    {
        typed.Add(words);
        await Page.GetByLabel(label).FillAsync(words);
        await PressAsync(button);
    }

    public Task PressAsync(string button) => Page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();

    public Task StandsAsync(string state) => Expect(Page.Locator("#keadaan strong").First).ToContainTextAsync(state);
}

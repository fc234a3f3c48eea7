using ChikaBot.Tests.Services;
using Microsoft.Playwright;
using NUnit.Framework;

namespace ChikaBot.Tests.Web;

/// <summary>Chromium for all page tests, one for each of NUnit's workers: its objects are not made for two tests at once. Each is started when the first test needs it.</summary>
internal static class SharedBrowser
{
    /// <summary>In milliseconds; the machine may be busy.</summary>
    private const float Patience = 30_000;

    private static readonly SemaphoreSlim Once = new(1, 1);
    private static readonly Dictionary<string, IBrowser> Browsers = [];
    private static IPlaywright? playwright;

    public static async Task<IBrowser> GetAsync()
    {
        var path = RequiredService.Program("chromium", "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
        var worker = TestContext.CurrentContext.WorkerId ?? "";
        await Once.WaitAsync();
        try
        {
            if (playwright is null)
            {
                Assertions.SetDefaultExpectTimeout(Patience);
                playwright = await Playwright.CreateAsync();
            }

            if (!Browsers.TryGetValue(worker, out var browser)) Browsers[worker] = browser = await LaunchAsync(playwright, path);
            return browser;
        }
        finally
        {
            Once.Release();
        }
    }

    public static async Task<IPage> NewPageAsync(IBrowserContext context)
    {
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(Patience);
        return page;
    }

    public static async Task CloseAsync()
    {
        foreach (var browser in Browsers.Values) await browser.CloseAsync();
        playwright?.Dispose();
    }

    private static Task<IBrowser> LaunchAsync(IPlaywright playwright, string path) => playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
    {
        ExecutablePath = path,
        Headless = true,
        Args =
        [
            "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync",
        ],
    });
}

using ChikaBot.Tests.Services;
using Microsoft.Playwright;
using NUnit.Framework;

namespace ChikaBot.Tests.Web;

/// <summary>One Chromium for all page tests, started when the first of them needs it.</summary>
[SetUpFixture]
public sealed class SharedBrowser
{
    private static readonly SemaphoreSlim Once = new(1, 1);
    private static IPlaywright? playwright;
    private static IBrowser? browser;

    public static async Task<IBrowser> GetAsync()
    {
        var path = RequiredService.Program("chromium", "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
        await Once.WaitAsync();
        try
        {
            playwright ??= await Playwright.CreateAsync();
            return browser ??= await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
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
        finally
        {
            Once.Release();
        }
    }

    [OneTimeTearDown]
    public async Task Close()
    {
        if (browser is not null) await browser.CloseAsync();
        playwright?.Dispose();
    }
}

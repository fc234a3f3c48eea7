using System.Text.Json;
using Microsoft.Playwright;
using NUnit.Framework;
using static Microsoft.Playwright.Assertions;

namespace ChikaBot.Tests.Web.Desk;

/// <summary>What holds for every page of the desk. <c>CHIKA_PICTURES</c> names a folder for pictures of them.</summary>
internal static class PageChecks
{
    private const string Overflows = """
        () => [...document.querySelectorAll('body, body *')].filter(node => node.getClientRects().length && !node.closest('.skip, .unseen')
            // The tail of a bubble is drawn beside it; a browser cuts the words of its own button.
            && !node.matches('.bubble, [type=file]') && ((node.clientWidth && node.scrollWidth > node.clientWidth + 1) || node.getBoundingClientRect().right > innerWidth + 1))
          .map(node => node.tagName + '.' + node.className + ' ' + node.scrollWidth + '>' + node.clientWidth)
        """;

    private const string Faults = """
        () => [...document.querySelectorAll('a, button, input:not([type=hidden]), select, textarea, summary')].filter(node => !node.closest('.skip, .unseen, .text') && node.getClientRects().length).flatMap(node => {
          const box = (/radio|checkbox/.test(node.type) ? node.closest('label') : node).getBoundingClientRect(), faults = [];
          const label = node.getAttribute('aria-label') || node.textContent.trim() || (node.labels && node.labels.length && node.labels[0].textContent);
          if (!label) faults.push('no name: ' + node.outerHTML);
          if (box.height < 40 || box.width < 40) faults.push('too small: ' + node.outerHTML);
          return faults;
        })
        """;

    /// <param name="name">Of the picture.</param>
    /// <param name="twice">With letters of twice the size.</param>
    public static async Task RunAsync(IPage page, string name, bool twice)
    {
        if (twice) await page.EvaluateAsync("() => { document.documentElement.style.fontSize = '200%'; }");
        Assert.That(await page.EvaluateAsync<string[]>(Overflows), Is.Empty, name);
        Assert.That(await page.EvaluateAsync<string[]>(Faults), Is.Empty, name);
        var found = JsonSerializer.Deserialize<ContrastTests.Contrast[]>(await page.EvaluateAsync<string>(ContrastTests.Measure), JsonSerializerOptions.Web)!;
        Assert.That(found, Has.Length.GreaterThan(2), name);
        Assert.That(found.Where(one => one.Ratio < one.Needed).Select(one => $"{one.What}: {one.Ratio:F2} < {one.Needed}"), Is.Empty, name);
        await Expect(page.GetByRole(AriaRole.Main)).ToHaveCountAsync(1);
        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "id");
        if (Environment.GetEnvironmentVariable("CHIKA_PICTURES") is { } folder) await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.png") });
    }
}

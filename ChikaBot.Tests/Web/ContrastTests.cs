using Microsoft.Playwright;
using NUnit.Framework;
using static Microsoft.Playwright.Assertions;

namespace ChikaBot.Tests.Web;

/// <summary>WCAG 2.1, 1.4.3 and 1.4.11: text at least 4.5 to 1, ticks and icons at least 3 to 1, computed from what the browser paints.</summary>
public sealed class ContrastTests : ChatPageTest
{
    internal const string Measure = """
        () => {
          const parse = text => { const n = text.match(/[\d.]+/g).map(Number); return { r: n[0], g: n[1], b: n[2], a: n.length > 3 ? n[3] : 1 }; };
          const over = (top, under) => ({ r: top.r * top.a + under.r * (1 - top.a), g: top.g * top.a + under.g * (1 - top.a), b: top.b * top.a + under.b * (1 - top.a), a: 1 });
          const ground = node => {
            const layers = [];
            for (let at = node; at; at = at.parentElement) {
              const colour = parse(getComputedStyle(at).backgroundColor);
              layers.push(colour);
              if (colour.a === 1) break;
            }
            return layers.reverse().reduce((under, top) => over(top, under), { r: 255, g: 255, b: 255, a: 1 });
          };
          const light = c => { const f = v => (v /= 255) <= 0.03928 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4); return 0.2126 * f(c.r) + 0.7152 * f(c.g) + 0.0722 * f(c.b); };
          const ratio = (a, b) => { const [x, y] = [light(a), light(b)].sort((p, q) => q - p); return (x + 0.05) / (y + 0.05); };
          const own = node => [...node.childNodes].some(child => child.nodeType === 3 && child.textContent.trim());
          const found = [];
          for (const node of document.body.querySelectorAll('*')) {
            const drawn = node.tagName === 'svg';
            if (!(own(node) || drawn) || !node.getClientRects().length || node.closest('.unseen, .skip, noscript')) continue;
            if (getComputedStyle(node).visibility === 'hidden') continue;
            const back = ground(drawn ? node.parentElement : node);
            const value = ratio(over(parse(getComputedStyle(node).color), back), back);
            found.push({ what: node.tagName + '.' + (node.getAttribute('class') || '') + ' ' + node.textContent.trim().slice(0, 20), ratio: value, needed: drawn ? 3 : 4.5 });
          }
          return JSON.stringify(found);
        }
        """;

    internal sealed record Contrast(string What, double Ratio, double Needed);

    [TestCase(ColorScheme.Light)]
    [TestCase(ColorScheme.Dark)]
    public async Task Everything_can_be_read(ColorScheme scheme)
    {
        await Page.EmulateMediaAsync(new() { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
        await OpenAsync();
        await Expect(Page.Locator("html")).ToHaveAttributeAsync("data-theme", scheme == ColorScheme.Dark ? "dark" : "light");
        await Option("Cek Status").ClickAsync();
        await Expect(BotBubbles).ToHaveCountAsync(2);
        Line.Talk.Append(Activities.Asks("*Lihat* https://contoh.test", "p", ("1", "Satu"), ("2", "Dua"), ("3", "Tiga"), ("4", "Empat")));
        Line.RefuseNextPost(400);
        await SayAsync("gagal");
        await Expect(Page.GetByLabel("Tidak terkirim")).ToBeVisibleAsync();
        await Expect(Page.Locator("#samples button")).ToHaveCountAsync(2);
        await Page.GetByText(Budi.Name).ClickAsync();
        await GoOfflineAsync(true);
        await Expect(Page.Locator("#banner")).Not.ToBeEmptyAsync();
        await SayAsync("menunggu");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Menu lainnya" }).ClickAsync();

        var json = await Page.EvaluateAsync<string>(Measure);
        var found = System.Text.Json.JsonSerializer.Deserialize<Contrast[]>(json, System.Text.Json.JsonSerializerOptions.Web)!;
        Assert.That(found, Has.Length.GreaterThan(40));
        Assert.That(found.Where(one => one.Ratio < one.Needed).Select(one => $"{one.What}: {one.Ratio:F2} < {one.Needed}"), Is.Empty);
    }
}

using Microsoft.Playwright;

namespace ChikaBot.Tests.Web.EndToEnd;

/// <summary>Pictures of the stations, in the folder that <c>CHIKA_PICTURES</c> names; without it none is taken.</summary>
internal static class Picture
{
    private const string Card = """
        <body style="margin:0;background:#0d5f4f;color:#fff;font:22px sans-serif"><div style="padding:28px">
        <p style="margin:0;font-size:30px"><b>KARTU CONTOH</b></p><p>Bukan kartu sungguhan.<br>Untuk mencoba ChikaBot.</p><p style="letter-spacing:3px">0000 0000 00000</p></div></body>
        """;

    private static readonly SemaphoreSlim Once = new(1, 1);
    private static byte[]? card;

    /// <param name="whole">The whole page, not only what fits on the screen.</param>
    public static async Task TakeAsync(IPage page, string name, bool whole = false)
    {
        if (Environment.GetEnvironmentVariable("CHIKA_PICTURES") is { Length: > 0 } folder) await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"way-{name}.png"), FullPage = whole });
    }

    /// <summary>A photo as a phone's browser would send it: a JPEG that a real encoder made. Drawn once, for all that attach one.</summary>
    public static async Task<byte[]> OfCardAsync(IPage page)
    {
        await Once.WaitAsync();
        try
        {
            return card ??= await DrawCardAsync(page);
        }
        finally
        {
            Once.Release();
        }
    }

    private static async Task<byte[]> DrawCardAsync(IPage page)
    {
        await using var context = await page.Context.Browser!.NewContextAsync(new() { ViewportSize = new() { Width = 480, Height = 300 } });
        var drawn = await context.NewPageAsync();
        await drawn.SetContentAsync(Card);
        return await drawn.ScreenshotAsync(new() { Type = ScreenshotType.Jpeg, Quality = 80 });
    }
}

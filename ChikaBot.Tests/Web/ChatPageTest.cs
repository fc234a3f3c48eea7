using System.Text.Json.Nodes;
using ChikaBot.Web;
using Microsoft.Playwright;
using NUnit.Framework;

namespace ChikaBot.Tests.Web;

/// <summary>What every test of the page in a browser starts from: a server of its own, a fresh browser profile, and no script error at the end.</summary>
[Parallelizable]
public abstract class ChatPageTest
{
    private readonly List<string> errors = [];
    private ChatPageServer server = null!;
    private IBrowserContext context = null!;

    internal static readonly SampleCard Siti =
        new("9901014508900001", "0001000000011", "1990-08-05", "Siti Aminah", "late", "Terlambat bayar bulan ini, kartu masih aktif.", "Late this month, the card is still active.");

    internal static readonly SampleCard Budi =
        new("9901011708450002", "0001000000022", "1945-08-17", "Budi Santoso", "arrears", "Menunggak 10 bulan, satu keluarga berempat.", "Ten months in arrears, a family of four.");

    internal DirectLineDouble Line => server.Line;

    internal Uri Address => server.Address;

    protected IPage Page { get; private set; } = null!;

    protected ILocator Input => Page.GetByLabel("Tulis pesan");

    protected ILocator BotBubbles => Page.Locator(".entry.bot:not(.dots) .text");

    protected ILocator OwnBubbles => Page.Locator(".entry.me .text");

    protected IReadOnlyList<string> Requests { get; private set; } = null!;

    [SetUp]
    public async Task StartServerAndBrowser()
    {
        server = await ChatPageServer.StartAsync(Samples);
        Line.Script = Answer;
        var browser = await SharedBrowser.GetAsync();
        context = await browser.NewContextAsync(ContextOptions);
        Page = await SharedBrowser.NewPageAsync(context);
        errors.Clear();
        Page.PageError += (_, error) => errors.Add(error);
        var requests = new List<string>();
        Requests = requests;
        Page.Request += (_, request) => requests.Add(request.Url);
        Page.WebSocket += (_, socket) => requests.Add(socket.Url);
    }

    [TearDown]
    public async Task StopServerAndBrowser()
    {
        if (context is not null) await context.CloseAsync();
        await server.DisposeAsync();
        Assert.That(errors, Is.Empty, "script errors");
    }

    internal virtual SampleCard[] Samples => [Siti, Budi];

    protected virtual BrowserNewContextOptions ContextOptions => new() { ViewportSize = new ViewportSize { Width = 1280, Height = 800 } };

    /// <summary>The bot of the tests: a menu on joining, a question at 1, else it repeats what it heard.</summary>
    internal static IEnumerable<JsonObject> Answer(JsonObject activity) =>
        Activities.IsJoin(activity) ? [Activities.Asks("Halo, pilih:\n1. Cek Status\n2. Cek Tagihan", "menu", ("1", "Cek Status"), ("2", "Cek Tagihan"))]
        : Activities.Type(activity) != "message" ? []
        : Activities.Text(activity) == "1" && Activities.Prompt(activity) is not null ? [Activities.Asks("Ketik NIK Anda.", "nik", ("0", "Kembali"))]
        : [Activities.Says($"Anda menulis: {Activities.Text(activity)}")];

    protected async Task OpenAsync()
    {
        await Page.GotoAsync(Address.ToString());
        await Assertions.Expect(BotBubbles).ToHaveCountAsync(1);
    }

    protected async Task SayAsync(string text)
    {
        await Input.FillAsync(text);
        await Input.PressAsync("Enter");
    }

    protected ILocator Option(string label) => Page.Locator(".options").GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = label });

    protected Task GoOfflineAsync(bool offline) => context.SetOfflineAsync(offline);
}

using System.Globalization;
using ChikaBot.Core.Participants;
using ChikaBot.Desk;
using ChikaBot.Pandawa;
using ChikaBot.Stores.Samples;
using ChikaBot.Tests.Desk;
using ChikaBot.Tests.Server.Logs;
using ChikaBot.Tests.Services;
using ChikaBot.Tests.Turns;
using ChikaBot.Turns;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using NUnit.Framework;

namespace ChikaBot.Tests.Web.EndToEnd;

/// <summary>The running server, a participant with a chat and a phone, and an officer at a desk; each has a browser profile of their own.</summary>
internal sealed class Way : IAsyncDisposable
{
    public const string Officer = "rina.desk";
    public const string Morning = "2026-03-05T09:00:00+07:00";

    private static readonly string[] Talkative = ["--Logging:LogLevel:Microsoft=Trace", "--Logging:LogLevel:System=Trace", "--Logging:LogLevel:Microsoft.AspNetCore=Trace"];

    private readonly List<IBrowserContext> contexts = [];
    private readonly List<string> errors = [];

    private Way(DeskServer server, ManualTimeProvider clock) => (Server, Clock) = (server, clock);

    public DeskServer Server { get; }

    /// <summary>What conversations, rules and pages see.</summary>
    public ManualTimeProvider Clock { get; }

    /// <summary>What was typed anywhere, and must stand in no log.</summary>
    public List<string> Typed { get; } = [DeskServer.Password, .. Secrets.OfSamples];

    public DateOnly Today => DateOnly.FromDateTime(Clock.GetUtcNow().ToOffset(TimeSpan.FromHours(7)).DateTime);

    /// <param name="now">When conversations take place, ISO 8601 with an offset.</param>
    public static async Task<Way> StartAsync(string now = Morning, params string[] settings)
    {
        var clock = new ManualTimeProvider(DateTimeOffset.Parse(now, CultureInfo.InvariantCulture));
        // Links in the chat lead to the server itself, so its address is needed before it runs.
        var address = $"http://127.0.0.1:{FreePort.Take()}";
        var server = await DeskServer.StartAsync(
            services => services.AddSingleton(new Clocks(clock, TimeProvider.System)),
            [$"--urls={address}", $"--Chika:Pandawa:PublicUrl={address}", "--Chika:Desk:Live:Interval=00:00:00.1", .. Talkative, .. settings]);
        await server.AddOfficerAsync(Officer, OfficerRole.Officer, "32.73");
        await server.Service<OfficerPresence>().LookAsync(default);
        return new Way(server, clock);
    }

    public Participant Sample(int number) => SampleParticipants.All(Today)[number - 1].Participant;

    public async Task<ChatScreen> OpenChatAsync(int width = 1280, int height = 800) => await ChatScreen.OpenAsync(await NewPageAsync(width, height, scripts: true), Server.Address, Typed);

    /// <summary>A phone without scripts at a form's link.</summary>
    public async Task<FormScreen> OpenFormAsync(string link)
    {
        var page = await NewPageAsync(360, 740, scripts: false);
        var answer = await page.GotoAsync(link);
        Assert.That(answer!.Status, Is.EqualTo(200));
        Typed.Add(new Uri(link).Segments[^1]);
        return new FormScreen(page, Typed);
    }

    public async Task<DeskScreen> OpenDeskAsync(int width = 1280, int height = 800) => await DeskScreen.LogInAsync(await NewPageAsync(width, height, scripts: true), Server.Address, Typed);

    /// <summary>Nothing of what was typed, of the samples or of the links stands in the log.</summary>
    public void SearchLogs()
    {
        Assert.That(Server.Logs.Text, Does.Contain("Now listening on"), "the log is listened to");
        Assert.That(Secrets.Found(Server.Logs.Text, Typed), Is.Empty);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var context in contexts) await context.CloseAsync();
        await Server.DisposeAsync();
        Assert.That(errors, Is.Empty, "script errors");
    }

    private async Task<IPage> NewPageAsync(int width, int height, bool scripts)
    {
        var browser = await SharedBrowser.GetAsync();
        var context = await browser.NewContextAsync(new() { JavaScriptEnabled = scripts, ViewportSize = new() { Width = width, Height = height }, ReducedMotion = ReducedMotion.Reduce });
        contexts.Add(context);
        var page = await SharedBrowser.NewPageAsync(context);
        page.PageError += (_, error) => errors.Add(error);
        return page;
    }
}

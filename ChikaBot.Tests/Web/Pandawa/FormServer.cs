using System.Globalization;
using ChikaBot.Core.Pandawa;
using ChikaBot.Core.Participants;
using ChikaBot.Core.Regions;
using ChikaBot.Dialogs.Engine;
using ChikaBot.Dialogs.Engine.Tickets;
using ChikaBot.Dialogs.Texts;
using ChikaBot.Operations;
using ChikaBot.Stores;
using ChikaBot.Stores.Samples;
using ChikaBot.Tests.Channels.BotFramework;
using ChikaBot.Tests.Channels.Fakes;
using ChikaBot.Turns;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using static ChikaBot.Tests.Stores.Given;

namespace ChikaBot.Tests.Web.Pandawa;

/// <summary>The whole server on a free port with a store of its own and a clock that the test moves; chat and desk are played through their ports.</summary>
internal sealed class FormServer : IAsyncDisposable
{
    public const string Bandung = "32.73";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("chikabot-form-");
    private WebApplication app = null!;
    private int tickets;

    public ManualClock Clock { get; } = new() { Now = DateTimeOffset.Parse("2026-03-05T09:00:00+07:00", CultureInfo.InvariantCulture) };

    public CapturedLogs Logs { get; } = new();

    public Uri Address => new(app.Urls.Single());

    public IServiceProvider Services => app.Services;

    public string DataFolder => folder.FullName;

    /// <param name="facilities">Names of facilities in Bandung.</param>
    public static async Task<FormServer> StartAsync(string[]? settings = null, params string[] facilities)
    {
        var server = new FormServer();
        var list = Path.Combine(server.folder.FullName, "facilities.csv");
        await File.WriteAllLinesAsync(list, ["regency_code,name,address,phone,kind", .. facilities.Select(name => $"{Bandung},{name},Jl. Contoh 1,,Puskesmas")]);
        string[] own = ["--urls=http://127.0.0.1:0", $"--Chika:DataDirectory={server.folder.FullName}", $"--Chika:Places:FacilitiesFile={list}", "--Logging:LogLevel:Default=Trace", "--Logging:LogLevel:Microsoft=Trace"];
        server.app = ServerApp.Build([.. own, .. settings ?? []], builder =>
        {
            builder.Services.AddSingleton(new Clocks(server.Clock, TimeProvider.System));
            builder.Logging.ClearProviders();
            builder.Logging.AddProvider(server.Logs);
        });
        await server.app.StartAsync();
        await server.Get<IParticipantWriter>().UpsertAsync([.. SampleParticipants.All(server.Today).Select(sample => sample.Participant)], default);
        return server;
    }

    public DateOnly Today => Clock.Now.JakartaDate();

    public Participant Sample(int number) => SampleParticipants.All(Today)[number - 1].Participant;

    public T Get<T>()
        where T : notnull => app.Services.GetRequiredService<T>();

    /// <summary>What the chat does before it gives the link.</summary>
    public async Task<GivenTicket> OpenAsync(PandawaService service, string? sender = null)
    {
        var id = Interlocked.Increment(ref tickets);
        var given = new GivenTicket($"rahasia-{id}-{Guid.NewGuid():N}", $"PDW-20260305-{id:D4}", new SenderKey("fake", sender ?? $"sender-{id}"), $"talk-{id}");
        var ticket = new Ticket(given.Number, service, Bandung, IndonesianTimeZone.Wib, given.Sender, Conversation(given.Talk), Language.Indonesian, Clock.Now) { ExpiresAt = Clock.Now.AddDays(7) };
        await TurnAsync(given, 0, new TurnEffect.TicketOpened(ticket, FormToken.HashOf(given.Token)));
        return given;
    }

    /// <summary>"Selesai" in the chat.</summary>
    public Task ConfirmAsync(GivenTicket given) => TurnAsync(given, 1, new TurnEffect.TicketConfirmed(given.Number, given.Sender, Clock.Now, Clock.Now.AddHours(7)));

    public Task CancelAsync(GivenTicket given) => TurnAsync(given, 2, new TurnEffect.TicketCancelled(given.Number, given.Sender, Clock.Now));

    public async Task AskCorrectionAsync(GivenTicket given, string question)
    {
        var desk = Get<ITicketDesk>();
        var taken = await desk.TakeAsync(new DeskAct(given.Number, (await TicketAsync(given)).Version, "rina", Clock.Now, DateTimeOffset.UtcNow), default);
        await desk.AskCorrectionAsync(new DeskAct(given.Number, taken.Ticket!.Version, "rina", Clock.Now, DateTimeOffset.UtcNow), question, Clock.Now.AddDays(14), default);
    }

    public async Task<Ticket> TicketAsync(GivenTicket given) => (await Get<ITicketLedger>().FindAsync(given.Number, default))!;

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        Logs.Dispose();
        folder.Delete(recursive: true);
    }

    private async Task TurnAsync(GivenTicket given, long version, TurnEffect effect)
    {
        var result = await Get<IConversationStore>().CommitAsync(Turn(given.Talk, version, $"m{version}").From(given.Sender).Doing(effect), default);
        if (result != CommitResult.Committed) throw new InvalidOperationException($"The turn was not committed: {result}");
    }
}

internal sealed record GivenTicket(string Token, string Number, SenderKey Sender, string Talk)
{
    public string Path => "/pandawa/" + Token;
}

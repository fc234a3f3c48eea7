using ChikaBot.Core.Pandawa;
using ChikaBot.Desk;
using ChikaBot.Dialogs.Engine;
using ChikaBot.Dialogs.Engine.Tickets;
using ChikaBot.Dialogs.Texts;
using ChikaBot.Files;
using ChikaBot.Tests.Files;
using ChikaBot.Tests.Stores;
using ChikaBot.Tests.Turns;
using ChikaBot.Turns;
using Microsoft.Extensions.DependencyInjection;
using static ChikaBot.Tests.Stores.Given;

namespace ChikaBot.Tests.Desk;

/// <summary>A desk with officers of two offices, participants, and whatever a test puts before them.</summary>
internal static class DeskCase
{
    public const string Rina = "rina.desk";
    public const string Budi = "budi.desk";
    public const string Elsewhere = "eka.kupang";
    public const string Boss = "bos.desk";
    public const string Office = "32.73";
    public const string OtherOffice = "53.71";

    /// <summary>Ten hours after the tickets: what was promised for the eighth is late.</summary>
    public static readonly DateTimeOffset Today = Now.AddHours(10);

    public static async Task<DeskServer> StartAsync(params string[] settings)
    {
        var server = await DeskServer.StartAsync(services => services.AddSingleton(new Clocks(new ManualTimeProvider(Today), TimeProvider.System)), ["--Chika:Desk:Live:Interval=00:00:00.1", .. settings]);
        await server.AddOfficerAsync(Rina, OfficerRole.Officer, Office);
        await server.AddOfficerAsync(Budi, OfficerRole.Officer, Office);
        await server.AddOfficerAsync(Elsewhere, OfficerRole.Officer, OtherOffice);
        await server.AddOfficerAsync(Boss, OfficerRole.Supervisor);
        await server.Store.Writer.UpsertAsync([Participant(1, "0000000000001", "9900000000000001")], default);
        return server;
    }

    /// <summary>Waits at the office, with a photo and a document.</summary>
    public static async Task<Ticket> WithFilesAsync(this DeskServer server, string number)
    {
        var submitted = await server.Store.SubmittedAsync(GivenTickets.Ticket(number));
        var version = submitted.Version;
        foreach (var (document, bytes) in new[] { (Document.FamilyCard, Pictures.Jpeg()), (Document.DomicileProof, Pictures.Pdf()) })
        {
            var stored = await server.Service<IFileVault>().StoreAsync(new MemoryStream(bytes), FileKinds.All, default);
            version = (await server.Store.Forms.AddFileAsync(number, version, new TicketFile(stored.Name, document, stored.Kind.ContentType(), stored.Length, Now), default)).Ticket!.Version;
        }

        await server.Store.TurnAsync(number, "confirm", new TurnEffect.TicketConfirmed(number, GivenTickets.Owner, Now.AddMinutes(30), Now.AddHours(8)));
        return (await server.Store.Tickets.FindAsync(number, default))!;
    }

    /// <summary>A participant asks for a person; the bot has answered before.</summary>
    public static async Task<long> CalledAsync(this DeskServer server, string conversation)
    {
        var version = (await server.Store.Conversations.LoadAsync(Conversation(conversation), "m0", default)).Version;
        await server.Store.Conversations.CommitAsync(
            Turn(conversation, version, "m0", replies: """[{"text":"Jawaban bot sebelumnya","options":[]}]""").From(GivenTickets.Owner).Doing(new TurnEffect.HandoverRequested(GivenTickets.Owner, Language.Indonesian, Today.AddMinutes(-10))) with { Address = Address },
            default);
        return (await server.Store.Handovers.FindAsync(Conversation(conversation), default))!.Id;
    }

    public static async Task<string> TextAsync(this DeskServer server, string path)
    {
        using var answer = await server.GetAsync(path);
        return System.Net.WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }
}

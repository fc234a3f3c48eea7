using System.Globalization;
using ChikaBot.Core.Pandawa;
using ChikaBot.Core.Regions;
using ChikaBot.Dialogs.Engine;
using ChikaBot.Dialogs.Engine.Tickets;
using ChikaBot.Dialogs.Texts;
using ChikaBot.Stores;
using ChikaBot.Turns;
using static ChikaBot.Tests.Stores.Given;

namespace ChikaBot.Tests.Stores;

/// <summary>Short ways to tickets in any state.</summary>
internal static class GivenTickets
{
    public const string Number = "PDW-20260302-AAAA";

    public static readonly SenderKey Owner = new("fake", "owner");

    public static readonly IReadOnlyDictionary<FormField, string> Answers = new Dictionary<FormField, string> { [FormField.Participant] = "9900000000000001", [FormField.Facility] = "Klinik Baru" };

    public static Ticket Ticket(string number = Number, PandawaService service = PandawaService.FacilityMove, string regency = "32.73") =>
        new(number, service, regency, IndonesianTimeZone.Wib, Owner, Conversation(number), Language.Indonesian, Now) { ExpiresAt = Now.AddDays(7) };

    public static DeskAct Act(Ticket ticket, string officer = "rina", string? reply = null) =>
        new(ticket.Number, ticket.Version, officer, Now.AddHours(2), Now.AddHours(2), reply is null ? (ReadOnlyMemory<byte>?)null : Utf8(reply));

    /// <summary>Opened in a conversation of its own, which has an address.</summary>
    public static async Task<Ticket> OpenedAsync(this OpenStore store, Ticket? ticket = null)
    {
        ticket ??= Ticket();
        await store.TurnAsync(ticket.Number, "open", new TurnEffect.TicketOpened(ticket, Token(ticket.Number)));
        return (await store.Tickets.FindAsync(ticket.Number, default))!;
    }

    public static async Task<Ticket> SubmittedAsync(this OpenStore store, Ticket? ticket = null)
    {
        var opened = await store.OpenedAsync(ticket);
        return (await store.Forms.SubmitAsync(opened.Number, opened.Version, Participant(1, "0000000000001", "9900000000000001").Nik, Answers, Now.AddMinutes(20), default)).Ticket!;
    }

    public static async Task<Ticket> WaitingAsync(this OpenStore store, Ticket? ticket = null)
    {
        var submitted = await store.SubmittedAsync(ticket);
        await store.TurnAsync(submitted.Number, "confirm", new TurnEffect.TicketConfirmed(submitted.Number, Owner, Now.AddMinutes(30), Now.AddHours(8)));
        return (await store.Tickets.FindAsync(submitted.Number, default))!;
    }

    public static async Task<Ticket> InReviewAsync(this OpenStore store, Ticket? ticket = null, string officer = "rina") =>
        (await store.Desk.TakeAsync(Act(await store.WaitingAsync(ticket), officer), default)).Ticket!;

    public static async Task<CommitResult> TurnAsync(this OpenStore store, string conversation, string message, params TurnEffect[] effects)
    {
        var version = (await store.Conversations.LoadAsync(Conversation(conversation), message, default)).Version;
        return await store.Conversations.CommitAsync(Turn(conversation, version, message).From(Owner).Doing(effects) with { Address = Address }, default);
    }

    public static string Token(string number) => string.Create(CultureInfo.InvariantCulture, $"hash-of-{number}");
}

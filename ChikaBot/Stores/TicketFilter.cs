using ChikaBot.Core.Pandawa;
using ChikaBot.Dialogs.Engine.Tickets;

namespace ChikaBot.Stores;

/// <summary>Which tickets the desk lists. Every part that is null lets all through.</summary>
/// <param name="Regencies">Codes of the regencies whose offices may be seen; an empty list lets none through.</param>
/// <param name="ConfirmedBefore">Only those that wait since before then.</param>
/// <param name="PromisedBefore">Only those promised for before then.</param>
public sealed record TicketFilter(
    IReadOnlyList<string>? Regencies = null,
    PandawaService? Service = null,
    IReadOnlyList<TicketState>? States = null,
    string? Officer = null,
    DateTimeOffset? ConfirmedBefore = null,
    DateTimeOffset? PromisedBefore = null);

/// <param name="Tickets">By promise, the earliest first; those without one last.</param>
/// <param name="Total">All that the filter lets through.</param>
public sealed record TicketPage(IReadOnlyList<Ticket> Tickets, int Total);

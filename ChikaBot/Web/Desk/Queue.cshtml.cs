using ChikaBot.Core.Regions;
using ChikaBot.Desk;
using ChikaBot.Dialogs.Engine.Tickets;
using ChikaBot.Stores;
using ChikaBot.Turns;

namespace ChikaBot.Web.Desk;

/// <summary>Tickets of the officer's offices, what is promised first at the top.</summary>
internal sealed class QueueModel(ITicketDesk desk, IOfficerStore officers, Clocks clocks, IDeskPulse pulse) : LivePage(pulse)
{
    public const string Path = "/desk/antrean";

    public QueueQuery Query { get; private set; } = null!;

    public TicketPage Tickets { get; private set; } = null!;

    public DateTimeOffset Now { get; private set; }

    public IReadOnlyDictionary<string, string> Names { get; private set; } = new Dictionary<string, string>();

    public int Pages => Math.Max(1, (Tickets.Total + QueueQuery.PageSize - 1) / QueueQuery.PageSize);

    /// <summary>Offices to choose from: one's own, or all.</summary>
    public IEnumerable<Regency> Offices => IsSupervisor ? Regencies.All : Officer.Offices.Select(Regencies.Find).OfType<Regency>();

    public bool IsOverdue(Ticket ticket) => TicketMoves.IsAtDesk(ticket.State) && ticket.PromisedAt < Now;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Now = clocks.Conversation.GetUtcNow();
        Query = QueueQuery.Read(Request.Query, Officer);
        Tickets = await desk.QueueAsync(Query.Filter(Officer, Now), Query.Skip, QueueQuery.PageSize, cancellationToken);
        // Tickets have left since the address was made.
        if (Query.Page > Pages)
        {
            Query = Query with { Page = Pages };
            Tickets = await desk.QueueAsync(Query.Filter(Officer, Now), Query.Skip, QueueQuery.PageSize, cancellationToken);
        }

        Names = (await officers.ListAsync(cancellationToken)).ToDictionary(officer => officer.Name, officer => officer.DisplayName);
    }
}

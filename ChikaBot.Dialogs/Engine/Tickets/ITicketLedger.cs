namespace ChikaBot.Dialogs.Engine.Tickets;

/// <summary>Reads tickets for turns; the turn's commit writes them (<see cref="TurnEffect"/>).</summary>
public interface ITicketLedger
{
    /// <summary>The ticket of that number, whoever's it is; null when there is none.</summary>
    ValueTask<Ticket?> FindAsync(string number, CancellationToken cancellationToken);

    /// <summary>The sender's tickets, newest first, at most <paramref name="max"/>.</summary>
    ValueTask<IReadOnlyList<Ticket>> ListAsync(SenderKey sender, int max, CancellationToken cancellationToken);
}

/// <summary>There are none.</summary>
public sealed class NoTickets : ITicketLedger
{
    public ValueTask<Ticket?> FindAsync(string number, CancellationToken cancellationToken) => ValueTask.FromResult<Ticket?>(null);

    public ValueTask<IReadOnlyList<Ticket>> ListAsync(SenderKey sender, int max, CancellationToken cancellationToken) => ValueTask.FromResult<IReadOnlyList<Ticket>>([]);
}

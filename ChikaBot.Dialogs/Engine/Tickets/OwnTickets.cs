namespace ChikaBot.Dialogs.Engine.Tickets;

/// <summary>A participant's view of tickets: their own only, and by what time has done to them.</summary>
internal static class OwnTickets
{
    /// <summary>Requests of one sender that are not closed.</summary>
    public const int MaxOpen = 3;

    /// <summary>How many are looked at, the newest; the closed ones between them do not count.</summary>
    private const int Newest = 50;

    /// <summary>The desk's clock comes by once in a while; what is over is over before.</summary>
    public static TicketState StateOf(Ticket ticket, DateTimeOffset now) =>
        ticket.ExpiresAt <= now && TicketMoves.After(ticket.State, TicketTrigger.Expire) is { } expired ? expired : ticket.State;

    public static bool IsOpen(Ticket ticket, DateTimeOffset now) => !TicketMoves.IsClosed(StateOf(ticket, now));

    /// <summary>Newest first.</summary>
    public static ValueTask<IReadOnlyList<Ticket>> AllAsync(Turn turn, CancellationToken cancellationToken) =>
        turn.Services.Tickets.ListAsync(turn.Message.Sender, Newest, cancellationToken);

    public static async ValueTask<IReadOnlyList<Ticket>> OpenAsync(Turn turn, CancellationToken cancellationToken) =>
        [.. (await AllAsync(turn, cancellationToken)).Where(ticket => IsOpen(ticket, turn.Now))];

    /// <summary>Numbers can be guessed, so another's ticket is answered as if there were none.</summary>
    public static async ValueTask<Ticket?> FindAsync(string? number, Turn turn, CancellationToken cancellationToken) =>
        number is not null && await turn.Services.Tickets.FindAsync(number, cancellationToken) is { } ticket && ticket.Sender == turn.Message.Sender ? ticket : null;
}

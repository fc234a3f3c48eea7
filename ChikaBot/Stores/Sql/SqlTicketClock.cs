using ChikaBot.Dialogs.Engine.Tickets;

namespace ChikaBot.Stores.Sql;

internal sealed class SqlTicketClock(ISqlStore store) : ITicketClock
{
    private const string Late = "SELECT number FROM tickets WHERE expires_at <= ?1 ORDER BY expires_at LIMIT ?2";

    public ValueTask<int> MakeDueChangesAsync(DateOnly today, DateTimeOffset now, int max, CancellationToken cancellationToken) =>
        store.WriteAsync(session => SqlParticipantChanges.MakeDue(session, today, now, max), cancellationToken);

    public ValueTask<int> ExpireTicketsAsync(DateTimeOffset at, DateTimeOffset now, Func<Ticket, ReadOnlyMemory<byte>> notice, int max, CancellationToken cancellationToken) =>
        store.WriteAsync(
            session =>
            {
                var late = NumbersOf(session, at, max);
                foreach (var number in late)
                {
                    var (id, ticket) = SqlTickets.Find(session, number)!.Value;
                    var expired = SqlTickets.Save(session, id, ticket with { State = TicketMoves.After(ticket.State, TicketTrigger.Expire) ?? ticket.State, ExpiresAt = null });
                    SqlAudit.Add(session, new AuditEntry(now, AuditEntry.System, AuditAction.TicketExpired, number));
                    if (expired.State == TicketState.Expired) SqlTickets.Send(session, expired.Conversation, notice(expired), now);
                }

                return late.Count;
            },
            cancellationToken);

    private static List<string> NumbersOf(SqlSession session, DateTimeOffset at, int max)
    {
        using var query = session.Query(Late).Bind(1, at.ToStored()).Bind(2, max);
        var numbers = new List<string>();
        while (query.Step()) numbers.Add(query.Text(0));
        return numbers;
    }
}

using ChikaBot.Dialogs.Engine.Tickets;
using ChikaBot.Stores.Sqlite.Native;

namespace ChikaBot.Stores.Sqlite;

internal sealed class SqliteTicketClock(SqliteStore store) : ITicketClock
{
    private const string Late = "SELECT number FROM tickets WHERE expires_at <= ?1 ORDER BY expires_at LIMIT ?2";

    public ValueTask<int> MakeDueChangesAsync(DateOnly today, DateTimeOffset now, int max, CancellationToken cancellationToken) =>
        store.WriteAsync(connection => SqliteParticipantChanges.MakeDue(connection, today, now, max), cancellationToken);

    public ValueTask<int> ExpireTicketsAsync(DateTimeOffset at, DateTimeOffset now, Func<Ticket, ReadOnlyMemory<byte>> notice, int max, CancellationToken cancellationToken) =>
        store.WriteAsync(
            connection =>
            {
                var late = NumbersOf(connection, at, max);
                foreach (var number in late)
                {
                    var (id, ticket) = SqliteTickets.Find(connection, number)!.Value;
                    var expired = SqliteTickets.Save(connection, id, ticket with { State = TicketMoves.After(ticket.State, TicketTrigger.Expire) ?? ticket.State, ExpiresAt = null });
                    SqliteAudit.Add(connection, new AuditEntry(now, AuditEntry.System, AuditAction.TicketExpired, number));
                    if (expired.State == TicketState.Expired) SqliteTickets.Send(connection, expired.Conversation, notice(expired), now);
                }

                return late.Count;
            },
            cancellationToken);

    private static List<string> NumbersOf(Connection connection, DateTimeOffset at, int max)
    {
        using var query = connection.Query(Late).Bind(1, at.ToStored()).Bind(2, max);
        var numbers = new List<string>();
        while (query.Step()) numbers.Add(query.Text(0));
        return numbers;
    }
}

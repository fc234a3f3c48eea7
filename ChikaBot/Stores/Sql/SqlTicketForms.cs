using ChikaBot.Core.Identity;
using ChikaBot.Core.Pandawa;
using ChikaBot.Dialogs.Engine.Tickets;

namespace ChikaBot.Stores.Sql;

internal sealed class SqlTicketForms(ISqlStore store, TimeProvider time) : ITicketForms
{
    private const string ByToken = "SELECT number FROM tickets WHERE token_hash = ?1";

    private const string AddFile = "INSERT INTO ticket_files (name, ticket, document, content_type, length, added_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6)";

    private const string RemoveFile = "DELETE FROM ticket_files WHERE name = ?1 AND ticket = ?2";

    public ValueTask<Ticket?> FindByTokenAsync(string tokenHash, DateTimeOffset now, CancellationToken cancellationToken) =>
        store.ReadAsync((Hash: tokenHash, Now: now), static (session, key) =>
        {
            using var query = session.Query(ByToken).Bind(1, key.Hash);
            if (!query.Step()) return null;
            var ticket = SqlTickets.Find(session, query.Text(0))?.Ticket;
            return ticket is not null && !TicketMoves.IsClosed(ticket.State) && !(ticket.ExpiresAt <= key.Now) ? ticket : null;
        }, cancellationToken);

    public ValueTask<TicketWrite> SaveDraftAsync(string number, long expectedVersion, IReadOnlyDictionary<FormField, string> answers, CancellationToken cancellationToken) =>
        WriteAsync(number, expectedVersion, (_, _, ticket) => ticket with { Answers = answers }, cancellationToken);

    public ValueTask<TicketWrite> AddFileAsync(string number, long expectedVersion, TicketFile file, CancellationToken cancellationToken) =>
        WriteAsync(
            number,
            expectedVersion,
            (session, id, ticket) =>
            {
                using var query = session.Query(AddFile).Bind(1, file.Name).Bind(2, id).Bind(3, (long)file.Document).Bind(4, file.ContentType).Bind(5, file.Length).Bind(6, file.AddedAt.ToStored());
                query.Run();
                return ticket with { Files = [.. ticket.Files, file] };
            },
            cancellationToken);

    public ValueTask<TicketWrite> RemoveFileAsync(string number, long expectedVersion, string name, CancellationToken cancellationToken) =>
        WriteAsync(
            number,
            expectedVersion,
            (session, id, ticket) =>
            {
                using (var query = session.Query(RemoveFile).Bind(1, name).Bind(2, id))
                    if (query.Run() == 0)
                        return ticket;
                SqlFileDeletions.Add(session, name);
                return ticket with { Files = [.. ticket.Files.Where(file => file.Name != name)] };
            },
            cancellationToken);

    public ValueTask<TicketWrite> SubmitAsync(
        string number, long expectedVersion, Nik nik, IReadOnlyDictionary<FormField, string> answers, DateTimeOffset now, CancellationToken cancellationToken) =>
        WriteAsync(
            number,
            expectedVersion,
            (session, _, ticket) =>
            {
                SqlAudit.Add(session, new AuditEntry(time.GetUtcNow(), AuditEntry.Participant, AuditAction.FormSubmitted, number));
                return ticket with { State = TicketMoves.After(ticket.State, TicketTrigger.Submit)!.Value, Nik = nik, Answers = answers, SubmittedAt = now };
            },
            cancellationToken);

    private static bool CanBeWritten(Ticket ticket) => TicketMoves.After(ticket.State, TicketTrigger.Submit) is not null;

    private ValueTask<TicketWrite> WriteAsync(string number, long expectedVersion, Func<SqlSession, long, Ticket, Ticket> change, CancellationToken cancellationToken) =>
        store.WriteAsync(
            session =>
            {
                if (SqlTickets.Find(session, number) is not var (id, ticket)) return new TicketWrite(TicketStep.NotFound, null);
                if (ticket.Version != expectedVersion) return new TicketWrite(TicketStep.Conflict, ticket);
                if (!CanBeWritten(ticket)) return new TicketWrite(TicketStep.WrongState, ticket);
                return new TicketWrite(TicketStep.Done, SqlTickets.Save(session, id, change(session, id, ticket)));
            },
            cancellationToken);
}

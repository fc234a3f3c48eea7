using System.Globalization;
using System.Text.Json;
using ChikaBot.Core.Pandawa;
using ChikaBot.Core.Regions;
using ChikaBot.Dialogs.Engine.Tickets;

namespace ChikaBot.Stores.Sql;

internal sealed class SqlTicketDesk(ISqlStore store) : ITicketDesk
{
    // The lists are texts with a comma on both sides of each value: one statement serves every filter.
    private const string Where = """
        WHERE (?1 IS NULL OR ?1 LIKE '%,' || regency || ',%') AND (?2 IS NULL OR service = ?2) AND (?3 IS NULL OR ?3 LIKE '%,' || state || ',%')
            AND (?4 IS NULL OR officer = ?4) AND (?5 IS NULL OR confirmed_at < ?5) AND (?6 IS NULL OR promised_at < ?6)
        """;

    private const string Count = $"SELECT count(*) FROM tickets {Where}";

    private const string Page = $"SELECT {TicketRow.Columns} FROM tickets {Where} ORDER BY promised_at IS NULL, promised_at, id LIMIT ?7 OFFSET ?8";

    private const string KeepChanges = "UPDATE tickets SET changes = ?2 WHERE id = ?1";

    public ValueTask<TicketPage> QueueAsync(TicketFilter filter, int skip, int max, CancellationToken cancellationToken) =>
        store.ReadAsync((filter, skip, max), static (session, page) =>
        {
            int total;
            using (var count = Bind(session.Query(Count), page.filter))
            {
                count.Step();
                total = count.Int32(0);
            }

            using var query = Bind(session.Query(Page), page.filter).Bind(7, page.max).Bind(8, page.skip);
            return new TicketPage(SqlTickets.ReadAll(session, query), total);
        }, cancellationToken);

    public ValueTask<Ticket?> GetAsync(string number, CancellationToken cancellationToken) =>
        store.ReadAsync(number, static (session, number) => SqlTickets.Find(session, number)?.Ticket, cancellationToken);

    public ValueTask<TicketWrite> TakeAsync(DeskAct act, CancellationToken cancellationToken) =>
        ActAsync(act, TicketTrigger.Take, AuditAction.TicketTaken, ticket => ticket with { Officer = act.Officer }, cancellationToken);

    public ValueTask<TicketWrite> ReleaseAsync(DeskAct act, CancellationToken cancellationToken) =>
        ActAsync(act, TicketTrigger.Release, AuditAction.TicketReleased, ticket => ticket with { Officer = null }, cancellationToken);

    public ValueTask<TicketWrite> AskCorrectionAsync(DeskAct act, string question, DateTimeOffset until, CancellationToken cancellationToken) =>
        ActAsync(act, TicketTrigger.AskCorrection, AuditAction.CorrectionAsked, ticket => ticket with { Note = question, Correction = null, ExpiresAt = until }, cancellationToken);

    public ValueTask<TicketWrite> RejectAsync(DeskAct act, string reason, CancellationToken cancellationToken) =>
        ActAsync(act, TicketTrigger.Reject, AuditAction.TicketRejected, ticket => ticket with { Note = reason, DecidedAt = act.Now, ExpiresAt = null }, cancellationToken);

    public ValueTask<TicketWrite> ApproveAsync(DeskAct act, IReadOnlyList<ParticipantChange> changes, DateTimeOffset? classUntil, CancellationToken cancellationToken) =>
        store.WriteAsync(
            session =>
            {
                if (Refusal(session, act, classUntil is null ? TicketTrigger.Approve : TicketTrigger.ApproveForClass) is { } refused) return refused;
                var (id, ticket) = SqlTickets.Find(session, act.Number)!.Value;
                if (!SqlParticipantChanges.Fit(session, changes)) return new TicketWrite(TicketStep.Unfit, ticket);
                if (classUntil is null) SqlParticipantChanges.Keep(session, act.Number, changes, act.Now.JakartaDate());
                else KeepUntilTheChoice(session, id, changes);
                var approved = ticket with { State = classUntil is null ? TicketState.Done : TicketState.AwaitingClass, DecidedAt = act.Now, ExpiresAt = classUntil, Note = null };
                return Finish(session, act, id, approved, AuditAction.TicketApproved);
            },
            cancellationToken);

    public ValueTask<DeskFigures> FiguresAsync(IReadOnlyList<string>? regencies, DateTimeOffset now, CancellationToken cancellationToken) =>
        store.ReadAsync((List(regencies), now), static (session, key) => SqlDeskFigures.Read(session, key.Item1, key.now), cancellationToken);

    private ValueTask<TicketWrite> ActAsync(DeskAct act, TicketTrigger trigger, AuditAction action, Func<Ticket, Ticket> change, CancellationToken cancellationToken) =>
        store.WriteAsync(
            session =>
            {
                if (Refusal(session, act, trigger) is { } refused) return refused;
                var (id, ticket) = SqlTickets.Find(session, act.Number)!.Value;
                return Finish(session, act, id, change(ticket) with { State = TicketMoves.After(ticket.State, trigger)!.Value }, action);
            },
            cancellationToken);

    /// <summary>Null when the act can be done: every check comes before the first write.</summary>
    private static TicketWrite? Refusal(SqlSession session, DeskAct act, TicketTrigger trigger)
    {
        if (SqlTickets.Find(session, act.Number) is not var (_, ticket)) return new TicketWrite(TicketStep.NotFound, null);
        if (ticket.Version != act.ExpectedVersion) return new TicketWrite(TicketStep.Conflict, ticket);
        var isOthers = ticket.State == TicketState.InReview && ticket.Officer != act.Officer && trigger != TicketTrigger.Release;
        return isOthers || TicketMoves.After(ticket.State, trigger) is null ? new TicketWrite(TicketStep.WrongState, ticket) : null;
    }

    private static TicketWrite Finish(SqlSession session, DeskAct act, long id, Ticket ticket, AuditAction action)
    {
        var saved = SqlTickets.Save(session, id, ticket);
        SqlAudit.Add(session, new AuditEntry(act.SentAt, act.Officer, action, act.Number));
        return new TicketWrite(TicketStep.Done, saved, act.ReplyJson is { } reply && SqlTickets.Send(session, ticket.Conversation, reply, act.SentAt));
    }

    private static void KeepUntilTheChoice(SqlSession session, long id, IReadOnlyList<ParticipantChange> changes)
    {
        ReadOnlyMemory<byte> json = JsonSerializer.SerializeToUtf8Bytes(changes.Select(ChangeRow.Of).ToList(), TicketJson.Default.ListStoredChange);
        using var query = session.Query(KeepChanges).Bind(1, id).Bind(2, json);
        query.Run();
    }

    private static SqlQuery Bind(SqlQuery query, TicketFilter filter) =>
        query.Bind(1, List(filter.Regencies)).Bind(2, (long?)filter.Service).Bind(3, List(filter.States?.Select(state => ((int)state).ToString(CultureInfo.InvariantCulture))))
            .Bind(4, filter.Officer).Bind(5, filter.ConfirmedBefore.ToStored()).Bind(6, filter.PromisedBefore.ToStored());

    private static string? List(IEnumerable<string>? values) => values is null ? null : "," + string.Concat(values.Select(value => value + ","));
}

using System.Globalization;
using System.Text.Json;
using ChikaBot.Core.Pandawa;
using ChikaBot.Core.Regions;
using ChikaBot.Dialogs.Engine.Tickets;
using ChikaBot.Stores.Sqlite.Native;

namespace ChikaBot.Stores.Sqlite;

internal sealed class SqliteTicketDesk(SqliteStore store) : ITicketDesk
{
    // The lists are texts with a comma on both sides of each value: one statement serves every filter.
    private const string Where = """
        WHERE (?1 IS NULL OR instr(?1, ',' || regency || ',') > 0) AND (?2 IS NULL OR service = ?2) AND (?3 IS NULL OR instr(?3, ',' || state || ',') > 0)
            AND (?4 IS NULL OR officer = ?4) AND (?5 IS NULL OR confirmed_at < ?5) AND (?6 IS NULL OR promised_at < ?6)
        """;

    private const string Count = $"SELECT count(*) FROM tickets {Where}";

    private const string Page = $"SELECT {TicketRow.Columns} FROM tickets {Where} ORDER BY promised_at IS NULL, promised_at, id LIMIT ?7 OFFSET ?8";

    private const string KeepChanges = "UPDATE tickets SET changes = ?2 WHERE id = ?1";

    public ValueTask<TicketPage> QueueAsync(TicketFilter filter, int skip, int max, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(store.ReadOrRefuse((filter, skip, max), static (connection, page) =>
        {
            int total;
            using (var count = Bind(connection.Query(Count), page.filter))
            {
                count.Step();
                total = count.Int32(0);
            }

            using var query = Bind(connection.Query(Page), page.filter).Bind(7, page.max).Bind(8, page.skip);
            return new TicketPage(SqliteTickets.ReadAll(connection, query), total);
        }));
    }

    public ValueTask<Ticket?> GetAsync(string number, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(store.ReadOrRefuse(number, static (connection, number) => SqliteTickets.Find(connection, number)?.Ticket));
    }

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
            connection =>
            {
                if (Refusal(connection, act, classUntil is null ? TicketTrigger.Approve : TicketTrigger.ApproveForClass) is { } refused) return refused;
                var (id, ticket) = SqliteTickets.Find(connection, act.Number)!.Value;
                if (!SqliteParticipantChanges.Fit(connection, changes)) return new TicketWrite(TicketStep.Unfit, ticket);
                if (classUntil is null) SqliteParticipantChanges.Keep(connection, act.Number, changes, act.Now.JakartaDate());
                else KeepUntilTheChoice(connection, id, changes);
                var approved = ticket with { State = classUntil is null ? TicketState.Done : TicketState.AwaitingClass, DecidedAt = act.Now, ExpiresAt = classUntil, Note = null };
                return Finish(connection, act, id, approved, AuditAction.TicketApproved);
            },
            cancellationToken);

    public ValueTask<DeskFigures> FiguresAsync(IReadOnlyList<string>? regencies, DateTimeOffset now, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(store.ReadOrRefuse((List(regencies), now), static (connection, key) => SqliteDeskFigures.Read(connection, key.Item1, key.now)));
    }

    private ValueTask<TicketWrite> ActAsync(DeskAct act, TicketTrigger trigger, AuditAction action, Func<Ticket, Ticket> change, CancellationToken cancellationToken) =>
        store.WriteAsync(
            connection =>
            {
                if (Refusal(connection, act, trigger) is { } refused) return refused;
                var (id, ticket) = SqliteTickets.Find(connection, act.Number)!.Value;
                return Finish(connection, act, id, change(ticket) with { State = TicketMoves.After(ticket.State, trigger)!.Value }, action);
            },
            cancellationToken);

    /// <summary>Null when the act can be done: every check comes before the first write.</summary>
    private static TicketWrite? Refusal(Connection connection, DeskAct act, TicketTrigger trigger)
    {
        if (SqliteTickets.Find(connection, act.Number) is not var (_, ticket)) return new TicketWrite(TicketStep.NotFound, null);
        if (ticket.Version != act.ExpectedVersion) return new TicketWrite(TicketStep.Conflict, ticket);
        var isOthers = ticket.State == TicketState.InReview && ticket.Officer != act.Officer && trigger != TicketTrigger.Release;
        return isOthers || TicketMoves.After(ticket.State, trigger) is null ? new TicketWrite(TicketStep.WrongState, ticket) : null;
    }

    private static TicketWrite Finish(Connection connection, DeskAct act, long id, Ticket ticket, AuditAction action)
    {
        var saved = SqliteTickets.Save(connection, id, ticket);
        SqliteAudit.Add(connection, new AuditEntry(act.SentAt, act.Officer, action, act.Number));
        return new TicketWrite(TicketStep.Done, saved, act.ReplyJson is { } reply && SqliteTickets.Send(connection, ticket.Conversation, reply, act.SentAt));
    }

    private static void KeepUntilTheChoice(Connection connection, long id, IReadOnlyList<ParticipantChange> changes)
    {
        ReadOnlyMemory<byte> json = JsonSerializer.SerializeToUtf8Bytes(changes.Select(ChangeRow.Of).ToList(), TicketJson.Default.ListStoredChange);
        using var query = connection.Query(KeepChanges).Bind(1, id).Bind(2, json);
        query.Run();
    }

    private static Query Bind(Query query, TicketFilter filter) =>
        query.Bind(1, List(filter.Regencies)).Bind(2, (long?)filter.Service).Bind(3, List(filter.States?.Select(state => ((int)state).ToString(CultureInfo.InvariantCulture))))
            .Bind(4, filter.Officer).Bind(5, filter.ConfirmedBefore.ToStored()).Bind(6, filter.PromisedBefore.ToStored());

    private static string? List(IEnumerable<string>? values) => values is null ? null : "," + string.Concat(values.Select(value => value + ","));
}

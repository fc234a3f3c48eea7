using System.Text.Json;
using ChikaBot.Core.Pandawa;
using ChikaBot.Core.Regions;
using ChikaBot.Dialogs.Engine;
using ChikaBot.Dialogs.Engine.Tickets;

namespace ChikaBot.Stores.Sql;

/// <summary>What turns do to tickets, within their commit.</summary>
internal static class SqlTicketEffects
{
    private const string Taken = "SELECT 1 FROM tickets WHERE number = ?1 OR token_hash = ?2";

    private const string Approved = "SELECT changes FROM tickets WHERE id = ?1";

    private const string NewToken = "UPDATE tickets SET token_hash = ?2 WHERE id = ?1";

    private const string Settled = "UPDATE tickets SET changes = NULL WHERE id = ?1";

    /// <summary>True when the ticket has moved on since the turn read it: the turn has to run again.</summary>
    public static bool Conflicts(SqlSession session, TurnEffect effect) => effect switch
    {
        TurnEffect.TicketOpened opened => IsTaken(session, opened),
        TurnEffect.TicketConfirmed one => IsRefused(session, one.Number, one.Sender, TicketTrigger.Confirm),
        TurnEffect.TicketCorrectionAnswered one => IsRefused(session, one.Number, one.Sender, TicketTrigger.AnswerCorrection),
        TurnEffect.TicketClassChosen one => IsRefused(session, one.Number, one.Sender, TicketTrigger.ChooseClass),
        TurnEffect.TicketCancelled one => IsRefused(session, one.Number, one.Sender, TicketTrigger.Cancel),
        _ => false,
    };

    /// <returns>False when the effect is not about a ticket.</returns>
    public static bool Apply(SqlSession session, TurnEffect effect, long now)
    {
        var at = Instant.FromStored(now);
        switch (effect)
        {
            case TurnEffect.TicketOpened opened:
                SqlTickets.Add(session, opened.Ticket, opened.TokenHash, now);
                Note(session, at, AuditAction.TicketOpened, opened.Ticket.Number);
                return true;
            case TurnEffect.TicketConfirmed one:
                Move(session, one.Number, one.Sender, TicketTrigger.Confirm, AuditAction.TicketConfirmed, at, ticket => ticket with { ConfirmedAt = one.At, PromisedAt = one.PromisedAt, ExpiresAt = null });
                return true;
            case TurnEffect.TicketCorrectionAnswered one:
                Move(session, one.Number, one.Sender, TicketTrigger.AnswerCorrection, AuditAction.CorrectionAnswered, at, ticket => ticket with { Correction = one.Text, PromisedAt = one.PromisedAt, ExpiresAt = null });
                return true;
            case TurnEffect.TicketClassChosen one:
                ChooseClass(session, one, at);
                return true;
            case TurnEffect.TicketCancelled one:
                Move(session, one.Number, one.Sender, TicketTrigger.Cancel, AuditAction.TicketCancelled, at, ticket => ticket with { ExpiresAt = null });
                return true;
            case TurnEffect.TicketLinkRenewed one:
                RenewLink(session, one);
                return true;
            case TurnEffect.TicketRated one:
                Rate(session, one, at);
                return true;
            default:
                return false;
        }
    }

    private static void ChooseClass(SqlSession session, TurnEffect.TicketClassChosen chosen, DateTimeOffset at)
    {
        if (Move(session, chosen.Number, chosen.Sender, TicketTrigger.ChooseClass, AuditAction.ClassChosen, at, ticket => ticket with { Class = chosen.Class, Amount = chosen.Amount, ExpiresAt = null }) is not { } id) return;
        List<StoredChange> waiting = [];
        using (var query = session.Query(Approved).Bind(1, id))
            if (query.Step() && query.NullableBlob(0) is { } json)
                waiting = JsonSerializer.Deserialize(json.Span, TicketJson.Default.ListStoredChange)!;
        using (var settled = session.Query(Settled).Bind(1, id)) settled.Run();

        // The day of the choice, not that of the approval: the first month to pay begins with it.
        var today = chosen.At.JakartaDate();
        var changes = waiting.Select(ChangeRow.Read).Select(change => change switch
        {
            ParticipantChange.Reactivated one when one.ValidFrom < today => one with { Class = chosen.Class, ValidFrom = today },
            ParticipantChange.Reactivated one => one with { Class = chosen.Class },
            _ => change,
        }).ToArray();
        if (SqlParticipantChanges.Fit(session, changes))
        {
            SqlParticipantChanges.Keep(session, chosen.Number, changes, today);
            SqlAudit.Add(session, new AuditEntry(at, AuditEntry.System, AuditAction.ChangeMade, chosen.Number));
        }
        else
        {
            SqlAudit.Add(session, new AuditEntry(at, AuditEntry.System, AuditAction.ChangeFailed, chosen.Number));
        }
    }

    /// <summary>The form itself stays as it is, so its version does, too.</summary>
    private static void RenewLink(SqlSession session, TurnEffect.TicketLinkRenewed renewed)
    {
        if (SqlTickets.Find(session, renewed.Number) is not var (id, ticket) || ticket.Sender != renewed.Sender) return;
        using var query = session.Query(NewToken).Bind(1, id).Bind(2, renewed.TokenHash);
        query.Run();
    }

    private static void Rate(SqlSession session, TurnEffect.TicketRated rated, DateTimeOffset at)
    {
        if (SqlTickets.Find(session, rated.Number) is not var (id, ticket) || ticket.Sender != rated.Sender || ticket.Rating is not null) return;
        if (ticket.State is not (TicketState.Done or TicketState.Rejected)) return;
        SqlTickets.Save(session, id, ticket with { Rating = Math.Clamp(rated.Rating, 1, 5) });
        Note(session, at, AuditAction.TicketRated, rated.Number);
    }

    private static long? Move(SqlSession session, string number, SenderKey sender, TicketTrigger trigger, AuditAction action, DateTimeOffset at, Func<Ticket, Ticket> change)
    {
        if (SqlTickets.Find(session, number) is not var (id, ticket) || ticket.Sender != sender) return null;
        SqlTickets.Save(session, id, change(ticket) with { State = TicketMoves.After(ticket.State, trigger)!.Value });
        Note(session, at, action, number);
        return id;
    }

    private static bool IsTaken(SqlSession session, TurnEffect.TicketOpened opened)
    {
        using var query = session.Query(Taken).Bind(1, opened.Ticket.Number).Bind(2, opened.TokenHash);
        return query.Step();
    }

    private static bool IsRefused(SqlSession session, string number, SenderKey sender, TicketTrigger trigger) =>
        SqlTickets.Find(session, number) is var (_, ticket) && ticket.Sender == sender && TicketMoves.After(ticket.State, trigger) is null;

    private static void Note(SqlSession session, DateTimeOffset at, AuditAction action, string number) =>
        SqlAudit.Add(session, new AuditEntry(at, AuditEntry.Participant, action, number));
}

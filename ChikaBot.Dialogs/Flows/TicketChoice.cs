using ChikaBot.Dialogs.Engine;
using ChikaBot.Dialogs.Engine.Tickets;
using ChikaBot.Dialogs.Reading;
using ChikaBot.Dialogs.Replies;
using ChikaBot.Dialogs.Texts;
using static ChikaBot.Dialogs.Flows.TicketFlow;

namespace ChikaBot.Dialogs.Flows;

/// <summary>Which ticket is meant, and for what: by its number, by its row, or by a bare SELESAI, TIKET or BATALKAN TIKET.</summary>
internal static class TicketChoice
{
    /// <summary>Rows and their lines in one message.</summary>
    private const int MostShown = 4;

    /// <summary>What the rows were when they were shown.</summary>
    private const string RowsSlot = "rows";

    /// <summary>The open ones, and of the others the newest, as far as one message goes.</summary>
    public static async ValueTask<IReadOnlyList<Ticket>> ListAsync(Turn turn, CancellationToken cancellationToken)
    {
        var mine = (await OwnTickets.AllAsync(turn, cancellationToken)).OrderByDescending(ticket => OwnTickets.IsOpen(ticket, turn.Now)).Take(MostShown).ToArray();
        turn[NumberSlot] = null;
        turn[RowsSlot] = mine.Length == 0 ? null : string.Join(',', mine.Select(ticket => ticket.Number));
        return mine;
    }

    public static string Lines(Turn turn, IReadOnlyList<Ticket> tickets) => string.Concat(tickets.Select(ticket => "\n" + TicketTexts.RowLine(turn.Language, ticket, turn.Now)));

    public static async ValueTask<Trigger> ReadAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (TicketNumber.Read(turn.Text) is { } number) return await TakeAsync(number, turn, cancellationToken);
        var mine = await OwnTickets.AllAsync(turn, cancellationToken);
        switch (ShortcutReading.Read(turn.Text))
        {
            case Shortcut.AskForTicket:
                return mine.Count == 1 ? await TakeAsync(mine[0].Number, turn, cancellationToken) : Trigger.Listed;
            case Shortcut.FormDone:
                // What was sent goes before what was not, the newest before the others.
                if ((Spoken(mine, turn) ?? Newest(mine, TicketState.Submitted, turn) ?? Newest(mine, TicketState.CorrectionAsked, turn) ?? Newest(mine, TicketState.Opened, turn)) is { } form)
                {
                    turn[NumberSlot] = form.Number;
                    return Finish(turn, form);
                }

                turn.Notice(TicketTexts.NothingToFinish(turn.Language));
                return Trigger.Listed;
            case Shortcut.CancelTicket:
                var open = mine.Where(ticket => Fits(Trigger.Cancel, ticket, turn.Now)).ToArray();
                if (open.Length == 0) turn.Notice(TicketTexts.NothingToCancel(turn.Language));
                if ((open.FirstOrDefault(ticket => ticket.Number == turn[NumberSlot]) ?? (open.Length == 1 ? open[0] : null)) is not { } cancelled) return Trigger.Listed;
                turn[NumberSlot] = cancelled.Number;
                return Trigger.Cancel;
        }

        var rows = turn[RowsSlot]?.Split(',') ?? [];
        if (NumberedList.Read(turn.Text, rows.Length, page: 0) is { Row: { } row }) return await TakeAsync(rows[row], turn, cancellationToken);
        turn.Complain(TicketTexts.NotANumber(turn.Language));
        return Trigger.NotUnderstood;
    }

    /// <summary>What SELESAI does to a ticket.</summary>
    public static Trigger Finish(Turn turn, Ticket ticket)
    {
        switch (OwnTickets.StateOf(ticket, turn.Now))
        {
            case TicketState.Opened:
                turn.Notice(TicketStepTexts.NotSent(turn.Language, ticket));
                return Trigger.NotSent;
            case TicketState.CorrectionAsked:
                return Trigger.Resent;
            case TicketState.Submitted when !TicketForm.Of(ticket).IsComplete:
                return Trigger.Incomplete;
            default:
                return Trigger.Done;
        }
    }

    /// <summary>Whether the ticket is still in a state for it.</summary>
    public static bool Fits(Trigger trigger, Ticket ticket, DateTimeOffset now)
    {
        var state = OwnTickets.StateOf(ticket, now);
        return trigger switch
        {
            Trigger.Done or Trigger.Incomplete => state == TicketState.Submitted,
            Trigger.NotSent => state == TicketState.Opened,
            Trigger.Link => state is TicketState.Opened or TicketState.Submitted or TicketState.CorrectionAsked,
            Trigger.Answer or Trigger.AnswerGiven or Trigger.Resent => state == TicketState.CorrectionAsked,
            Trigger.Class => state == TicketState.AwaitingClass,
            Trigger.Pay => ticket.Amount is not null,
            Trigger.Cancel or Trigger.Agree => TicketMoves.After(state, TicketTrigger.Cancel) is not null,
            Trigger.Rate or Trigger.RatingGiven => state is TicketState.Done or TicketState.Rejected && ticket.Rating is null,
            _ => true,
        };
    }

    private static async ValueTask<Trigger> TakeAsync(string number, Turn turn, CancellationToken cancellationToken)
    {
        if (await OwnTickets.FindAsync(number, turn, cancellationToken) is not { } ticket)
        {
            turn.Complain(TicketTexts.NotFound(turn.Language, number));
            return Trigger.NotFound;
        }

        turn[NumberSlot] = ticket.Number;
        return Trigger.Found;
    }

    /// <summary>The one on the screen, if SELESAI says something about it.</summary>
    private static Ticket? Spoken(IReadOnlyList<Ticket> tickets, Turn turn) => tickets.FirstOrDefault(ticket =>
        ticket.Number == turn[NumberSlot] && OwnTickets.StateOf(ticket, turn.Now) is TicketState.Opened or TicketState.Submitted or TicketState.CorrectionAsked);

    private static Ticket? Newest(IReadOnlyList<Ticket> tickets, TicketState state, Turn turn) => tickets.FirstOrDefault(ticket => OwnTickets.StateOf(ticket, turn.Now) == state);
}

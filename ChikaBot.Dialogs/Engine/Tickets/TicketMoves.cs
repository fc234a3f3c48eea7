using static ChikaBot.Dialogs.Engine.Tickets.TicketState;
using static ChikaBot.Dialogs.Engine.Tickets.TicketTrigger;

namespace ChikaBot.Dialogs.Engine.Tickets;

/// <summary>The moves of a ticket, for stores, desk and chat alike (picture: docs/flows/ticket-states.md).</summary>
public static class TicketMoves
{
    private static readonly StateMachine<TicketState, TicketTrigger, object?> Machine = Build();

    /// <summary>The state after the trigger; null where it is not permitted.</summary>
    public static TicketState? After(TicketState state, TicketTrigger trigger)
    {
        foreach (var (from, on, to) in Machine.Moves)
            if (from == state && on == trigger)
                return to;
        return null;
    }

    /// <summary>Nothing can happen to it any more but a rating.</summary>
    public static bool IsClosed(TicketState state) => Machine.IsFinal(state);

    /// <summary>An officer is awaited or at work: the promised hour counts.</summary>
    public static bool IsAtDesk(TicketState state) => state is Waiting or InReview;

    public static string ToMermaid() => Machine.ToMermaid(Opened);

    private static StateMachine<TicketState, TicketTrigger, object?> Build()
    {
        var moves = new StateMachine<TicketState, TicketTrigger, object?>();
        moves.Configure(Opened).Permit(Submit, Submitted).Permit(Cancel, Cancelled).Permit(Expire, Expired);
        // A form that was sent can be sent again until "Selesai".
        moves.Configure(Submitted).PermitReentry(Submit).Permit(Confirm, Waiting).Permit(Cancel, Cancelled).Permit(Expire, Expired);
        moves.Configure(Waiting).Permit(Take, InReview).Permit(Cancel, Cancelled);
        moves.Configure(InReview)
            .Permit(Release, Waiting)
            .Permit(TicketTrigger.AskCorrection, CorrectionAsked)
            .Permit(Approve, Done)
            .Permit(ApproveForClass, AwaitingClass)
            .Permit(Reject, Rejected);
        // Back to the officer who asked; an absent one's ticket is released like any other.
        moves.Configure(CorrectionAsked).Permit(AnswerCorrection, InReview).PermitReentry(Submit).Permit(Cancel, Cancelled).Permit(Expire, Expired);
        moves.Configure(AwaitingClass).Permit(ChooseClass, Done).Permit(Cancel, Cancelled).Permit(Expire, Expired);
        return moves;
    }
}

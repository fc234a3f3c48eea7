using ChikaBot.Dialogs.Flows;
using ChikaBot.Dialogs.Reading;
using ChikaBot.Dialogs.Texts;

namespace ChikaBot.Dialogs.Engine;

/// <summary>Where a turn stands after a shortcut was heard.</summary>
internal enum Placed
{
    /// <summary>No shortcut: the text is an answer like any other.</summary>
    Nowhere,

    /// <summary>At a question that this very text answers.</summary>
    AtItsAnswer,

    /// <summary>At a question that is to be asked; also where it stood, when all is said.</summary>
    AtItsQuestion,

    /// <summary>Before a flow that goes on next.</summary>
    BeforeAFlow,
}

/// <summary>Leads a message that asks for something by itself to where it is answered, whatever flow it meets.</summary>
internal static class Shortcuts
{
    public static Placed Place(Turn turn, ConversationOptions options, FlowCatalogue catalogue)
    {
        var shortcut = ShortcutReading.Read(turn.Text);
        // Only the messages about tickets have shortcuts on their buttons.
        if (turn.Message.Content is not MessageContent.Text && shortcut is not Shortcut.Ticket) return Placed.Nowhere;
        switch (shortcut)
        {
            // The question whether a complaint is settled has the same answer.
            case Shortcut.FormDone when turn.Flow == FollowUpFlow.FlowName:
                return Placed.Nowhere;
            case Shortcut.Ticket or Shortcut.AskForTicket or Shortcut.CancelTicket or Shortcut.FormDone:
                // The ticket that is spoken about is the likeliest one.
                var spoken = turn.Flow == TicketFlow.FlowName ? turn[TicketFlow.NumberSlot] : null;
                turn.LeaveFlow();
                turn[TicketFlow.NumberSlot] = spoken;
                turn.StandAt(TicketFlow.FlowName, nameof(TicketFlow.State.Choose));
                return Placed.AtItsAnswer;
            case Shortcut.Pandawa:
                turn.GoOnWith(PandawaFlow.FlowName);
                return Placed.BeforeAFlow;
            case Shortcut.Nik:
                return Query(turn, Asked(turn, catalogue) ?? StatusFlow.FlowName);
            case null when Asked(turn, catalogue) is { } asked && IsAnotherNumber(turn):
                return Query(turn, asked);
            case Shortcut.Status:
                return Query(turn, StatusFlow.FlowName);
            case Shortcut.Bill:
                return Query(turn, BillFlow.FlowName);
            case Shortcut.EraseData:
                turn.GoOnWith(EraseFlow.FlowName);
                return Placed.BeforeAFlow;
            case Shortcut.AskForComplaint:
                turn.LeaveFlow();
                turn.StandAt(ComplaintFlow.FlowName, nameof(ComplaintFlow.State.AskNumber));
                return Placed.AtItsQuestion;
            case Shortcut.Complaint:
                turn.LeaveFlow();
                turn.StandAt(ComplaintFlow.FlowName, nameof(ComplaintFlow.State.AskNumber));
                return Placed.AtItsAnswer;
            case Shortcut.RemindMe when !turn.Message.CanBeWrittenTo || !options.Reminders:
                turn.Notice(ReminderTexts.NotPossible(turn.Language));
                return Placed.AtItsQuestion;
            case Shortcut.RemindMe:
                turn.GoOnWith(ReminderFlow.FlowName);
                return Placed.BeforeAFlow;
            case Shortcut.StopReminding:
                turn.Do(new TurnEffect.RemindersStopped());
                turn.Notice(ReminderTexts.Stopped(turn.Language));
                return Placed.AtItsQuestion;
            default:
                return Placed.Nowhere;
        }
    }

    /// <summary>A message about a ticket means the same before and after a silence: forms take their time, and officers too.</summary>
    public static bool StandsAlone(Turn turn) => ShortcutReading.Read(turn.Text) is Shortcut.Ticket or Shortcut.AskForTicket or Shortcut.CancelTicket or Shortcut.FormDone;

    /// <summary>A typed number in the menu asks for <paramref name="flow"/>; false when the text has no whole number, or has the signs of fraud: those ask for numbers, too.</summary>
    public static bool PlaceNumber(Turn turn, string flow)
    {
        if (turn.Message.Content is not MessageContent.Text || !HasNumber(turn) || ScamFlow.Read(turn).Verdict == ScamVerdict.Suspicious) return false;
        Query(turn, flow);
        return true;
    }

    /// <summary>The service for which an identity is asked or shown; null where none is.</summary>
    private static string? Asked(Turn turn, FlowCatalogue catalogue) =>
        turn.Flow == IdentifyFlow.FlowName ? turn[IdentifyFlow.ThenSlot]
        : turn.Flow is { } flow && catalogue[flow].NeedsIdentity ? flow
        : null;

    /// <summary>A number where another question is open than the one for a number.</summary>
    private static bool IsAnotherNumber(Turn turn) =>
        (turn.Flow != IdentifyFlow.FlowName || turn.Step != nameof(IdentifyFlow.State.AskNumber))
        && BirthDateReading.Read(turn.Text, turn.Today) is BirthDateReading.NotADate
        && HasNumber(turn);

    private static bool HasNumber(Turn turn) => NumberWithDate.Read(turn.Text, turn.Today) is not null || NumberReading.Read(turn.Text) is NumberReading.Understood;

    /// <summary>Through the same proof as any other: the number is an answer to its first question, a birth date behind it to its second.</summary>
    private static Placed Query(Turn turn, string flow)
    {
        var before = turn.Flow == IdentifyFlow.FlowName ? turn[IdentifyFlow.NumberSlot] : null;
        turn.LeaveFlow();
        turn[IdentifyFlow.NumberSlot] = before;
        turn[IdentifyFlow.ThenSlot] = flow;
        turn.StandAt(IdentifyFlow.FlowName, nameof(IdentifyFlow.State.AskNumber));
        return Placed.AtItsAnswer;
    }
}

using ChikaBot.Dialogs.Flows;
using ChikaBot.Dialogs.Reading;

namespace ChikaBot.Dialogs.Engine;

/// <summary>Keywords heard within a sentence, where no sentence is what is asked for.</summary>
internal static class SentenceKeywords
{
    public static Keyword? Hear(Turn turn)
    {
        if (turn.Message.Content is not MessageContent.Text || IsFreeText(turn)) return null;
        if (IsEmergency(turn)) return Keyword.Emergency;
        // At the question whether to call one, the same words are its yes.
        return turn.Flow != PersonFlow.FlowName && OfficerWish.IsIn(turn.Text) ? Keyword.Officer : null;
    }

    private static bool IsFreeText(Turn turn) => turn.Flow switch
    {
        ComplaintFlow.FlowName => turn.Step == nameof(ComplaintFlow.State.AskMatter),
        TicketFlow.FlowName => turn.Step == nameof(TicketFlow.State.AskAnswer),
        ScamFlow.FlowName => true,
        _ => false,
    };

    private static bool IsEmergency(Turn turn) => EmergencyReading.Read(turn.Text) switch
    {
        // "Igd" answers the question who is in hospital.
        _ when turn.Flow == ReactivateFlow.FlowName && turn.Step == nameof(ReactivateFlow.State.AskInHospital) => false,
        Emergency.Told => true,
        Emergency.Named => turn.Flow != InfoFlow.FlowName,
        _ => false,
    };
}

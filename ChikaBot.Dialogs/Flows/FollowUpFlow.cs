using System.Globalization;
using ChikaBot.Dialogs.Engine;
using ChikaBot.Dialogs.Reading;
using ChikaBot.Dialogs.Texts;

namespace ChikaBot.Dialogs.Flows;

/// <summary>Is the complaint settled? Asked once it has had its time, in the place of the menu.</summary>
public sealed class FollowUpFlow() : Flow<FollowUpFlow.State, FollowUpFlow.Trigger>(FlowName)
{
    public const string FlowName = "follow-up";

    private const string NumberSlot = "number";
    private const string DateSlot = "filed";
    private const string AnsweredSlot = "answered";

    private static readonly ChoiceSet Choices = new(
        new("1", "sudah", "sudah selesai", "selesai", "ya", "iya", "beres", "yes", "settled"),
        new("2", "belum", "belum selesai", "tidak", "no", "not yet"))
    { Confirms = true };

    public enum State
    {
        Ask,
        Settled,
        NotYet,
    }

    public enum Trigger
    {
        Yes,
        No,
        NotUnderstood,
    }

    public override bool NeedsIdentity => false;

    protected override IReadOnlyList<State> Starts => [State.Ask];

    /// <summary>Stands the turn at the question about this complaint.</summary>
    internal static void Place(Turn turn, Complaint complaint)
    {
        turn.LeaveFlow();
        turn[NumberSlot] = complaint.Number;
        turn[DateSlot] = complaint.FiledAt.ToString("O", CultureInfo.InvariantCulture);
        turn[AnsweredSlot] = complaint.State == ComplaintState.Answered ? "yes" : null;
        turn.StandAt(FlowName, nameof(State.Ask));
    }

    protected override void Configure(StateMachine<State, Trigger, Turn> moves) =>
        moves.Configure(State.Ask)
            .Permit(Trigger.Yes, State.Settled)
            .Permit(Trigger.No, State.NotYet)
            .PermitReentry(Trigger.NotUnderstood);

    protected override State Start(Turn turn) => State.Ask;

    protected override ValueTask<Trigger> ReadAsync(State state, Turn turn, CancellationToken cancellationToken)
    {
        // A mere "ok" or "lanjut" closes no complaint.
        if (YesNoReading.Read(turn.Text) == YesNo.No) return ValueTask.FromResult(Trigger.No);
        switch (ChoiceReading.Read(turn.Text, Choices))
        {
            case ChoiceReading.Understood { Value: "1" }:
                return ValueTask.FromResult(Trigger.Yes);
            case ChoiceReading.Understood:
                return ValueTask.FromResult(Trigger.No);
            default:
                turn.Complain(FollowUpTexts.NotAChoice(turn.Language));
                return ValueTask.FromResult(Trigger.NotUnderstood);
        }
    }

    protected override ValueTask EnterAsync(State state, Turn turn, CancellationToken cancellationToken)
    {
        var language = turn.Language;
        var number = turn[NumberSlot]!;
        switch (state)
        {
            case State.Ask:
                var filed = DateTimeOffset.ParseExact(turn[DateSlot]!, "O", CultureInfo.InvariantCulture);
                turn.Say(FollowUpTexts.Ask(language, number, filed, turn[AnsweredSlot] is not null), FollowUpTexts.Options(language));
                break;
            case State.Settled:
                turn.Do(new TurnEffect.ComplaintFollowedUp(number, turn.Message.Sender, Settled: true));
                turn.Say(FollowUpTexts.Settled(language, number), EngineTexts.BackToMenu(language));
                break;
            case State.NotYet:
                turn.Do(new TurnEffect.ComplaintFollowedUp(number, turn.Message.Sender, Settled: false));
                turn.FollowUp(number);
                turn.Say(FollowUpTexts.NotYet(language, number), EngineTexts.BackToMenu(language));
                break;
        }

        return ValueTask.CompletedTask;
    }
}

using ChikaBot.Dialogs.Engine;
using ChikaBot.Dialogs.Reading;
using ChikaBot.Dialogs.Texts;

namespace ChikaBot.Dialogs.Flows;

/// <summary>Ingatkan saya: reminders for the proved participant's family, after a yes. Only where a conversation can be written to.</summary>
public sealed class ReminderFlow() : Flow<ReminderFlow.State, ReminderFlow.Trigger>(FlowName)
{
    public const string FlowName = "reminder";

    private static readonly ChoiceSet Choices = new(
        new("1", "ya", "iya", "ingatkan", "ya ingatkan", "setuju", "mau", "yes"),
        new("2", "tidak", "tidak usah", "tidak mau", "jangan", "no"))
    { Confirms = true };

    public enum State
    {
        Ask,
        Set,
        Declined,
    }

    public enum Trigger
    {
        Agree,
        Refuse,
        NotUnderstood,
    }

    public override bool NeedsIdentity => true;

    protected override IReadOnlyList<State> Starts => [State.Ask];

    protected override void Configure(StateMachine<State, Trigger, Turn> moves) =>
        moves.Configure(State.Ask)
            .Permit(Trigger.Agree, State.Set)
            .Permit(Trigger.Refuse, State.Declined)
            .PermitReentry(Trigger.NotUnderstood);

    protected override State Start(Turn turn) => State.Ask;

    protected override ValueTask<Trigger> ReadAsync(State state, Turn turn, CancellationToken cancellationToken)
    {
        switch (ChoiceReading.ReadYesNo(turn.Text, Choices))
        {
            case ChoiceReading.Understood { Value: "1" }:
                return ValueTask.FromResult(Trigger.Agree);
            case ChoiceReading.Understood:
                return ValueTask.FromResult(Trigger.Refuse);
            default:
                turn.Complain(ReminderTexts.NotAChoice(turn.Language));
                return ValueTask.FromResult(Trigger.NotUnderstood);
        }
    }

    protected override ValueTask EnterAsync(State state, Turn turn, CancellationToken cancellationToken)
    {
        var language = turn.Language;
        var identity = turn.Identity!;
        switch (state)
        {
            case State.Ask:
                turn.Say(ReminderTexts.Ask(language, identity.Name, DueDay(turn)), ReminderTexts.Options(language));
                break;
            case State.Set:
                turn.Do(new TurnEffect.ReminderSet(identity.Nik, language, turn.Now));
                turn.Say(ReminderTexts.Set(language, identity.Name), EngineTexts.BackToMenu(language));
                break;
            case State.Declined:
                turn.Say(ReminderTexts.Declined(language), EngineTexts.BackToMenu(language));
                break;
        }

        return ValueTask.CompletedTask;
    }

    private static long DueDay(Turn turn) => turn.Services.Rules.DueDay.At(turn.Today).Value;
}

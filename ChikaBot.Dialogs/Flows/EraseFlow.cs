using System.Collections.Frozen;
using ChikaBot.Dialogs.Engine;
using ChikaBot.Dialogs.Reading;
using ChikaBot.Dialogs.Texts;

namespace ChikaBot.Dialogs.Flows;

/// <summary>Hapus data saya: what goes, what stays, and only after a yes (UU 27/2022; docs/facts/jkn.md section 9).</summary>
public sealed class EraseFlow() : Flow<EraseFlow.State, EraseFlow.Trigger>(FlowName)
{
    public const string FlowName = "erase";

    /// <summary>As the whole text: nothing brings back what was erased, so no sentence is searched for a yes.</summary>
    private static readonly FrozenSet<string> Agreements = ["1", "ya", "iya", "hapus", "ya hapus", "setuju", "yes", "yes erase", "erase", "delete", "yes delete", "agree"];

    private static readonly ChoiceSet Choices = new(
        new("1", "ya hapus", "hapus", "setuju", "yes erase", "delete"),
        new("2", "tidak", "tidak jadi", "tidak mau", "tidak hapus", "tidak usah", "jangan", "jangan hapus", "belum mau", "batal hapus", "no", "do not", "keep", "keep it"))
    { Confirms = true };

    public enum State
    {
        Ask,
        Erased,
        Kept,
    }

    public enum Trigger
    {
        Agree,
        Refuse,
        NotUnderstood,
    }

    public override bool NeedsIdentity => false;

    protected override IReadOnlyList<State> Starts => [State.Ask];

    protected override void Configure(StateMachine<State, Trigger, Turn> moves) =>
        moves.Configure(State.Ask)
            .Permit(Trigger.Agree, State.Erased)
            .Permit(Trigger.Refuse, State.Kept)
            .PermitReentry(Trigger.NotUnderstood);

    protected override State Start(Turn turn) => State.Ask;

    protected override ValueTask<Trigger> ReadAsync(State state, Turn turn, CancellationToken cancellationToken)
    {
        if (Agreements.Contains(PlainText.Words(turn.Text))) return ValueTask.FromResult(Trigger.Agree);
        if (YesNoReading.Read(turn.Text) == YesNo.No || ChoiceReading.Read(turn.Text, Choices) is ChoiceReading.Understood { Value: "2" }) return ValueTask.FromResult(Trigger.Refuse);
        turn.Complain(EraseTexts.NotAChoice(turn.Language));
        return ValueTask.FromResult(Trigger.NotUnderstood);
    }

    protected override async ValueTask EnterAsync(State state, Turn turn, CancellationToken cancellationToken)
    {
        var language = turn.Language;
        switch (state)
        {
            case State.Ask:
                turn.Say(EraseTexts.Ask(language), EraseTexts.Options(language));
                break;
            case State.Erased:
                var attempts = await turn.Services.Guard.ForgettableAsync(turn.Message.Sender, turn.Now, cancellationToken);
                turn.Erase(new TurnEffect.SenderErased(turn.Message.Sender, attempts));
                turn.Say(EraseTexts.Erased(language, countsTries: attempts is null), EngineTexts.BackToMenu(language));
                break;
            case State.Kept:
                turn.Say(EraseTexts.Kept(language), EngineTexts.BackToMenu(language));
                break;
        }
    }
}

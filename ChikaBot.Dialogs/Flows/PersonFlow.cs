using ChikaBot.Core.Regions;
using ChikaBot.Dialogs.Engine;
using ChikaBot.Dialogs.Texts;

namespace ChikaBot.Dialogs.Flows;

/// <summary>A person, please: an officer of the desk, within office hours and after one confirmation; without a desk the telephone.</summary>
public sealed class PersonFlow() : Flow<PersonFlow.State, PersonFlow.Trigger>(FlowName)
{
    public const string FlowName = "person";

    private static readonly Offer Yes = new("yes", PersonTexts.Yes, "ya", "iya", "boleh", "setuju", "mau", "ok", "oke", "yes", "sure");
    private static readonly Offer No = new("no", PersonTexts.No, "tidak", "tidak jadi", "jangan", "no");
    private static readonly Offer Complain = new("complain", PersonTexts.Complain, "pengaduan", "buat pengaduan", "complaint");
    private static readonly Offer Pandawa = new("pandawa", PandawaTexts.Label, "layanan pandawa");
    private static readonly Offer Withdraw = new("withdraw", PersonTexts.Withdraw, "batalkan panggilan", "take it back");

    private static readonly IReadOnlyDictionary<string, Offer> Offers = Offer.Table(Yes, No, Complain, Pandawa, Withdraw);

    public enum State
    {
        NoDesk,
        Ask,
        Closed,
        Waiting,
        Called,
        Refused,
        Withdrawn,
        ComplaintNeeded,
        PandawaNeeded,
    }

    public enum Trigger
    {
        Agree,
        TooLate,
        Refuse,
        Withdraw,
        Complain,
        Pandawa,
        NotUnderstood,
    }

    public override bool NeedsIdentity => false;

    protected override IReadOnlyList<State> Starts => [State.NoDesk, State.Ask, State.Closed, State.Waiting];

    protected override void Configure(StateMachine<State, Trigger, Turn> moves)
    {
        moves.Configure(State.Ask)
            .Permit(Trigger.Agree, State.Called)
            .Permit(Trigger.TooLate, State.Closed)
            .Permit(Trigger.Refuse, State.Refused)
            .PermitReentry(Trigger.NotUnderstood);
        moves.Configure(State.Closed)
            .Permit(Trigger.Complain, State.ComplaintNeeded)
            .Permit(Trigger.Pandawa, State.PandawaNeeded)
            .PermitReentry(Trigger.NotUnderstood);
        moves.Configure(State.Waiting)
            .Permit(Trigger.Withdraw, State.Withdrawn)
            .PermitReentry(Trigger.NotUnderstood);
    }

    protected override State Start(Turn turn) =>
        !Handovers.IsPossible(turn) ? State.NoDesk
        : turn.WithPerson is not null ? State.Waiting
        : Office(turn).IsOpen ? State.Ask
        : State.Closed;

    protected override ValueTask<Trigger> ReadAsync(State state, Turn turn, CancellationToken cancellationToken) => ValueTask.FromResult(Read(state, turn));

    protected override ValueTask EnterAsync(State state, Turn turn, CancellationToken cancellationToken)
    {
        var language = turn.Language;
        switch (state)
        {
            case State.NoDesk:
                turn.Say(ComplaintTexts.Person(language), EngineTexts.BackToMenu(language));
                break;
            case State.Ask:
                turn.Say(PersonTexts.Ask(language), Offer.Make(turn, Yes, No));
                break;
            case State.Closed:
                turn.Say(PersonTexts.Closed(language, Office(turn)), Offer.Make(turn, Complain, Pandawa));
                break;
            case State.Waiting:
                turn.Say(HandoverTexts.StillWaiting(language), Offer.Make(turn, Withdraw));
                break;
            case State.Called:
                Handovers.Request(turn);
                turn.Say(HandoverTexts.Called(language), EngineTexts.BackToMenu(language));
                break;
            case State.Refused:
                turn.Say(PersonTexts.Refused(language), EngineTexts.BackToMenu(language));
                break;
            case State.Withdrawn:
                Handovers.Withdraw(turn);
                turn.Say(HandoverTexts.Withdrawn(language), EngineTexts.BackToMenu(language));
                break;
            case State.ComplaintNeeded:
                turn.GoOnWith(ComplaintFlow.FlowName);
                break;
            case State.PandawaNeeded:
                turn.GoOnWith(PandawaFlow.FlowName);
                break;
        }

        return ValueTask.CompletedTask;
    }

    /// <summary>The desk keeps the hours of the capital.</summary>
    private static OfficeStatus Office(Turn turn) => turn.Services.OfficeHours.At(turn.Now, IndonesianTimeZone.Wib);

    private static Trigger Read(State state, Turn turn)
    {
        var action = state == State.Ask ? Offer.ReadYesNo(turn, Offers, Yes, No) : Offer.Read(turn, Offers, confirms: true);
        // The office may have closed since the question.
        if (action == Yes.Action) return Office(turn).IsOpen ? Trigger.Agree : Trigger.TooLate;
        if (action == No.Action) return Trigger.Refuse;
        if (action == Complain.Action) return Trigger.Complain;
        if (action == Pandawa.Action) return Trigger.Pandawa;
        if (action == Withdraw.Action) return Trigger.Withdraw;
        turn.Complain(ResultTexts.NotAChoice(turn.Language));
        return Trigger.NotUnderstood;
    }
}

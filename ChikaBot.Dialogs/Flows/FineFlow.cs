using ChikaBot.Core.Participants;
using ChikaBot.Dialogs.Engine;
using ChikaBot.Dialogs.Reading;
using ChikaBot.Dialogs.Texts;

namespace ChikaBot.Dialogs.Flows;

/// <summary>
/// 5 Denda Pelayanan: asks what the fine depends on, and stops at the first answer that rules it out. With an identity proved in the session
/// the segment comes from the directory, and so do the months owed when the card is to be active again today or later.
/// </summary>
public sealed class FineFlow() : Flow<FineFlow.State, FineFlow.Trigger>("fine")
{
    private static readonly ChoiceSet WhoseChoices = new(new("1", "ya", "pakai", "yes"), new("2", "tidak", "orang lain", "lain", "no", "other")) { Confirms = true };
    private static readonly ChoiceSet CareChoices = new(new("1", "rawat inap", "inap", "opname", "dirawat", "menginap", "ya", "inpatient", "yes"), new("2", "rawat jalan", "jalan", "poli", "kontrol", "outpatient")) { Confirms = true };
    private static readonly ChoiceSet PayerChoices = new(new("1", "sendiri", "bayar sendiri", "mandiri", "myself"), new("2", "pemberi kerja", "perusahaan", "kantor", "employer"), new("3", "pemerintah", "negara", "pbi", "gratis", "government")) { Confirms = true };
    private static readonly ChoiceSet DateChoices = new(new Choice("1"), new Choice("2"));
    private static readonly ChoiceSet ResultChoices = new(
        new("1", "kenapa", "rincian", "aturan", "lanjut", "berikutnya", "why", "details", "next", "go on", "more"), new("2", "hitung lagi", "lagi", "again", "count again"));

    public enum State
    {
        AskWhose,
        AskCare,
        AskPayer,
        AskReactivated,
        AskWhichReactivated,
        AskMonthsBefore,
        AskAdmitted,
        AskWhichAdmitted,
        AskCost,
        Shown,
        Explained,
        Again,
    }

    public enum Trigger
    {
        Given,
        PayerKnown,
        MonthsKnown,
        DateUnclear,
        NoFine,
        Why,
        More,
        Again,
        NotUnderstood,
    }

    public override MenuEntry Menu { get; } = new(5, FineTexts.Label, ["denda pelayanan", "denda", "denda rawat inap", "hitung denda", "service fine", "fine"]);

    public override bool NeedsIdentity => false;

    protected override IReadOnlyList<State> Starts => [State.AskWhose, State.AskCare];

    protected override void Configure(StateMachine<State, Trigger, Turn> moves)
    {
        Asks(moves, State.AskWhose, State.AskCare);
        moves.Configure(State.AskCare)
            .Permit(Trigger.NoFine, State.Shown)
            .Permit(Trigger.Given, State.AskPayer)
            .Permit(Trigger.PayerKnown, State.AskReactivated)
            .PermitReentry(Trigger.NotUnderstood);
        Asks(moves, State.AskPayer, State.AskReactivated).Permit(Trigger.NoFine, State.Shown);
        Asks(moves, State.AskReactivated, State.AskMonthsBefore).Permit(Trigger.MonthsKnown, State.AskAdmitted).Permit(Trigger.DateUnclear, State.AskWhichReactivated);
        Asks(moves, State.AskWhichReactivated, State.AskMonthsBefore).Permit(Trigger.MonthsKnown, State.AskAdmitted);
        Asks(moves, State.AskMonthsBefore, State.AskAdmitted).Permit(Trigger.NoFine, State.Shown);
        Asks(moves, State.AskAdmitted, State.AskCost).Permit(Trigger.DateUnclear, State.AskWhichAdmitted).Permit(Trigger.NoFine, State.Shown);
        Asks(moves, State.AskWhichAdmitted, State.AskCost).Permit(Trigger.NoFine, State.Shown);
        Asks(moves, State.AskCost, State.Shown);
        moves.Configure(State.Shown).Permit(Trigger.Why, State.Explained).Permit(Trigger.Again, State.Again).PermitReentry(Trigger.NotUnderstood);
        moves.Configure(State.Explained).PermitReentry(Trigger.Why).PermitReentry(Trigger.More).Permit(Trigger.Again, State.Again).PermitReentry(Trigger.NotUnderstood);
    }

    protected override State Start(Turn turn) => turn.Identity is null ? State.AskCare : State.AskWhose;

    protected override async ValueTask<Trigger> ReadAsync(State state, Turn turn, CancellationToken cancellationToken) => state switch
    {
        State.AskWhose => await ReadWhoseAsync(turn, cancellationToken),
        State.AskCare => Choose(turn, CareChoices, FineTexts.NotOneOf(turn.Language, 2), choice => FineAnswers.Inpatient(turn, choice == "1")),
        State.AskPayer => Choose(turn, PayerChoices, FineTexts.NotOneOf(turn.Language, 3), choice => FineAnswers.Payer(turn, choice == "1" ? Segment.Pbpu : choice == "2" ? Segment.Ppu : Segment.Pbi)),
        State.AskReactivated => await GoWithMonthsAsync(turn, FineAnswers.ReadDate(turn, admission: false), cancellationToken),
        State.AskWhichReactivated => await GoWithMonthsAsync(turn, FineAnswers.ReadWhichDate(turn, admission: false, DateChoices), cancellationToken),
        State.AskMonthsBefore => Go(turn, FineAnswers.ReadMonths(turn)),
        State.AskAdmitted => Go(turn, FineAnswers.ReadDate(turn, admission: true)),
        State.AskWhichAdmitted => Go(turn, FineAnswers.ReadWhichDate(turn, admission: true, DateChoices)),
        State.AskCost => Go(turn, FineAnswers.ReadCost(turn)),
        _ => ReadChoice(state, turn),
    };

    protected override ValueTask EnterAsync(State state, Turn turn, CancellationToken cancellationToken)
    {
        var (language, services, menu) = (turn.Language, turn.Services, EngineTexts.BackToMenu(turn.Language));
        switch (state)
        {
            case State.AskWhose:
                turn.Say(IdentifyTexts.AskReuse(language, turn.Identity!), [.. FineTexts.WhoseOptions(language), menu]);
                break;
            case State.AskCare:
                turn.Say(FineTexts.AskCare(language), [.. FineTexts.CareOptions(language), menu]);
                break;
            case State.AskPayer:
                turn.Say(FineTexts.AskPayer(language), [.. FineTexts.PayerOptions(language), menu]);
                break;
            case State.AskWhichReactivated or State.AskWhichAdmitted:
                var (first, second) = FineAnswers.Dates(turn);
                turn.Say(FineTexts.AskWhichDate(language), new("1", language.Date(first)), new("2", language.Date(second)), menu);
                break;
            case State.AskMonthsBefore:
                turn.Say(FineTexts.AskMonths(language, FineAnswers.Case(turn).ReactivatedOn!.Value, turn.Today), menu);
                break;
            case State.AskReactivated or State.AskAdmitted or State.AskCost:
                turn.Say(FineTexts.Question(language, state), menu);
                break;
            case State.Shown:
                turn.Say(FineTexts.Result(language, FineAnswers.Case(turn), services.ServiceFines.Compute(FineAnswers.Case(turn)), turn.Today, services.Rules), ResultTexts.Why(language), FineTexts.Again(language), menu);
                break;
            case State.Explained:
                PageTurning.Say(turn, FineExplanation.Blocks(language, FineAnswers.Case(turn), services.ServiceFines.Compute(FineAnswers.Case(turn)), turn.Today, services.Rules), [], FineTexts.Again(language), menu);
                break;
            case State.Again:
                turn.GoOnWith(Name);
                break;
        }

        return ValueTask.CompletedTask;
    }

    private static StateMachine<State, Trigger, Turn>.StateConfiguration Asks(StateMachine<State, Trigger, Turn> moves, State state, State next) =>
        moves.Configure(state).Permit(Trigger.Given, next).PermitReentry(Trigger.NotUnderstood);

    private static async ValueTask<Trigger> ReadWhoseAsync(Turn turn, CancellationToken cancellationToken)
    {
        var choice = ChoiceReading.ReadYesNo(turn.Text, WhoseChoices) is ChoiceReading.Understood(var value) ? value : null;
        if (choice is null) return NotUnderstood(turn, FineTexts.NotOneOf(turn.Language, 2));
        if (choice == "1" && await turn.ProvedParticipantAsync(cancellationToken) is { } participant) FineAnswers.LookedUp(turn, participant.Segment);
        return Trigger.Given;
    }

    private static Trigger Choose(Turn turn, ChoiceSet choices, string complaint, Action<string> take)
    {
        if (ChoiceReading.Read(turn.Text, choices) is not ChoiceReading.Understood(var choice)) return NotUnderstood(turn, complaint);
        take(choice);
        return Go(turn, new(FineAnswers.Outcome.Given, null));
    }

    /// <summary>Where the answers so far lead: to the result as soon as one of them rules the fine out.</summary>
    private static Trigger Go(Turn turn, FineAnswers.Read read)
    {
        if (read.Complaint is { } complaint) return NotUnderstood(turn, complaint);
        if (read.Outcome == FineAnswers.Outcome.DateUnclear) return Trigger.DateUnclear;
        var care = FineAnswers.Case(turn);
        if (care.EstimatedCost is not null) return Trigger.Given;
        if (turn.Services.ServiceFines.WhyNone(care) is not null) return Trigger.NoFine;
        return turn.Step == nameof(State.AskCare) && care.Segment is not null ? Trigger.PayerKnown : Trigger.Given;
    }

    private static async ValueTask<Trigger> GoWithMonthsAsync(Turn turn, FineAnswers.Read read, CancellationToken cancellationToken)
    {
        var trigger = Go(turn, read);
        if (trigger != Trigger.Given) return trigger;
        await FineAnswers.FindMonthsAsync(turn, cancellationToken);
        return FineAnswers.Case(turn).MonthsOwed is null ? Trigger.Given : Trigger.MonthsKnown;
    }

    private static Trigger ReadChoice(State state, Turn turn)
    {
        var choice = KeywordReading.Read(turn.Text) == Keyword.Why ? Trigger.Why : ChoiceReading.Read(turn.Text, ResultChoices) switch
        {
            ChoiceReading.Understood { Value: "2" } => Trigger.Again,
            ChoiceReading.Understood when state == State.Shown => Trigger.Why,
            ChoiceReading.Understood when PageTurning.HasMore(turn) => Trigger.More,
            _ => NotUnderstood(turn, ResultTexts.NotAChoice(turn.Language)),
        };
        if (choice == Trigger.Why) PageTurning.ToFirst(turn);
        if (choice == Trigger.More) PageTurning.ToNext(turn);
        return choice;
    }

    private static Trigger NotUnderstood(Turn turn, string complaint)
    {
        turn.Complain(complaint);
        return Trigger.NotUnderstood;
    }
}

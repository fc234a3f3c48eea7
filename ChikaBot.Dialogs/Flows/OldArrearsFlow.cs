using System.Globalization;
using ChikaBot.Core.Contributions;
using ChikaBot.Dialogs.Engine;
using ChikaBot.Dialogs.Reading;
using ChikaBot.Dialogs.Texts;

namespace ChikaBot.Dialogs.Flows;

/// <summary>
/// Instalments for somebody now in another segment who still owes from the time as PBPU/BP. No record of that is kept here, so months and
/// amount are asked.
/// </summary>
public sealed class OldArrearsFlow() : Flow<OldArrearsFlow.State, OldArrearsFlow.Trigger>(FlowName)
{
    public const string FlowName = "old-arrears";

    private const string MonthsSlot = "months";
    private const string AmountSlot = "amount";
    private const string TenorSlot = "tenor";

    private static readonly ChoiceSet Choices = new(
        new("1", "kenapa", "rincian", "aturan", "lanjut", "berikutnya", "why", "details", "next", "go on", "more"),
        new("2", "hitung lagi", "lagi", "ulangi hitungan", "again", "count again"));

    public enum State
    {
        AskMonths,
        AskAmount,
        AskTenor,
        Shown,
        Explained,
    }

    public enum Trigger
    {
        Given,
        NotEligible,
        Why,
        More,
        Again,
        NotUnderstood,
    }

    public override bool NeedsIdentity => false;

    protected override IReadOnlyList<State> Starts => [State.AskMonths];

    protected override void Configure(StateMachine<State, Trigger, Turn> moves)
    {
        moves.Configure(State.AskMonths)
            .Permit(Trigger.Given, State.AskAmount)
            .Permit(Trigger.NotEligible, State.Shown)
            .PermitReentry(Trigger.NotUnderstood);
        moves.Configure(State.AskAmount)
            .Permit(Trigger.Given, State.AskTenor)
            .Permit(Trigger.NotEligible, State.Shown)
            .PermitReentry(Trigger.NotUnderstood);
        moves.Configure(State.AskTenor)
            .Permit(Trigger.Given, State.Shown)
            .PermitReentry(Trigger.NotUnderstood);
        moves.Configure(State.Shown)
            .Permit(Trigger.Why, State.Explained)
            .Permit(Trigger.Again, State.AskMonths)
            .PermitReentry(Trigger.NotUnderstood);
        moves.Configure(State.Explained)
            .PermitReentry(Trigger.Why)
            .PermitReentry(Trigger.More)
            .Permit(Trigger.Again, State.AskMonths)
            .PermitReentry(Trigger.NotUnderstood);
    }

    protected override State Start(Turn turn) => State.AskMonths;

    protected override ValueTask<Trigger> ReadAsync(State state, Turn turn, CancellationToken cancellationToken) => ValueTask.FromResult(state switch
    {
        State.AskMonths => ReadMonths(turn),
        State.AskAmount => ReadAmount(turn),
        State.AskTenor => ReadTenor(turn),
        _ => ReadChoice(state, turn),
    });

    protected override ValueTask EnterAsync(State state, Turn turn, CancellationToken cancellationToken)
    {
        var (language, rules, menu) = (turn.Language, turn.Services.Rules, EngineTexts.BackToMenu(turn.Language));
        switch (state)
        {
            case State.AskMonths:
                turn[MonthsSlot] = turn[AmountSlot] = turn[TenorSlot] = null;
                turn.Say(OldArrearsTexts.AskMonths(language), menu);
                break;
            case State.AskAmount:
                turn.Say(OldArrearsTexts.AskAmount(language), menu);
                break;
            case State.AskTenor:
                turn.Say(OldArrearsTexts.AskTenor(language, Offer(turn)), menu);
                break;
            case State.Shown:
                var offer = Offer(turn);
                turn.Say(
                    Plan(turn, offer) is { } plan ? OldArrearsTexts.Plan(language, plan, offer, rules) : OldArrearsTexts.Refusal(language, offer, turn.Today, rules),
                    ResultTexts.Why(language), OldArrearsTexts.Again(language), menu);
                break;
            default:
                PageTurning.Say(turn, OldArrearsTexts.Why(language, Offer(turn), Plan(turn, Offer(turn)), rules), [], OldArrearsTexts.Again(language), menu);
                break;
        }

        return ValueTask.CompletedTask;
    }

    private static Trigger ReadMonths(Turn turn)
    {
        var months = FineTexts.SaysNone(turn.Text) ? 0 : CountReading.Read(turn.Text);
        if (months is null) return NotUnderstood(turn, FineTexts.NotMonths(turn.Language, turn.Text));
        turn[MonthsSlot] = Written(months.Value);
        // Whether the months suffice shows without the amount; the largest one leaves nothing else to fail.
        return Eligible(turn.Services.Instalments.ForFormerPayer(months.Value, new Rupiah(RupiahReading.Highest), turn.Today));
    }

    private static Trigger ReadAmount(Turn turn)
    {
        var reading = RupiahReading.Read(turn.Text);
        if (reading is not RupiahReading.Understood(var amount)) return NotUnderstood(turn, FineTexts.Complaint(turn.Language, reading));
        turn[AmountSlot] = Written(amount.Amount);
        return Eligible(Offer(turn));
    }

    private static Trigger ReadTenor(Turn turn)
    {
        var plans = Offer(turn).Plans;
        if (CountReading.Read(turn.Text) is not { } tenor || plans.All(plan => plan.Tenor != tenor)) return NotUnderstood(turn, InstalmentTexts.NotATenor(turn.Language, plans));
        turn[TenorSlot] = Written(tenor);
        return Trigger.Given;
    }

    private static Trigger ReadChoice(State state, Turn turn)
    {
        var choice = KeywordReading.Read(turn.Text) == Keyword.Why ? Trigger.Why : ChoiceReading.Read(turn.Text, Choices) switch
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

    private static Trigger Eligible(FormerPayerOffer offer) => offer.Eligibility == InstalmentEligibility.Eligible ? Trigger.Given : Trigger.NotEligible;

    private static FormerPayerOffer Offer(Turn turn) =>
        turn.Services.Instalments.ForFormerPayer((int)Number(turn, MonthsSlot), new Rupiah(turn[AmountSlot] is null ? RupiahReading.Highest : Number(turn, AmountSlot)), turn.Today);

    private static InstalmentPlan? Plan(Turn turn, FormerPayerOffer offer) => turn[TenorSlot] is null ? null : offer.Plans.FirstOrDefault(plan => plan.Tenor == Number(turn, TenorSlot));

    private static string Written(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static long Number(Turn turn, string slot) => long.Parse(turn[slot]!, CultureInfo.InvariantCulture);
}

using System.Globalization;
using ChikaBot.Core.Contributions;
using ChikaBot.Core.Participants;
using ChikaBot.Dialogs.Engine;
using ChikaBot.Dialogs.Reading;
using ChikaBot.Dialogs.Replies;
using ChikaBot.Dialogs.Texts;

namespace ChikaBot.Dialogs.Flows;

/// <summary>3 Cicilan Tunggakan: may the family pay its arrears in instalments, in how many, and what each plan costs.</summary>
public sealed class InstalmentFlow() : Flow<InstalmentFlow.State, InstalmentFlow.Trigger>(FlowName)
{
    public const string FlowName = "instalments";

    private const string TenorSlot = "tenor";

    /// <summary>What the first option under a result leads to: the plans, the old arrears, or nothing.</summary>
    private const string WaySlot = "way";
    private const string ToPlans = "plans";
    private const string ToOldArrears = "old";

    private static readonly string[] WhyWords = ["kenapa", "rincian", "detail", "aturan", "why", "details"];
    private static readonly Choice Other = new(ResultTexts.OtherValue, "peserta lain", "lain", "cek peserta lain", "another", "other");

    private static readonly ChoiceSet PlanChoices = new(
        new("1", "pilih cicilan", "cicilan", "cicil", "cicilan lain", "pilihan cicilan", "lanjut", "instalments", "plans", "other plan", "next"), Other, new("3", WhyWords));

    private static readonly ChoiceSet OldChoices = new(
        new("1", "tunggakan lama", "dulu mandiri", "mantan mandiri", "lanjut", "old arrears", "next"), Other, new("3", WhyWords));

    private static readonly ChoiceSet PlainChoices = new(new("1", [.. WhyWords, "lanjut", "terus", "berikutnya", "next", "go on", "more"]), Other);

    public enum State
    {
        Shown,
        AskTenor,
        Planned,
        Explained,
        OtherParticipant,
        OldArrears,
    }

    public enum Trigger
    {
        Choose,
        TenorGiven,
        Why,
        More,
        Other,
        Former,
        NotUnderstood,
    }

    public override MenuEntry Menu { get; } = new(
        3, InstalmentTexts.Label, ["cicilan tunggakan", "cicilan", "cicil", "cicil tunggakan", "rehab", "new rehab", "angsuran", "nyicil", "instalments", "pay in instalments"]);

    public override bool NeedsIdentity => true;

    protected override IReadOnlyList<State> Starts => [State.Shown];

    protected override void Configure(StateMachine<State, Trigger, Turn> moves)
    {
        moves.Configure(State.Shown)
            .Permit(Trigger.Choose, State.AskTenor)
            .Permit(Trigger.Former, State.OldArrears)
            .Permit(Trigger.Why, State.Explained)
            .Permit(Trigger.Other, State.OtherParticipant)
            .PermitReentry(Trigger.NotUnderstood);
        moves.Configure(State.AskTenor)
            .Permit(Trigger.TenorGiven, State.Planned)
            .Permit(Trigger.Why, State.Explained)
            .PermitReentry(Trigger.NotUnderstood);
        moves.Configure(State.Planned)
            .Permit(Trigger.Choose, State.AskTenor)
            .Permit(Trigger.Former, State.OldArrears)
            .Permit(Trigger.Why, State.Explained)
            .Permit(Trigger.Other, State.OtherParticipant)
            .PermitReentry(Trigger.NotUnderstood);
        moves.Configure(State.Explained)
            .PermitReentry(Trigger.Why)
            .PermitReentry(Trigger.More)
            .Permit(Trigger.Choose, State.AskTenor)
            .Permit(Trigger.Former, State.OldArrears)
            .Permit(Trigger.Other, State.OtherParticipant)
            .PermitReentry(Trigger.NotUnderstood);
    }

    protected override State Start(Turn turn) => State.Shown;

    protected override async ValueTask<Trigger> ReadAsync(State state, Turn turn, CancellationToken cancellationToken)
    {
        if (KeywordReading.Read(turn.Text) == Keyword.Why) return Explain(turn);
        if (state == State.AskTenor) return await ReadTenorAsync(turn, cancellationToken);
        var way = turn[WaySlot];
        var choices = way switch { ToPlans => PlanChoices, ToOldArrears => OldChoices, _ => PlainChoices };
        var choice = ChoiceReading.Read(turn.Text, choices) is ChoiceReading.Understood(var value) ? value : null;
        switch (choice)
        {
            case ResultTexts.OtherValue:
                return Trigger.Other;
            case "1" when state == State.Explained && PageTurning.HasMore(turn):
                PageTurning.ToNext(turn);
                return Trigger.More;
            case "1" when way == ToPlans:
                return Trigger.Choose;
            case "1" when way == ToOldArrears:
                return Trigger.Former;
            case "1" or "3" when state != State.Explained:
                return Explain(turn);
        }

        turn.Complain(ResultTexts.NotAChoice(turn.Language));
        return Trigger.NotUnderstood;
    }

    protected override async ValueTask EnterAsync(State state, Turn turn, CancellationToken cancellationToken)
    {
        switch (state)
        {
            case State.OtherParticipant:
                turn[IdentifyFlow.OtherSlot] = "yes";
                turn.GoOnWith(Name);
                return;
            case State.OldArrears:
                turn.GoOnWith(OldArrearsFlow.FlowName);
                return;
        }

        if (await turn.ProvedParticipantAsync(cancellationToken) is not { } asker)
        {
            // Removed from the directory since the proof: there is nothing to show any more.
            turn.Forget();
            turn.GoOnWith(Name);
            return;
        }

        Say(state, turn, asker, await OfferAsync(turn, asker, cancellationToken));
    }

    private static void Say(State state, Turn turn, Participant asker, InstalmentOffer offer)
    {
        var (language, rules) = (turn.Language, turn.Services.Rules);
        var way = turn[WaySlot] = offer.Plans.Count > 0 ? ToPlans : InstalmentTexts.MayHaveOldArrears(asker, turn.Today, rules) ? ToOldArrears : null;
        var plan = offer.Plans.FirstOrDefault(one => one.Tenor == Tenor(turn));
        var planned = state == State.Planned && plan is not null;
        ReplyOption[] first = way switch
        {
            ToPlans => [planned ? InstalmentTexts.OtherPlan(language) : InstalmentTexts.Choose(language)],
            ToOldArrears => [InstalmentTexts.OldArrears(language)],
            _ => [],
        };
        if (state == State.AskTenor && way == ToPlans)
        {
            turn.Say(InstalmentTexts.AskTenor(language), [.. InstalmentTexts.Tenors(language, offer.Plans), EngineTexts.BackToMenu(language)]);
        }
        else if (state == State.Explained)
        {
            PageTurning.Say(turn, InstalmentExplanation.Blocks(language, offer, plan, rules), first, ResultTexts.Other(language), EngineTexts.BackToMenu(language));
        }
        else
        {
            var status = turn.Services.Statuses.Compute(asker, turn.Today);
            var text = planned ? InstalmentTexts.Plan(language, plan!, offer, asker, status, rules) : InstalmentTexts.Result(language, offer, asker, status, rules);
            var why = InstalmentTexts.Why(language);
            turn.Say(text, first.Length == 0
                ? [ResultTexts.Why(language), ResultTexts.Other(language), EngineTexts.BackToMenu(language)]
                : [.. first, ResultTexts.Other(language), why, EngineTexts.BackToMenu(language)]);
        }
    }

    private static async ValueTask<Trigger> ReadTenorAsync(Turn turn, CancellationToken cancellationToken)
    {
        var asker = await turn.ProvedParticipantAsync(cancellationToken);
        var plans = asker is null ? [] : (await OfferAsync(turn, asker, cancellationToken)).Plans;
        if (CountReading.Read(turn.Text) is { } tenor && plans.Any(plan => plan.Tenor == tenor))
        {
            turn[TenorSlot] = tenor.ToString(CultureInfo.InvariantCulture);
            return Trigger.TenorGiven;
        }

        turn.Complain(plans.Count == 0 ? ResultTexts.NotAChoice(turn.Language) : InstalmentTexts.NotATenor(turn.Language, plans));
        return Trigger.NotUnderstood;
    }

    private static Trigger Explain(Turn turn)
    {
        PageTurning.ToFirst(turn);
        return Trigger.Why;
    }

    private static async ValueTask<InstalmentOffer> OfferAsync(Turn turn, Participant asker, CancellationToken cancellationToken) =>
        turn.Services.Instalments.Compute(await turn.Services.Directory.FamilyAsync(asker.FamilyCard, cancellationToken), turn.Today);

    private static int Tenor(Turn turn) => int.TryParse(turn[TenorSlot], NumberStyles.None, CultureInfo.InvariantCulture, out var tenor) ? tenor : 0;
}

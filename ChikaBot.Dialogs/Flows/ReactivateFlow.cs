using ChikaBot.Dialogs.Engine;
using ChikaBot.Dialogs.Reading;
using ChikaBot.Dialogs.Texts;

namespace ChikaBot.Dialogs.Flows;

/// <summary>4 Aktifkan Kembali Kartu, first part: who lies in hospital hears the urgent way before anything is asked about identity.</summary>
public sealed class ReactivateFlow() : Flow<ReactivateFlow.State, ReactivateFlow.Trigger>(FlowName)
{
    public const string FlowName = "reactivate";

    private static readonly Offer Yes = new("yes", UrgentTexts.Yes, "dirawat", "rawat inap", "opname", "igd", "ugd", "rumah sakit", "masuk rumah sakit", "di rumah sakit", "dirumah sakit", "in hospital");
    private static readonly Offer No = new("no", UrgentTexts.No, "tidak dirawat", "tidak sedang dirawat", "tidak rawat inap", "tidak opname", "belum dirawat", "tidak di rumah sakit", "bukan di rumah sakit", "di rumah", "dirumah", "sudah pulang", "rawat jalan", "not in hospital");
    private static readonly Offer Find = new("find", UrgentTexts.FindCause, "lanjut", "cek kartu", "penyebab", "go on", "next");
    private static readonly Offer Fine = new("fine", UrgentTexts.AboutFine, "denda", "denda pelayanan", "fine");

    private static readonly IReadOnlyDictionary<string, Offer> Offers = Offer.Table(Yes, No, Find, Fine);

    public enum State
    {
        AskInHospital,
        Urgent,
        FineExplained,
        CauseNeeded,
    }

    public enum Trigger
    {
        InHospital,
        NotInHospital,
        FindCause,
        Why,
        NotUnderstood,
    }

    public override MenuEntry Menu { get; } = new(4, UrgentTexts.Label, ["aktifkan kembali kartu", "aktifkan kartu", "aktifkan", "aktivasi", "reaktivasi", "kartu nonaktif", "kartu tidak aktif", "kartu mati", "reactivate the card", "reactivate"]);

    public override bool NeedsIdentity => false;

    protected override IReadOnlyList<State> Starts => [State.AskInHospital];

    protected override void Configure(StateMachine<State, Trigger, Turn> moves)
    {
        moves.Configure(State.AskInHospital)
            .Permit(Trigger.InHospital, State.Urgent)
            .Permit(Trigger.NotInHospital, State.CauseNeeded)
            .PermitReentry(Trigger.NotUnderstood);
        moves.Configure(State.Urgent)
            .Permit(Trigger.FindCause, State.CauseNeeded)
            .Permit(Trigger.Why, State.FineExplained)
            .PermitReentry(Trigger.NotUnderstood);
        moves.Configure(State.FineExplained)
            .Permit(Trigger.FindCause, State.CauseNeeded)
            .PermitReentry(Trigger.Why)
            .PermitReentry(Trigger.NotUnderstood);
    }

    protected override State Start(Turn turn) => State.AskInHospital;

    protected override ValueTask<Trigger> ReadAsync(State state, Turn turn, CancellationToken cancellationToken) =>
        ValueTask.FromResult(state == State.AskInHospital ? ReadInHospital(turn) : ReadUrgent(turn));

    protected override ValueTask EnterAsync(State state, Turn turn, CancellationToken cancellationToken)
    {
        switch (state)
        {
            case State.AskInHospital:
                turn.Say(UrgentTexts.Ask(turn.Language), Offer.Make(turn, Yes, No));
                break;
            case State.Urgent:
                turn.Say(UrgentTexts.Today(turn.Language), Offer.Make(turn, Find, Fine));
                break;
            case State.FineExplained:
                turn.Say(string.Join('\n', UrgentTexts.Fine(turn.Language, turn.Services.Rules, turn.Today)), Offer.Make(turn, Find));
                break;
            case State.CauseNeeded:
                turn.GoOnWith(ReactivationFlow.FlowName);
                break;
        }

        return ValueTask.CompletedTask;
    }

    private static Trigger ReadInHospital(Turn turn)
    {
        var answer = Offer.ReadYesNo(turn, Offers, Yes, No);
        if (answer == Yes.Action) return Trigger.InHospital;
        if (answer == No.Action) return Trigger.NotInHospital;
        turn.Complain(UrgentTexts.NotYesNo(turn.Language));
        return Trigger.NotUnderstood;
    }

    private static Trigger ReadUrgent(Turn turn)
    {
        var action = KeywordReading.Read(turn.Text) == Keyword.Why ? Fine.Action : Offer.Read(turn, Offers);
        if (action == Find.Action) return Trigger.FindCause;
        if (action == Fine.Action) return Trigger.Why;
        turn.Complain(ResultTexts.NotAChoice(turn.Language));
        return Trigger.NotUnderstood;
    }
}

using ChikaBot.Dialogs.Engine;
using ChikaBot.Dialogs.Reading;
using ChikaBot.Dialogs.Texts;

namespace ChikaBot.Dialogs.Flows;

/// <summary>The scam check behind "Info &amp; Tanya Jawab". The pasted message is read and let go: the snapshot keeps the verdict and the kinds of signs only.</summary>
public sealed class ScamFlow() : Flow<ScamFlow.State, ScamFlow.Trigger>(FlowName)
{
    public const string FlowName = "scam";

    private const string VerdictSlot = "verdict";
    private const string SignsSlot = "signs";
    private const string OtherNumberSlot = "otherNumber";

    /// <summary>Characters below which a text without number or sign is a slip and no message.</summary>
    private const int Shortest = 10;

    private static readonly ChoiceSet UnderVerdict = new(
        new(ScamTexts.AgainValue, "cek pesan lain", "cek lagi", "pesan lain", "check another"),
        new(ScamTexts.OfficialValue, "nomor resmi", "official numbers"));

    public enum State
    {
        AskMessage,
        Verdict,
        OfficialList,
    }

    public enum Trigger
    {
        Judged,
        Again,
        Official,
        NotUnderstood,
    }

    public override bool NeedsIdentity => false;

    protected override IReadOnlyList<State> Starts => [State.AskMessage, State.Verdict];

    protected override void Configure(StateMachine<State, Trigger, Turn> moves)
    {
        moves.Configure(State.AskMessage).Permit(Trigger.Judged, State.Verdict).PermitReentry(Trigger.NotUnderstood);
        foreach (var state in new[] { State.Verdict, State.OfficialList })
            moves.Configure(state).Permit(Trigger.Judged, State.Verdict).Permit(Trigger.Again, State.AskMessage).Permit(Trigger.Official, State.OfficialList).PermitReentry(Trigger.NotUnderstood);
    }

    /// <summary>A message that was pasted where a question was expected is judged at once.</summary>
    protected override State Start(Turn turn)
    {
        var read = Read(turn);
        if (read is { Verdict: ScamVerdict.Unsure, HasOtherNumber: false }) return State.AskMessage;
        Keep(turn, read);
        return State.Verdict;
    }

    protected override ValueTask<Trigger> ReadAsync(State state, Turn turn, CancellationToken cancellationToken)
    {
        if (state != State.AskMessage && ChoiceReading.Read(turn.Text, UnderVerdict) is ChoiceReading.Understood(var value) && turn.Text.Length <= Shortest * 2)
            return ValueTask.FromResult(value == ScamTexts.AgainValue ? Trigger.Again : Trigger.Official);
        return ValueTask.FromResult(Judge(turn));
    }

    protected override ValueTask EnterAsync(State state, Turn turn, CancellationToken cancellationToken)
    {
        var language = turn.Language;
        switch (state)
        {
            case State.AskMessage:
                turn.Say(ScamTexts.Ask(language), EngineTexts.BackToMenu(language));
                break;
            case State.Verdict:
                turn.Say(
                    ScamTexts.Verdict(language, Enum.Parse<ScamVerdict>(turn[VerdictSlot]!), Signs(turn), turn[OtherNumberSlot] is not null),
                    ScamTexts.Again(language), ScamTexts.Official(language), EngineTexts.BackToMenu(language));
                break;
            case State.OfficialList:
                turn.Say(ScamTexts.OfficialList(language), ScamTexts.Again(language), EngineTexts.BackToMenu(language));
                break;
        }

        return ValueTask.CompletedTask;
    }

    private static Trigger Judge(Turn turn)
    {
        var read = Read(turn);
        if (read is { Verdict: ScamVerdict.Unsure, HasOtherNumber: false } && turn.Text.Length < Shortest)
        {
            turn.Complain(ScamTexts.TooShort(turn.Language));
            return Trigger.NotUnderstood;
        }

        Keep(turn, read);
        return Trigger.Judged;
    }

    /// <summary>Whole, with its line ends: the turn's own text is cut and joined into one line.</summary>
    internal static ScamReading Read(Turn turn) => ScamReading.Read(turn.Message.Content is MessageContent.Text(var typed) ? typed : turn.Text);

    private static void Keep(Turn turn, ScamReading read)
    {
        turn[VerdictSlot] = read.Verdict.ToString();
        turn[SignsSlot] = read.Signs.Count == 0 ? null : string.Join(',', read.Signs);
        turn[OtherNumberSlot] = read.HasOtherNumber ? "yes" : null;
    }

    private static ScamSign[] Signs(Turn turn) => turn[SignsSlot] is { } kept ? [.. kept.Split(',').Select(Enum.Parse<ScamSign>)] : [];
}

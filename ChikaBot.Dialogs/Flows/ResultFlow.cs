using ChikaBot.Core.Participants;
using ChikaBot.Dialogs.Engine;
using ChikaBot.Dialogs.Reading;
using ChikaBot.Dialogs.Replies;
using ChikaBot.Dialogs.Texts;

namespace ChikaBot.Dialogs.Flows;

/// <param name="Flow">Its name.</param>
/// <param name="Choice">The digit under the result, and words for it.</param>
public sealed record RelatedService(string Flow, Choice Choice, Func<Language, string> Label);

/// <summary>A flow that shows what is known about the proved participant, explains it on request, and goes on to the next participant.</summary>
/// <param name="related">The service that fits this result, offered beside it; null for none.</param>
public abstract class ResultFlow(string name, RelatedService? related = null) : Flow<ResultFlow.State, ResultFlow.Trigger>(name)
{
    private static readonly Choice Other = new(ResultTexts.OtherValue, "peserta lain", "lain", "cek peserta lain", "another", "other");

    private readonly ChoiceSet resultChoices = new(
        [new(ResultTexts.WhyValue, "kenapa", "rincian", "detail", "why", "details"), Other, .. related is null ? [] : new[] { related.Choice }]);

    private readonly ChoiceSet moreChoices = new(
        [new(ResultTexts.MoreValue, "lanjut", "terus", "lagi", "berikutnya", "next", "go on", "more"), Other, .. related is null ? [] : new[] { related.Choice }]);

    public enum State
    {
        Shown,
        Explained,
        Related,
        OtherParticipant,
    }

    public enum Trigger
    {
        Why,
        More,
        Related,
        Other,
        NotUnderstood,
    }

    public override bool NeedsIdentity => true;

    protected override IReadOnlyList<State> Starts => [State.Shown];

    protected override void Configure(StateMachine<State, Trigger, Turn> moves)
    {
        moves.Configure(State.Shown)
            .Permit(Trigger.Why, State.Explained)
            .Permit(Trigger.Other, State.OtherParticipant)
            .PermitReentry(Trigger.NotUnderstood);
        moves.Configure(State.Explained)
            .PermitReentry(Trigger.Why)
            .PermitReentry(Trigger.More)
            .Permit(Trigger.Other, State.OtherParticipant)
            .PermitReentry(Trigger.NotUnderstood);
        if (related is null) return;
        foreach (var state in new[] { State.Shown, State.Explained }) moves.Configure(state).Permit(Trigger.Related, State.Related);
    }

    protected override State Start(Turn turn) => State.Shown;

    protected override ValueTask<Trigger> ReadAsync(State state, Turn turn, CancellationToken cancellationToken)
    {
        if (KeywordReading.Read(turn.Text) == Keyword.Why)
        {
            PageTurning.ToFirst(turn);
            return ValueTask.FromResult(Trigger.Why);
        }

        var more = state == State.Explained && PageTurning.HasMore(turn);
        var choice = ChoiceReading.Read(turn.Text, state == State.Explained ? moreChoices : resultChoices) is ChoiceReading.Understood understood ? understood.Value : null;
        if (choice == ResultTexts.OtherValue) return ValueTask.FromResult(Trigger.Other);
        if (choice is not null && choice == related?.Choice.Value) return ValueTask.FromResult(Trigger.Related);
        if (choice == ResultTexts.WhyValue && state == State.Shown) return ValueTask.FromResult(Trigger.Why);
        if (choice == ResultTexts.MoreValue && more)
        {
            PageTurning.ToNext(turn);
            return ValueTask.FromResult(Trigger.More);
        }

        turn.Complain(ResultTexts.NotAChoice(turn.Language));
        return ValueTask.FromResult(Trigger.NotUnderstood);
    }

    protected override async ValueTask EnterAsync(State state, Turn turn, CancellationToken cancellationToken)
    {
        if (state == State.OtherParticipant)
        {
            turn[IdentifyFlow.OtherSlot] = "yes";
            turn.GoOnWith(Name);
            return;
        }

        if (state == State.Related)
        {
            turn.Confirm();
            turn.GoOnWith(related!.Flow);
            return;
        }

        var participant = await turn.ProvedParticipantAsync(cancellationToken);
        if (participant is null)
        {
            // Removed from the directory since the proof: there is nothing to show any more.
            turn.Forget();
            turn.GoOnWith(Name);
            return;
        }

        if (state == State.Shown) turn.Say(await ResultAsync(participant, turn, cancellationToken), [ResultTexts.Why(turn.Language), .. Options(turn.Language)]);
        else PageTurning.Say(turn, await WhyAsync(participant, turn, cancellationToken), [], Options(turn.Language));
    }

    /// <summary>What is said first.</summary>
    protected abstract ValueTask<string> ResultAsync(Participant participant, Turn turn, CancellationToken cancellationToken);

    /// <summary>The explanation, in blocks that are not to be cut.</summary>
    protected abstract ValueTask<IEnumerable<string>> WhyAsync(Participant participant, Turn turn, CancellationToken cancellationToken);

    private ReplyOption[] Options(Language language) =>
    [
        ResultTexts.Other(language),
        .. related is null ? [] : new[] { new ReplyOption(related.Choice.Value, related.Label(language)) },
        EngineTexts.BackToMenu(language),
    ];
}

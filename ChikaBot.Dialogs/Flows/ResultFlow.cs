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
/// <param name="related">The services that may fit this result, offered beside it.</param>
public abstract class ResultFlow(string name, params RelatedService[] related) : Flow<ResultFlow.State, ResultFlow.Trigger>(name)
{
    private const string RelatedSlot = "related";

    /// <summary>The services that were offered, so that an answer is read against what the participant saw.</summary>
    private const string OfferedSlot = "offered";

    /// <summary>Without "cek" and "peserta": these begin the names of services, too.</summary>
    private static readonly Choice Other = new(ResultTexts.OtherValue, "lain", "lainnya", "another", "other");

    private readonly ChoiceSet resultChoices = new(
        [new(ResultTexts.WhyValue, "kenapa", "rincian", "detail", "why", "details"), Other, .. related.Select(service => service.Choice)]);

    private readonly ChoiceSet moreChoices = new(
        [new(ResultTexts.MoreValue, "lanjut", "terus", "lagi", "berikutnya", "next", "go on", "more"), Other, .. related.Select(service => service.Choice)]);

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
        // A service's own words lead to it even where its digit is not offered: it then says why not.
        var meant = (turn.Text.Any(char.IsLetter) ? related : Offered(turn)).FirstOrDefault(service => service.Choice.Value == choice)?.Flow;
        if (choice == ResultTexts.WhyValue && state == State.Shown) return ValueTask.FromResult(Trigger.Why);
        if (choice == ResultTexts.MoreValue && more)
        {
            PageTurning.ToNext(turn);
            return ValueTask.FromResult(Trigger.More);
        }

        if ((meant ?? turn.ServiceNamed()?.Name) is { } wanted)
        {
            turn[RelatedSlot] = wanted;
            return ValueTask.FromResult(Trigger.Related);
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
            turn.GoOnWith(turn[RelatedSlot]!);
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

        turn[OfferedSlot] = string.Join(',', (await RelatedAsync(participant, turn, cancellationToken)).Select(service => service.Flow));
        if (state == State.Shown) turn.Say(await ResultAsync(participant, turn, cancellationToken), [ResultTexts.Why(turn.Language), .. Options(turn)]);
        else PageTurning.Say(turn, await WhyAsync(participant, turn, cancellationToken), [], Options(turn));
    }

    /// <summary>What is said first.</summary>
    protected abstract ValueTask<string> ResultAsync(Participant participant, Turn turn, CancellationToken cancellationToken);

    /// <summary>The explanation, in blocks that are not to be cut.</summary>
    protected abstract ValueTask<IEnumerable<string>> WhyAsync(Participant participant, Turn turn, CancellationToken cancellationToken);

    /// <summary>The services to offer now, of those that may fit; in their order.</summary>
    protected virtual ValueTask<IEnumerable<RelatedService>> RelatedAsync(Participant participant, Turn turn, CancellationToken cancellationToken) => ValueTask.FromResult<IEnumerable<RelatedService>>(related);

    /// <summary>The services under the result that is shown, or being said.</summary>
    protected IEnumerable<RelatedService> Offered(Turn turn) =>
        turn[OfferedSlot]?.Split(',') is { } flows ? related.Where(service => flows.Contains(service.Flow)) : related;

    private ReplyOption[] Options(Turn turn) =>
    [
        ResultTexts.Other(turn.Language),
        .. Offered(turn).Select(service => new ReplyOption(service.Choice.Value, service.Label(turn.Language))),
        EngineTexts.BackToMenu(turn.Language),
    ];
}

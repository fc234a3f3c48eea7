using System.Globalization;
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
    private const string PageSlot = "page";
    private const string MorePagesSlot = "more";

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
            turn[PageSlot] = null;
            return ValueTask.FromResult(Trigger.Why);
        }

        var more = state == State.Explained && turn[MorePagesSlot] is not null;
        var choice = ChoiceReading.Read(turn.Text, state == State.Explained ? moreChoices : resultChoices) is ChoiceReading.Understood understood ? understood.Value : null;
        if (choice == ResultTexts.OtherValue) return ValueTask.FromResult(Trigger.Other);
        if (choice is not null && choice == related?.Choice.Value) return ValueTask.FromResult(Trigger.Related);
        if (choice == ResultTexts.WhyValue && state == State.Shown) return ValueTask.FromResult(Trigger.Why);
        if (choice == ResultTexts.MoreValue && more)
        {
            turn[PageSlot] = (Page(turn) + 1).ToString(CultureInfo.InvariantCulture);
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

        if (state == State.Shown) turn.Say(await ResultAsync(participant, turn, cancellationToken), Options(turn.Language, ResultTexts.Why(turn.Language)));
        else SayPage(Pages.Of(await WhyAsync(participant, turn, cancellationToken)), turn);
    }

    /// <summary>What is said first.</summary>
    protected abstract ValueTask<string> ResultAsync(Participant participant, Turn turn, CancellationToken cancellationToken);

    /// <summary>The explanation, in blocks that are not to be cut.</summary>
    protected abstract ValueTask<IEnumerable<string>> WhyAsync(Participant participant, Turn turn, CancellationToken cancellationToken);

    private void SayPage(IReadOnlyList<string> pages, Turn turn)
    {
        var page = Math.Min(Page(turn), pages.Count - 1);
        var last = page == pages.Count - 1;
        turn[MorePagesSlot] = last ? null : "yes";
        turn.Say(pages[page], Options(turn.Language, last ? null : ResultTexts.More(turn.Language, page + 2, pages.Count)));
    }

    private ReplyOption[] Options(Language language, ReplyOption? first) =>
    [
        .. first is null ? [] : new[] { first },
        ResultTexts.Other(language),
        .. related is null ? [] : new[] { new ReplyOption(related.Choice.Value, related.Label(language)) },
        EngineTexts.BackToMenu(language),
    ];

    private static int Page(Turn turn) => int.TryParse(turn[PageSlot], NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? page : 0;
}

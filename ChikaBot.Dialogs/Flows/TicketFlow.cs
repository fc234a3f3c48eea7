using System.Globalization;
using ChikaBot.Dialogs.Engine;
using ChikaBot.Dialogs.Engine.Tickets;
using ChikaBot.Dialogs.Reading;
using ChikaBot.Dialogs.Replies;
using ChikaBot.Dialogs.Texts;
using static ChikaBot.Dialogs.Flows.TicketOffers;

namespace ChikaBot.Dialogs.Flows;

/// <summary>A ticket after it was given: SELESAI, its state, a new link, the answer to an officer, taking it back, a rating. To its own sender only.</summary>
public sealed class TicketFlow() : Flow<TicketFlow.State, TicketFlow.Trigger>(FlowName)
{
    public const string FlowName = "ticket";

    /// <summary>The ticket that is spoken about; another flow may fill it.</summary>
    public const string NumberSlot = "number";

    /// <summary>Characters of an answer to an officer.</summary>
    private const int ShortestAnswer = 2;
    private const int LongestAnswer = 1000;

    private static readonly ChoiceSet Ratings = new([.. Enumerable.Range(1, 5).Select(rating =>
        new Choice(Digit(rating), TicketStepTexts.Stars(Language.Indonesian, rating), TicketStepTexts.Stars(Language.English, rating)))]);

    public enum State
    {
        Choose,
        Shown,
        Incomplete,
        Confirmed,
        LinkGiven,
        AskAnswer,
        Answered,
        Resent,
        AskCancel,
        Cancelled,
        AskRating,
        Rated,
        ClassNeeded,
        PayNeeded,
    }

    public enum Trigger
    {
        Listed,
        Found,
        NotFound,
        Done,
        Incomplete,
        NotSent,
        Resent,
        Link,
        Answer,
        AnswerGiven,
        Class,
        Pay,
        Cancel,
        Agree,
        Rate,
        RatingGiven,
        Changed,
        Gone,
        NotUnderstood,
    }

    public override bool NeedsIdentity => false;

    protected override IReadOnlyList<State> Starts => [State.Choose, State.Shown];

    protected override void Configure(StateMachine<State, Trigger, Turn> moves)
    {
        foreach (var state in new[] { State.Choose, State.Shown })
        {
            moves.Configure(state)
                .Permit(Trigger.Done, State.Confirmed)
                .Permit(Trigger.Incomplete, State.Incomplete)
                .Permit(Trigger.NotSent, State.Shown)
                .Permit(Trigger.Resent, State.Resent)
                .Permit(Trigger.Cancel, State.AskCancel)
                .Permit(Trigger.Listed, State.Choose)
                .PermitReentry(Trigger.NotUnderstood);
        }

        moves.Configure(State.Choose).Permit(Trigger.Found, State.Shown).PermitReentry(Trigger.NotFound);
        moves.Configure(State.Shown)
            .Permit(Trigger.Link, State.LinkGiven)
            .Permit(Trigger.Answer, State.AskAnswer)
            .Permit(Trigger.Class, State.ClassNeeded)
            .Permit(Trigger.Pay, State.PayNeeded)
            .Permit(Trigger.Rate, State.AskRating);
        moves.Configure(State.Incomplete).Permit(Trigger.Done, State.Confirmed).Permit(Trigger.Link, State.LinkGiven).PermitReentry(Trigger.NotUnderstood);
        moves.Configure(State.AskAnswer).Permit(Trigger.AnswerGiven, State.Answered).PermitReentry(Trigger.NotUnderstood);
        moves.Configure(State.AskCancel).Permit(Trigger.Agree, State.Cancelled).Permit(Trigger.Found, State.Shown).PermitReentry(Trigger.NotUnderstood);
        moves.Configure(State.AskRating).Permit(Trigger.RatingGiven, State.Rated).PermitReentry(Trigger.NotUnderstood);
        // The desk works while the participant thinks, and tickets can be erased.
        foreach (var state in new[] { State.Shown, State.Incomplete, State.AskAnswer, State.AskCancel, State.AskRating })
            moves.Configure(state).Permit(Trigger.Changed, State.Shown).Permit(Trigger.Gone, State.Choose);
    }

    protected override State Start(Turn turn) => turn[NumberSlot] is null ? State.Choose : State.Shown;

    protected override async ValueTask<Trigger> ReadAsync(State state, Turn turn, CancellationToken cancellationToken)
    {
        if (state == State.Choose) return await TicketChoice.ReadAsync(turn, cancellationToken);
        if (await OwnTickets.FindAsync(turn[NumberSlot], turn, cancellationToken) is not { } ticket) return Trigger.Gone;
        var trigger = state switch
        {
            State.AskAnswer => ReadAnswer(turn),
            State.AskRating => ReadRating(turn),
            _ => ReadOffer(state, turn, ticket),
        };
        if (trigger == Trigger.NotUnderstood || TicketChoice.Fits(trigger, ticket, turn.Now)) return trigger;
        turn.Notice(TicketStepTexts.Changed(turn.Language));
        return Trigger.Changed;
    }

    protected override async ValueTask EnterAsync(State state, Turn turn, CancellationToken cancellationToken)
    {
        var language = turn.Language;
        if (state != State.Choose && await OwnTickets.FindAsync(turn[NumberSlot], turn, cancellationToken) is { } ticket)
        {
            Enter(state, turn, ticket);
            return;
        }

        // Nothing is there to show, or the ticket has been erased since.
        turn.StandAt(FlowName, nameof(State.Choose));
        var mine = await TicketChoice.ListAsync(turn, cancellationToken);
        if (mine.Count == 0) turn.Say(TicketTexts.None(language), EngineTexts.BackToMenu(language));
        else turn.Say(TicketTexts.AskWhich(language) + TicketChoice.Lines(turn, mine), NumberedList.Options(language, [.. mine.Select(TicketTexts.Row)], page: 0));
    }

    private static void Enter(State state, Turn turn, Ticket ticket)
    {
        var language = turn.Language;
        switch (state)
        {
            case State.Shown:
                turn.Say(TicketTexts.Show(language, ticket, turn.Now), Offer.Make(turn, Of(ticket, turn.Now)));
                break;
            case State.Incomplete:
                turn.Say(TicketStepTexts.Incomplete(language, ticket, TicketForm.Of(ticket)), Offer.Make(turn, Link, SendAnyway));
                break;
            case State.Confirmed:
                var promised = Promise(turn, ticket);
                turn.Do(new TurnEffect.TicketConfirmed(ticket.Number, turn.Message.Sender, turn.Now, promised));
                turn.Say(TicketStepTexts.Confirmed(language, ticket, TicketForm.Of(ticket), promised), EngineTexts.BackToMenu(language));
                break;
            case State.LinkGiven:
                NewTicket.GiveLink(turn, ticket);
                break;
            case State.AskAnswer:
                turn.Say(TicketStepTexts.AskAnswer(language, ticket), EngineTexts.BackToMenu(language));
                break;
            case State.Answered:
                Answer(turn, ticket, turn.Text);
                break;
            case State.Resent:
                Answer(turn, ticket, TicketStepTexts.FormCorrected);
                break;
            case State.AskCancel:
                turn.Say(TicketStepTexts.AskCancel(language, ticket), Offer.Make(turn, YesCancel, Keep));
                break;
            case State.Cancelled:
                turn.Do(new TurnEffect.TicketCancelled(ticket.Number, turn.Message.Sender, turn.Now));
                turn.Say(TicketStepTexts.Cancelled(language, ticket), EngineTexts.BackToMenu(language));
                break;
            case State.AskRating:
                turn.Say(TicketStepTexts.AskRating(language, ticket), [.. Enumerable.Range(1, 5).Select(rating => new ReplyOption(Digit(rating), TicketStepTexts.Stars(language, rating))), EngineTexts.BackToMenu(language)]);
                break;
            case State.Rated:
                turn.Do(new TurnEffect.TicketRated(ticket.Number, turn.Message.Sender, RatingOf(turn)!.Value));
                turn.Say(TicketStepTexts.Rated(language), EngineTexts.BackToMenu(language));
                break;
            case State.ClassNeeded:
                turn.GoOnWith(TicketClassFlow.FlowName, NumberSlot, ticket.Number);
                break;
            case State.PayNeeded:
                turn.GoOnWith(TicketClassFlow.FlowName, TicketClassFlow.PaidSlot, ticket.Number);
                break;
        }
    }

    private static void Answer(Turn turn, Ticket ticket, string text)
    {
        var promised = Promise(turn, ticket);
        turn.Do(new TurnEffect.TicketCorrectionAnswered(ticket.Number, turn.Message.Sender, text, turn.Now, promised));
        turn.Say(TicketStepTexts.Answered(turn.Language, ticket, promised), EngineTexts.BackToMenu(turn.Language));
    }

    private static Trigger ReadOffer(State state, Turn turn, Ticket ticket)
    {
        // "Lanjutkan" keeps a ticket, and "tidak" completes no form: only the no of these two questions is read by itself.
        var action = state == State.AskCancel && YesNoReading.Read(turn.Text) == YesNo.No ? Keep.Action
            : state == State.Incomplete && Negations.IsPlainNo(turn.Text) ? SendAnyway.Action
            : Offer.Read(turn, All, confirms: true);
        if (action == SendAnyway.Action) return Trigger.Done;
        if (action == Done.Action) return TicketChoice.Finish(turn, ticket);
        if (action == Link.Action) return Trigger.Link;
        if (action == TicketOffers.Answer.Action) return Trigger.Answer;
        if (action == Class.Action) return Trigger.Class;
        if (action == Pay.Action) return Trigger.Pay;
        if (action == Cancel.Action) return Trigger.Cancel;
        if (action == YesCancel.Action) return Trigger.Agree;
        if (action == Keep.Action) return Trigger.Found;
        if (action == Rate.Action) return Trigger.Rate;
        if (action == Others.Action) return Trigger.Listed;
        turn.Complain(ResultTexts.NotAChoice(turn.Language));
        return Trigger.NotUnderstood;
    }

    private static Trigger ReadAnswer(Turn turn)
    {
        if (turn.Text.Length is >= ShortestAnswer and <= LongestAnswer) return Trigger.AnswerGiven;
        turn.Complain(turn.Text.Length > LongestAnswer ? TicketStepTexts.TooLong(turn.Language, LongestAnswer) : TicketStepTexts.TooShort(turn.Language));
        return Trigger.NotUnderstood;
    }

    private static Trigger ReadRating(Turn turn)
    {
        if (RatingOf(turn) is not null) return Trigger.RatingGiven;
        turn.Complain(ResultTexts.NotAChoice(turn.Language));
        return Trigger.NotUnderstood;
    }

    private static int? RatingOf(Turn turn) => ChoiceReading.Read(turn.Text, Ratings) is ChoiceReading.Understood(var value) ? int.Parse(value, CultureInfo.InvariantCulture) : null;

    private static DateTimeOffset Promise(Turn turn, Ticket ticket) => turn.Services.OfficeHours.Add(turn.Now, ticket.Zone, turn.Services.Pandawa.ProcessingTime);

    private static string Digit(int number) => number.ToString(CultureInfo.InvariantCulture);
}

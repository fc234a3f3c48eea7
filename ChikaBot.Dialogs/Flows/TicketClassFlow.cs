using ChikaBot.Core.Participants;
using ChikaBot.Dialogs.Engine;
using ChikaBot.Dialogs.Engine.Tickets;
using ChikaBot.Dialogs.Reading;
using ChikaBot.Dialogs.Texts;

namespace ChikaBot.Dialogs.Flows;

/// <summary>An approved reactivation: the class is chosen, then what to pay and to which number. An officer has checked whose card it is, so no other proof is asked.</summary>
public sealed class TicketClassFlow() : Flow<TicketClassFlow.State, TicketClassFlow.Trigger>(FlowName)
{
    public const string FlowName = "ticket-class";

    /// <summary>The ticket whose class was chosen before: only what to pay is said.</summary>
    public const string PaidSlot = "paid";

    private const string ClassSlot = "class";

    private static readonly Offer Agree = new("agree", TicketClassTexts.Agree, "ya", "setuju", "benar", "yes", "ok");
    private static readonly Offer Other = new("other", TicketClassTexts.OtherClass, "ganti", "kelas lain", "lain", "another");
    private static readonly Offer Back = new("back", TicketClassTexts.Back, "pilih kelas", "kembali pilih", "choose a class");
    private static readonly IReadOnlyDictionary<string, Offer> Offers = Offer.Table(Agree, Other, Back);

    private static readonly ChoiceSet Classes = new([.. Enum.GetValues<CareClass>().Order().Select(careClass =>
        new Choice(TicketClassTexts.Value(careClass), ParticipantTexts.Class(Language.Indonesian, careClass), ParticipantTexts.Class(Language.English, careClass)))]);

    public enum State
    {
        AskClass,
        Explained,
        Confirm,
        Chosen,
        PayShown,
        TicketNeeded,
    }

    public enum Trigger
    {
        ClassGiven,
        Why,
        Back,
        Agree,
        Changed,
        NotUnderstood,
    }

    public override bool NeedsIdentity => false;

    protected override IReadOnlyList<State> Starts => [State.AskClass, State.PayShown];

    protected override void Configure(StateMachine<State, Trigger, Turn> moves)
    {
        moves.Configure(State.AskClass).Permit(Trigger.ClassGiven, State.Confirm);
        moves.Configure(State.Explained).Permit(Trigger.Back, State.AskClass);
        moves.Configure(State.Confirm).Permit(Trigger.Agree, State.Chosen).Permit(Trigger.Back, State.AskClass);
        foreach (var state in new[] { State.AskClass, State.Explained, State.Confirm })
            moves.Configure(state).Permit(Trigger.Why, State.Explained).Permit(Trigger.Changed, State.TicketNeeded).PermitReentry(Trigger.NotUnderstood);
    }

    protected override State Start(Turn turn) => turn[PaidSlot] is null ? State.AskClass : State.PayShown;

    protected override async ValueTask<Trigger> ReadAsync(State state, Turn turn, CancellationToken cancellationToken)
    {
        if (await OwnTickets.FindAsync(turn[TicketFlow.NumberSlot], turn, cancellationToken) is not { } ticket || OwnTickets.StateOf(ticket, turn.Now) != TicketState.AwaitingClass)
        {
            turn.Notice(TicketStepTexts.Changed(turn.Language));
            return Trigger.Changed;
        }

        if (KeywordReading.Read(turn.Text) == Keyword.Why) return Trigger.Why;
        if (state == State.AskClass && ChoiceReading.Read(turn.Text, Classes) is ChoiceReading.Understood(var value))
        {
            turn[ClassSlot] = value;
            return Trigger.ClassGiven;
        }

        var action = state == State.AskClass ? null : state == State.Confirm ? Offer.ReadYesNo(turn, Offers, Agree, Other) : Offer.Read(turn, Offers);
        if (action == Agree.Action) return Trigger.Agree;
        if (action is not null) return Trigger.Back;
        turn.Complain(ResultTexts.NotAChoice(turn.Language));
        return Trigger.NotUnderstood;
    }

    protected override async ValueTask EnterAsync(State state, Turn turn, CancellationToken cancellationToken)
    {
        var number = turn[PaidSlot] ?? turn[TicketFlow.NumberSlot];
        if (state == State.TicketNeeded)
        {
            turn.GoOnWith(TicketFlow.FlowName, TicketFlow.NumberSlot, number!);
            return;
        }

        if (await OwnTickets.FindAsync(number, turn, cancellationToken) is not { } ticket || await ClassBill.OfAsync(ticket, turn, cancellationToken) is not { } bill)
        {
            turn.LeaveFlow();
            turn.Say(TicketClassTexts.Unknown(turn.Language), EngineTexts.BackToMenu(turn.Language));
            return;
        }

        Enter(state, turn, ticket, bill);
    }

    private static void Enter(State state, Turn turn, Ticket ticket, ClassBill bill)
    {
        var (language, rules) = (turn.Language, turn.Services.Rules);
        switch (state)
        {
            case State.AskClass:
                turn.Say(TicketClassTexts.Ask(language, ticket, rules, turn.Today), TicketClassTexts.Options(language));
                break;
            case State.Explained:
                turn.Say(TicketClassTexts.Why(language, rules, turn.Today), Offer.Make(turn, Back));
                break;
            case State.Confirm:
                turn.Say(TicketClassTexts.Confirm(language, bill.Participant, Class(turn), bill.Of(Class(turn))), Offer.Make(turn, Agree, Other));
                break;
            case State.Chosen:
                var total = bill.Of(Class(turn)).Total;
                turn.Do(new TurnEffect.TicketClassChosen(ticket.Number, turn.Message.Sender, Class(turn), total, turn.Now));
                turn.Say(TicketClassTexts.ToPay(language, ticket.Number, bill.Participant, Class(turn), total, rules, turn.Today), EngineTexts.BackToMenu(language));
                break;
            case State.PayShown:
                // By today's record: what was paid since is paid.
                turn.Say(TicketClassTexts.ToPay(language, ticket.Number, bill.Participant, bill.Participant.Class, bill.Now.Total, rules, turn.Today), EngineTexts.BackToMenu(language));
                break;
        }
    }

    private static CareClass Class(Turn turn) => Enum.GetValues<CareClass>().First(careClass => TicketClassTexts.Value(careClass) == turn[ClassSlot]);
}

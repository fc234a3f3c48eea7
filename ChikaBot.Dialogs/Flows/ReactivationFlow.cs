using ChikaBot.Core.Reactivation;
using ChikaBot.Dialogs.Engine;
using ChikaBot.Dialogs.Reading;
using ChikaBot.Dialogs.Texts;

namespace ChikaBot.Dialogs.Flows;

/// <summary>4 Aktifkan Kembali Kartu, second part: the cause from the directory, one door that fits it, its steps, and the ways to go there.</summary>
public sealed class ReactivationFlow() : Flow<ReactivationFlow.State, ReactivationFlow.Trigger>(FlowName)
{
    public const string FlowName = "reactivation";

    private const string DoorSlot = "door";
    private const string WaySlot = "way";

    public enum State
    {
        Cause,
        Steps,
        AskWay,
        WayShown,
        Explained,
        Pay,
        OtherParticipant,
    }

    public enum Trigger
    {
        DoorChosen,
        More,
        WayNeeded,
        WayChosen,
        Why,
        Back,
        Pay,
        Other,
        NotUnderstood,
    }

    public override bool NeedsIdentity => true;

    protected override IReadOnlyList<State> Starts => [State.Cause];

    protected override void Configure(StateMachine<State, Trigger, Turn> moves)
    {
        moves.Configure(State.Cause)
            .Permit(Trigger.DoorChosen, State.Steps)
            .Permit(Trigger.Pay, State.Pay)
            .Permit(Trigger.Other, State.OtherParticipant)
            .Permit(Trigger.Why, State.Explained)
            .PermitReentry(Trigger.NotUnderstood);
        moves.Configure(State.Steps)
            .PermitReentry(Trigger.More)
            .Permit(Trigger.WayNeeded, State.AskWay)
            .Permit(Trigger.WayChosen, State.WayShown)
            .Permit(Trigger.Pay, State.Pay)
            .Permit(Trigger.Back, State.Cause)
            .Permit(Trigger.Other, State.OtherParticipant)
            .Permit(Trigger.Why, State.Explained)
            .PermitReentry(Trigger.NotUnderstood);
        moves.Configure(State.AskWay)
            .Permit(Trigger.WayChosen, State.WayShown)
            .Permit(Trigger.Why, State.Explained)
            .PermitReentry(Trigger.NotUnderstood);
        moves.Configure(State.WayShown)
            .Permit(Trigger.WayNeeded, State.AskWay)
            .Permit(Trigger.Pay, State.Pay)
            .Permit(Trigger.Back, State.Cause)
            .Permit(Trigger.Other, State.OtherParticipant)
            .Permit(Trigger.Why, State.Explained)
            .PermitReentry(Trigger.NotUnderstood);
        moves.Configure(State.Explained)
            .PermitReentry(Trigger.More)
            .PermitReentry(Trigger.Why)
            .Permit(Trigger.Back, State.Cause)
            .Permit(Trigger.Other, State.OtherParticipant)
            .PermitReentry(Trigger.NotUnderstood);
    }

    protected override State Start(Turn turn) => State.Cause;

    protected override ValueTask<Trigger> ReadAsync(State state, Turn turn, CancellationToken cancellationToken) => ValueTask.FromResult(Read(turn));

    protected override async ValueTask EnterAsync(State state, Turn turn, CancellationToken cancellationToken)
    {
        switch (state)
        {
            case State.OtherParticipant:
                turn[IdentifyFlow.OtherSlot] = "yes";
                turn.GoOnWith(Name);
                return;
            case State.Pay:
                turn.Confirm();
                turn.GoOnWith(AccountFlow.FlowName);
                return;
        }

        if (await ReactivationCase.OfAsync(turn, cancellationToken) is not { } found)
        {
            // Removed from the directory since the proof: there is nothing to show any more.
            turn.Forget();
            turn.GoOnWith(Name);
            return;
        }

        switch (state)
        {
            case State.Cause:
                turn.Say(ReactivationTexts.Cause(turn.Language, found), Offer.Make(turn, [.. CauseOffers(found), ReactivationOffers.Other, ReactivationOffers.Why]));
                break;
            case State.Steps when Door(turn) is { } door && found.Doors.Contains(door):
                SayPage(ReactivationSteps.Blocks(turn.Language, found, door), turn, StepsOffers(found, door));
                break;
            case State.AskWay when Door(turn) is { } door && found.Doors.Contains(door):
                turn.Say(ReactivationTexts.AskWay(turn.Language), Offer.Make(turn, [.. ReactivationDoors.Ways(door).Select(ReactivationOffers.Way)]));
                break;
            case State.WayShown when Door(turn) is { } door && found.Doors.Contains(door):
                turn.Say(ReactivationWays.Text(turn.Language, Way(turn), door, found.Cause), Offer.Make(turn, WayOffers(found, door)));
                break;
            case State.Explained:
                SayPage(ReactivationReasons.Blocks(turn.Language, found), turn, [ReactivationOffers.Back, ReactivationOffers.Other]);
                break;
            default:
                // The record has changed since the door was chosen: begin at the cause again.
                turn.Confirm();
                turn.GoOnWith(Name);
                break;
        }
    }

    private static Trigger Read(Turn turn)
    {
        var action = KeywordReading.Read(turn.Text) == Keyword.Why ? ReactivationOffers.Why.Action : Offer.Read(turn, ReactivationOffers.Table);
        if (action == ReactivationOffers.More.Action)
        {
            PageTurning.ToNext(turn);
            return Trigger.More;
        }

        if (action is null)
        {
            turn.Complain(ResultTexts.NotAChoice(turn.Language));
            return Trigger.NotUnderstood;
        }

        PageTurning.ToFirst(turn);
        if (ReactivationOffers.DoorOf(action) is { } door)
        {
            turn[DoorSlot] = door.ToString();
            return Trigger.DoorChosen;
        }

        if (ReactivationOffers.WayOf(action) is { } way)
        {
            turn[WaySlot] = way.ToString();
            return Trigger.WayChosen;
        }

        return action == ReactivationOffers.Ways.Action ? Trigger.WayNeeded
            : action == ReactivationOffers.Pay.Action ? Trigger.Pay
            : action == ReactivationOffers.Back.Action ? Trigger.Back
            : action == ReactivationOffers.Other.Action ? Trigger.Other
            : Trigger.Why;
    }

    private static IEnumerable<Offer> CauseOffers(ReactivationCase found) => found.Doors is [ReactivationDoor.None]
        ? found.Participant.PaysOwnContribution && !found.Bill.Total.IsZero ? [ReactivationOffers.Pay] : []
        : found.Doors.Select(ReactivationOffers.Door);

    private static Offer[] StepsOffers(ReactivationCase found, ReactivationDoor door)
    {
        var ways = ReactivationDoors.Ways(door);
        return [
            .. ways.Count == 1 ? [ReactivationOffers.Way(ways[0])] : ways.Count > 1 ? new[] { ReactivationOffers.Ways } : [],
            .. ReactivationDoors.IsPaid(door) ? new[] { ReactivationOffers.Pay } : [],
            .. found.Doors.Count > 1 ? new[] { ReactivationOffers.Back } : [],
            ReactivationOffers.Other,
        ];
    }

    private static Offer[] WayOffers(ReactivationCase found, ReactivationDoor door) =>
        [
            .. ReactivationDoors.Ways(door).Count > 1 ? new[] { ReactivationOffers.OtherWay } : [],
            .. ReactivationDoors.IsPaid(door) ? new[] { ReactivationOffers.Pay } : [],
            .. found.Doors.Count > 1 ? new[] { ReactivationOffers.Back } : [],
            ReactivationOffers.Other,
        ];

    /// <summary>Before the last page the only way on is the next page.</summary>
    private static void SayPage(IEnumerable<string> blocks, Turn turn, Offer[] atTheEnd)
    {
        var (text, page, pages) = PageTurning.Of(turn, blocks);
        turn.Say(text, page < pages - 1 ? Offer.Make(turn, [ReactivationOffers.More.Turning(page, pages), .. atTheEnd.TakeLast(1)]) : Offer.Make(turn, atTheEnd));
    }

    private static ReactivationDoor? Door(Turn turn) => Enum.TryParse<ReactivationDoor>(turn[DoorSlot], out var door) ? door : null;

    private static ReactivationWay Way(Turn turn) => Enum.Parse<ReactivationWay>(turn[WaySlot]!);
}

using System.Globalization;
using ChikaBot.Core.Participants;
using ChikaBot.Dialogs.Engine;
using ChikaBot.Dialogs.Reading;
using ChikaBot.Dialogs.Texts;

namespace ChikaBot.Dialogs.Flows;

/// <summary>Number, birth date, proof; then the flow that needed the identity goes on. A proved identity is offered again within the session.</summary>
public sealed class IdentifyFlow() : Flow<IdentifyFlow.State, IdentifyFlow.Trigger>(FlowName)
{
    public const string FlowName = "identify";

    /// <summary>Slot: the flow to go on with.</summary>
    public const string ThenSlot = "then";

    /// <summary>Slot: set when the session's identity is not to be offered.</summary>
    public const string OtherSlot = "other";

    /// <summary>Slot: the number that is to be proved, or that another one takes the place of.</summary>
    public const string NumberSlot = "number";

    private const string FirstDateSlot = "date1";
    private const string SecondDateSlot = "date2";
    private const string LockedSlot = "lockedUntil";

    private static readonly ChoiceSet ReuseChoices = new(
        new("1", "ya", "iya", "pakai", "betul", "benar", "ok", "oke", "yes"),
        new("2", "tidak", "bukan", "lain", "peserta lain", "orang lain", "jangan pakai", "tidak pakai", "no", "another"))
    { Confirms = true };

    private static readonly ChoiceSet DateChoices = new(new Choice("1"), new Choice("2"));

    public enum State
    {
        AskReuse,
        AskNumber,
        AskBirthDate,
        AskWhichDate,
        Locked,
        Proved,
    }

    public enum Trigger
    {
        SameAgain,
        Other,
        NumberGiven,
        TooManyTries,
        DateUnclear,
        NoMatch,
        Match,
        Asked,
        NotUnderstood,
    }

    public override bool NeedsIdentity => false;

    protected override IReadOnlyList<State> Starts => [State.AskReuse, State.AskNumber];

    protected override void Configure(StateMachine<State, Trigger, Turn> moves)
    {
        moves.Configure(State.AskReuse)
            .Permit(Trigger.SameAgain, State.Proved)
            .Permit(Trigger.Other, State.AskNumber)
            .PermitReentry(Trigger.NotUnderstood);
        moves.Configure(State.AskNumber)
            .Permit(Trigger.NumberGiven, State.AskBirthDate)
            .Permit(Trigger.Match, State.Proved)
            .Permit(Trigger.DateUnclear, State.AskWhichDate)
            .PermitReentry(Trigger.NoMatch)
            .Permit(Trigger.TooManyTries, State.Locked)
            .PermitReentry(Trigger.Asked)
            .PermitReentry(Trigger.NotUnderstood);
        moves.Configure(State.AskBirthDate)
            .Permit(Trigger.Other, State.AskNumber)
            .Permit(Trigger.Match, State.Proved)
            .Permit(Trigger.DateUnclear, State.AskWhichDate)
            .Permit(Trigger.NoMatch, State.AskNumber)
            .Permit(Trigger.TooManyTries, State.Locked)
            .PermitReentry(Trigger.Asked)
            .PermitReentry(Trigger.NotUnderstood);
        moves.Configure(State.AskWhichDate)
            .Permit(Trigger.Other, State.AskNumber)
            .Permit(Trigger.Match, State.Proved)
            .Permit(Trigger.NoMatch, State.AskNumber)
            .Permit(Trigger.TooManyTries, State.Locked)
            .PermitReentry(Trigger.NotUnderstood);
    }

    protected override State Start(Turn turn) =>
        turn.Identity is not null && turn[OtherSlot] is null ? State.AskReuse : State.AskNumber;

    protected override async ValueTask<Trigger> ReadAsync(State state, Turn turn, CancellationToken cancellationToken) => state switch
    {
        State.AskReuse => ReadReuse(turn),
        State.AskNumber => await ReadNumberAsync(turn, cancellationToken),
        State.AskBirthDate => await ReadBirthDateAsync(turn, cancellationToken),
        State.AskWhichDate => await ReadWhichDateAsync(turn, cancellationToken),
        _ => throw new InvalidOperationException($"State {state} asks nothing."),
    };

    protected override ValueTask EnterAsync(State state, Turn turn, CancellationToken cancellationToken)
    {
        var language = turn.Language;
        switch (state)
        {
            case State.AskReuse:
                turn.Say(IdentifyTexts.AskReuse(language, turn.Identity!), IdentifyTexts.ReuseOptions(language));
                break;
            case State.AskNumber:
                turn[NumberSlot] = turn[FirstDateSlot] = turn[SecondDateSlot] = null;
                turn.Say(IdentifyTexts.AskNumber(language), EngineTexts.BackToMenu(language));
                break;
            case State.AskBirthDate:
                turn.Say(IdentifyTexts.AskBirthDate(language), EngineTexts.BackToMenu(language));
                break;
            case State.AskWhichDate:
                turn.Say(
                    IdentifyTexts.AskWhichDate(language),
                    new("1", language.Date(Date(turn, FirstDateSlot))),
                    new("2", language.Date(Date(turn, SecondDateSlot))),
                    EngineTexts.BackToMenu(language));
                break;
            case State.Locked:
                turn.Say(IdentifyTexts.Locked(language, LockedUntil(turn), turn.Now), EngineTexts.BackToMenu(language));
                break;
            case State.Proved:
                turn.Confirm();
                turn.GoOnWith(turn[ThenSlot]!);
                break;
        }

        return ValueTask.CompletedTask;
    }

    private static Trigger ReadReuse(Turn turn)
    {
        switch (ChoiceReading.ReadYesNo(turn.Text, ReuseChoices))
        {
            case ChoiceReading.Understood { Value: "1" }:
                return Trigger.SameAgain;
            case ChoiceReading.Understood:
                return Trigger.Other;
            default:
                turn.Complain(IdentifyTexts.NotReuseChoice(turn.Language));
                return Trigger.NotUnderstood;
        }
    }

    private static async ValueTask<Trigger> ReadNumberAsync(Turn turn, CancellationToken cancellationToken)
    {
        var both = NumberWithDate.Read(turn.Text, turn.Today);
        var reading = both is null ? NumberWithDate.Miscounted(turn.Text, turn.Today) ?? NumberReading.Read(turn.Text) : new NumberReading.Understood(both.Key);
        if (reading is not NumberReading.Understood(var key))
        {
            if (reading is NumberReading.NotDigits && Answered(turn, IdentifyTexts.WhereNumber(turn.Language))) return Trigger.Asked;
            turn.Complain(IdentifyTexts.Complaint(turn.Language, reading));
            return Trigger.NotUnderstood;
        }

        var windows = await turn.Services.Guard.ReadAsync(key.Digits, turn.Message.Sender, cancellationToken);
        if (IdentityGuard.LockedUntil(windows, turn.Now) is { } until) return Lock(turn, until);
        if (turn[NumberSlot] is { } before && before != key.Digits) turn.Notice(IdentifyTexts.NumberReplaced(turn.Language));
        turn[NumberSlot] = key.Digits;
        if (both is null) return Trigger.NumberGiven;
        // A date that cannot be is asked for as if the number alone had been typed.
        var answer = await TakeBirthDateAsync(both.Date, turn, cancellationToken);
        return answer == Trigger.NotUnderstood ? Trigger.NumberGiven : answer;
    }

    private static async ValueTask<Trigger> ReadBirthDateAsync(Turn turn, CancellationToken cancellationToken)
    {
        var reading = BirthDateReading.Read(turn.Text, turn.Today);
        if (reading is BirthDateReading.NotADate && IdentityRemarkReading.Read(turn.Text) == IdentityRemark.WrongNumber) return Trigger.Other;
        if (reading is BirthDateReading.NotADate && Answered(turn, IdentifyTexts.WhereBirthDate(turn.Language))) return Trigger.Asked;
        return await TakeBirthDateAsync(reading, turn, cancellationToken);
    }

    /// <summary>Says why something is asked for, or where it stands; false when the text asks neither.</summary>
    private static bool Answered(Turn turn, string where)
    {
        switch (IdentityRemarkReading.Read(turn.Text))
        {
            case IdentityRemark.Why:
                turn.Notice(IdentifyTexts.Why(turn.Language, turn.Silence));
                return true;
            case IdentityRemark.DoNotKnow:
                turn.Notice(where);
                return true;
            default:
                return false;
        }
    }

    private static async ValueTask<Trigger> TakeBirthDateAsync(BirthDateReading reading, Turn turn, CancellationToken cancellationToken)
    {
        switch (reading)
        {
            case BirthDateReading.Understood(var date):
                return await ProveAsync(turn, date, cancellationToken);
            case BirthDateReading.Ambiguous(var first, var second):
                turn[FirstDateSlot] = Written(first);
                turn[SecondDateSlot] = Written(second);
                return Trigger.DateUnclear;
            default:
                turn.Complain(IdentifyTexts.Complaint(turn.Language, reading));
                return Trigger.NotUnderstood;
        }
    }

    private static async ValueTask<Trigger> ReadWhichDateAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (ChoiceReading.Read(turn.Text, DateChoices) is ChoiceReading.Understood(var choice))
            return await ProveAsync(turn, Date(turn, choice == "1" ? FirstDateSlot : SecondDateSlot), cancellationToken);
        // The date may also be typed anew, with the month as a word.
        if (BirthDateReading.Read(turn.Text, turn.Today) is BirthDateReading.Understood(var date)) return await ProveAsync(turn, date, cancellationToken);
        if (IdentityRemarkReading.Read(turn.Text) == IdentityRemark.WrongNumber) return Trigger.Other;
        turn.Complain(IdentifyTexts.NotWhichDate(turn.Language));
        return Trigger.NotUnderstood;
    }

    /// <summary>An unknown number and a wrong date take the same steps, cost the same tries and are told in the same words.</summary>
    private static async ValueTask<Trigger> ProveAsync(Turn turn, DateOnly typed, CancellationToken cancellationToken)
    {
        var key = ParticipantKey.Of(turn[NumberSlot]!)!;
        var windows = await turn.Services.Guard.ReadAsync(key.Digits, turn.Message.Sender, cancellationToken);
        if (IdentityGuard.LockedUntil(windows, turn.Now) is { } until) return Lock(turn, until);

        var found = await turn.Services.Directory.FindAsync(key, cancellationToken);
        if (found?.BirthDate.Value == typed)
        {
            turn.Count(IdentityGuard.Succeeded(windows));
            turn.Prove(found);
            turn.Notice(IdentifyTexts.Match(turn.Language, typed));
            return Trigger.Match;
        }

        var failed = turn.Services.Guard.Failed(windows, turn.Now);
        turn.Count(failed.Number);
        turn.Count(failed.Sender);
        turn.Complain(IdentifyTexts.NoMatch(turn.Language, typed));
        return IdentityGuard.LockedUntil(failed, turn.Now) is { } locked ? Lock(turn, locked) : Trigger.NoMatch;
    }

    private static Trigger Lock(Turn turn, DateTimeOffset until)
    {
        turn[LockedSlot] = until.ToString("O", CultureInfo.InvariantCulture);
        return Trigger.TooManyTries;
    }

    private static DateTimeOffset LockedUntil(Turn turn) => DateTimeOffset.ParseExact(turn[LockedSlot]!, "O", CultureInfo.InvariantCulture);

    private static string Written(DateOnly date) => date.ToString("O", CultureInfo.InvariantCulture);

    private static DateOnly Date(Turn turn, string slot) => DateOnly.ParseExact(turn[slot]!, "O", CultureInfo.InvariantCulture);
}

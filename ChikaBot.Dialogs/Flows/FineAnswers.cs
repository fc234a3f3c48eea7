using System.Globalization;
using ChikaBot.Core.Contributions;
using ChikaBot.Core.Participants;
using ChikaBot.Core.Rules;
using ChikaBot.Dialogs.Engine;
using ChikaBot.Dialogs.Reading;
using ChikaBot.Dialogs.Texts;

namespace ChikaBot.Dialogs.Flows;

/// <summary>The answers about a stay in hospital, as they are read and kept between two messages.</summary>
internal static class FineAnswers
{
    private const string InpatientSlot = "inpatient";
    private const string SegmentSlot = "segment";
    private const string LookedUpSlot = "looked-up";
    private const string MonthsSlot = "months";
    private const string ReactivatedSlot = "reactivated";
    private const string AdmittedSlot = "admitted";
    private const string CostSlot = "cost";
    private const string FirstDateSlot = "date1";
    private const string SecondDateSlot = "date2";

    /// <summary>Days that a plan may lie ahead.</summary>
    private const int Ahead = 365;

    public enum Outcome
    {
        Given,
        DateUnclear,
    }

    /// <param name="Complaint">Set when the answer could not be used.</param>
    public sealed record Read(Outcome Outcome, string? Complaint);

    private static readonly Read Taken = new(Outcome.Given, null);

    public static CareCase Case(Turn turn) => new(
        turn[InpatientSlot] is { } inpatient ? inpatient == "yes" : null,
        turn[SegmentSlot] is { } segment ? Enum.Parse<Segment>(segment) : null,
        turn[MonthsSlot] is { } months ? int.Parse(months, CultureInfo.InvariantCulture) : null,
        turn[ReactivatedSlot] is null ? null : Date(turn, ReactivatedSlot),
        turn[AdmittedSlot] is null ? null : Date(turn, AdmittedSlot),
        turn[CostSlot] is { } cost ? new Rupiah(long.Parse(cost, CultureInfo.InvariantCulture)) : null);

    public static void Inpatient(Turn turn, bool inpatient) => turn[InpatientSlot] = inpatient ? "yes" : "no";

    public static void Payer(Turn turn, Segment segment) => turn[SegmentSlot] = segment.ToString();

    /// <summary>The case is that of the participant whose identity is proved.</summary>
    public static void LookedUp(Turn turn, Segment segment)
    {
        Payer(turn, segment);
        turn[LookedUpSlot] = "yes";
    }

    /// <summary>
    /// Once the day of reactivation is known: what the participant will owe on it, where the record can tell. What was paid before today shows
    /// in no record, and so does whatever was owed before a day that is past: the months are asked then.
    /// </summary>
    public static async ValueTask FindMonthsAsync(Turn turn, CancellationToken cancellationToken)
    {
        var reactivated = Date(turn, ReactivatedSlot);
        turn[MonthsSlot] = null;
        if (turn[LookedUpSlot] is null || reactivated < turn.Today || await turn.ProvedParticipantAsync(cancellationToken) is not { } participant) return;
        // Before the first payment no month is one of arrears.
        if (turn.Services.Statuses.Compute(participant, reactivated).AwaitsFirstPayment) return;
        var months = turn.Services.Bills.Compute(new Family(participant.FamilyCard, [participant]), reactivated).Members.Sum(member => member.MonthsOwed);
        if (months == 0) return;
        turn[MonthsSlot] = months.ToString(CultureInfo.InvariantCulture);
        turn.Notice(FineTexts.FoundMonths(turn.Language, months, reactivated));
    }

    public static Read ReadMonths(Turn turn)
    {
        var months = FineTexts.SaysNone(turn.Text) ? 0 : CountReading.Read(turn.Text);
        if (months is null) return Wrong(FineTexts.NotMonths(turn.Language, turn.Text));
        turn[MonthsSlot] = months.Value.ToString(CultureInfo.InvariantCulture);
        return Taken;
    }

    public static Read ReadDate(Turn turn, bool admission)
    {
        var reading = Reading(turn);
        switch (reading)
        {
            case DateReading.Understood(var date):
                return Take(turn, date, admission);
            case DateReading.Ambiguous(var first, var second):
                (turn[FirstDateSlot], turn[SecondDateSlot]) = (Written(first), Written(second));
                return new Read(Outcome.DateUnclear, null);
            default:
                return Wrong(FineTexts.Complaint(turn.Language, reading));
        }
    }

    public static Read ReadWhichDate(Turn turn, bool admission, ChoiceSet choices)
    {
        if (ChoiceReading.Read(turn.Text, choices) is ChoiceReading.Understood(var choice)) return Take(turn, Date(turn, choice == "1" ? FirstDateSlot : SecondDateSlot), admission);
        // The date may also be typed anew, with the month as a word.
        return Reading(turn) is DateReading.Understood(var date) ? Take(turn, date, admission) : Wrong(FineTexts.NotOneOf(turn.Language, 2));
    }

    public static Read ReadCost(Turn turn)
    {
        var reading = RupiahReading.Read(turn.Text);
        if (reading is not RupiahReading.Understood(var cost)) return Wrong(FineTexts.Complaint(turn.Language, reading));
        turn[CostSlot] = cost.Amount.ToString(CultureInfo.InvariantCulture);
        return Taken;
    }

    public static (DateOnly First, DateOnly Second) Dates(Turn turn) => (Date(turn, FirstDateSlot), Date(turn, SecondDateSlot));

    private static DateReading Reading(Turn turn) => DateReading.ReadNear(
        turn.Text,
        turn.Today,
        RuleBook.FirstMonth.FirstDay,
        DateOnly.FromDayNumber(Math.Min(turn.Today.DayNumber + Ahead, DateOnly.MaxValue.DayNumber)));

    private static Read Take(Turn turn, DateOnly date, bool admission)
    {
        turn[admission ? AdmittedSlot : ReactivatedSlot] = Written(date);
        turn[FirstDateSlot] = turn[SecondDateSlot] = null;
        turn.Notice(FineTexts.Understood(turn.Language, date, admission));
        return Taken;
    }

    private static Read Wrong(string complaint) => new(Outcome.Given, complaint);

    private static string Written(DateOnly date) => date.ToString("O", CultureInfo.InvariantCulture);

    private static DateOnly Date(Turn turn, string slot) => DateOnly.ParseExact(turn[slot]!, "O", CultureInfo.InvariantCulture);
}

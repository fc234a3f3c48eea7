using ChikaBot.Core.Contributions;
using ChikaBot.Core.Participants;
using ChikaBot.Core.Rules;
using ChikaBot.Dialogs.Texts;

namespace ChikaBot.Dialogs.Replies;

/// <summary>Which of a month's two reminders.</summary>
public enum ReminderKind
{
    BeforeDueDay,
    BeforeMonthEnd,
}

/// <summary>A reminder as its own message, which comes when nobody has asked just now. It promises only what paying brings.</summary>
public static class ReminderMessage
{
    /// <summary>Null when nothing is open for the family.</summary>
    /// <param name="concerned">The states of the cards that the open bill is about: the participant's own, or those of others in the family.</param>
    /// <param name="dueOn">The due day of the bill's month.</param>
    public static Reply? Of(Language language, Participant participant, FamilyBill bill, IReadOnlyList<MembershipStatus> concerned, RuleBook rules, DateOnly dueOn, ReminderKind kind)
    {
        if (bill.Total.IsZero) return null;
        var name = participant.Name.Abbreviated;
        var text = concerned switch
        {
            _ when participant.InactiveCause == InactiveCause.Deceased => ReminderTexts.OfDeceased(language),
            [{ AwaitsFirstPayment: true } first] => ReminderTexts.FirstPayment(language, name, first, rules, bill.On),
            _ when concerned.All(status => status.State == MembershipState.InactiveArrears) => ReminderTexts.InArrears(language, name),
            _ when !concerned.All(status => status.IsActive) => ReminderTexts.Unpaid(language, name),
            _ when kind == ReminderKind.BeforeDueDay => ReminderTexts.BeforeDueDay(language, name, dueOn),
            _ => ReminderTexts.BeforeMonthEnd(language, name, bill.RunningMonth),
        };
        return new Reply(text + "\n" + ReminderTexts.HowToGoOn(language), [], null);
    }
}

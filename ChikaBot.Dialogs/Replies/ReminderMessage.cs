using ChikaBot.Core.Contributions;
using ChikaBot.Core.Participants;
using ChikaBot.Dialogs.Texts;

namespace ChikaBot.Dialogs.Replies;

/// <summary>Which of a month's two reminders.</summary>
public enum ReminderKind
{
    BeforeDueDay,
    BeforeMonthEnd,
}

/// <summary>A reminder as its own message, which comes when nobody has asked just now.</summary>
public static class ReminderMessage
{
    /// <summary>Null when nothing is open for the family.</summary>
    /// <param name="dueOn">The due day of the bill's month.</param>
    public static Reply? Of(Language language, Participant participant, FamilyBill bill, DateOnly dueOn, ReminderKind kind)
    {
        if (bill.Total.IsZero) return null;
        var name = participant.Name.Abbreviated;
        var text = !bill.ArrearsTotal.IsZero ? ReminderTexts.InArrears(language, name)
            : kind == ReminderKind.BeforeDueDay ? ReminderTexts.BeforeDueDay(language, name, dueOn)
            : ReminderTexts.BeforeMonthEnd(language, name, bill.RunningMonth);
        return new Reply(text + "\n" + ReminderTexts.HowToGoOn(language), [], null);
    }
}

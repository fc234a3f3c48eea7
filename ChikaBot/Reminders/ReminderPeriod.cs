using ChikaBot.Core.Contributions;
using ChikaBot.Core.Regions;
using ChikaBot.Dialogs.Replies;

namespace ChikaBot.Reminders;

/// <summary>A time in which each reminder is looked at once: from some days before a day until that day is over.</summary>
/// <param name="Key">Names it in the store: <c>2026-03-due</c>, <c>2026-03-end</c>.</param>
/// <param name="From">Who asked for reminders after it began is reminded from the next one on.</param>
public sealed record ReminderPeriod(string Key, ReminderKind Kind, DateTimeOffset From)
{
    /// <summary>The period that <paramref name="now"/> lies in; null between periods.</summary>
    /// <param name="dueDay">Day of the month.</param>
    public static ReminderPeriod? At(DateTimeOffset now, int dueDay, ReminderOptions options)
    {
        var month = Month.Of(now.JakartaDate());
        var due = new DateOnly(month.Year, month.Number, dueDay);
        return Of(month, due, ReminderKind.BeforeDueDay, "due") ?? Of(month, month.LastDay, ReminderKind.BeforeMonthEnd, "end");

        ReminderPeriod? Of(Month of, DateOnly last, ReminderKind kind, string name)
        {
            var from = new DateTimeOffset(last.AddDays(-options.DaysBefore).ToDateTime(TimeOnly.FromTimeSpan(options.At)), TimeSpan.FromHours((int)IndonesianTimeZone.Wib));
            return now >= from && now.JakartaDate() <= last ? new ReminderPeriod($"{of.Year:D4}-{of.Number:D2}-{name}", kind, from) : null;
        }
    }
}

using ChikaBot.Core.Rules;

namespace ChikaBot.Core.Regions;

/// <summary>Whether an office is open, and until when.</summary>
/// <param name="Local">Now, as the clock on the office's wall shows it.</param>
/// <param name="Until">When an open office closes, or when a closed one opens next; in local time.</param>
/// <param name="Holiday">Today's, if it is one.</param>
/// <param name="HolidaysKnown">False when a year between now and <paramref name="Until"/> lacks its movable holidays: other days off are possible.</param>
/// <param name="Opens">The rule about the opening time, for the explanation.</param>
/// <param name="Closes">The rule about the closing time.</param>
public sealed record OfficeStatus(bool IsOpen, DateTimeOffset Local, DateTimeOffset Until, Holiday? Holiday, bool HolidaysKnown, Rule Opens, Rule Closes);

/// <summary>Working days are Monday to Friday without holidays; on them an office is open from a minute of the day up to another one. Safe for many threads.</summary>
public sealed class OfficeHours(RuleBook rules, HolidayCalendar holidays)
{
    /// <param name="now">Any offset.</param>
    /// <param name="zone">The office's.</param>
    public OfficeStatus At(DateTimeOffset now, IndonesianTimeZone zone)
    {
        var local = now.In(zone);
        var today = DateOnly.FromDateTime(local.DateTime);
        var (opens, closes) = (rules.OfficeOpensAt.At(today), rules.OfficeClosesAt.At(today));
        var isOpen = IsWorkingDay(today) && local >= Instant(today, opens, local.Offset) && local < Instant(today, closes, local.Offset);
        var until = isOpen ? Instant(today, closes, local.Offset) : NextOpening(local, today);
        var known = holidays.IsKnown(today.Year) && holidays.IsKnown(until.Year);
        return new(isOpen, local, until, holidays.Find(today), known, opens, closes);
    }

    /// <summary>The instant by which offices have been open for that long since <paramref name="now"/>: a promise given in office hours.</summary>
    /// <param name="openTime">Longer than zero; only hours in which the office is open count.</param>
    /// <returns>In local time, within opening hours or at closing.</returns>
    public DateTimeOffset Add(DateTimeOffset now, IndonesianTimeZone zone, TimeSpan openTime)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(openTime, TimeSpan.Zero);
        var at = now.In(zone);
        for (var left = openTime; ;)
        {
            var status = At(at, zone);
            if (status.IsOpen)
            {
                if (status.Until - at >= left) return at + left;
                left -= status.Until - at;
            }

            at = status.Until;
        }
    }

    public bool IsWorkingDay(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && holidays.Find(day) is null;

    private DateTimeOffset NextOpening(DateTimeOffset local, DateOnly today)
    {
        for (var day = today; ; day = day.AddDays(1))
            if (IsWorkingDay(day) && Instant(day, rules.OfficeOpensAt.At(day), local.Offset) is var opening && opening > local)
                return opening;
    }

    private static DateTimeOffset Instant(DateOnly day, Rule minute, TimeSpan offset) => new(day.ToDateTime(TimeOnly.MinValue).AddMinutes(minute.Value), offset);
}

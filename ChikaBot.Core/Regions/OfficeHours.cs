using System.Collections.Frozen;
using ChikaBot.Core.Rules;

namespace ChikaBot.Core.Regions;

/// <summary>Whether an office is open, and until when.</summary>
/// <param name="Local">Now, as the clock on the office's wall shows it.</param>
/// <param name="Until">When an open office closes, or when a closed one opens next; in local time.</param>
/// <param name="Holiday">Today's, if it is one.</param>
/// <param name="HolidaysKnown">False when a year between now and <paramref name="Until"/> lacks its movable holidays: other days off are possible.</param>
/// <param name="Opens">The rule about the opening time, for the explanation.</param>
/// <param name="Closes">The rule about the closing time.</param>
/// <param name="Special">Today's own hours, which go before the rules and the holidays.</param>
public sealed record OfficeStatus(bool IsOpen, DateTimeOffset Local, DateTimeOffset Until, Holiday? Holiday, bool HolidaysKnown, Rule Opens, Rule Closes, SpecialDay? Special = null);

/// <summary>
/// Working days are Monday to Friday without holidays; on them an office is open from a minute of the day up to another one. What the operator
/// says of a day goes before both. Safe for many threads.
/// </summary>
/// <param name="special">At most one for a day and zone; one for a zone goes before one for all.</param>
public sealed class OfficeHours(RuleBook rules, HolidayCalendar holidays, IReadOnlyList<SpecialDay>? special = null)
{
    private readonly FrozenDictionary<(DateOnly, IndonesianTimeZone?), SpecialDay> special = (special ?? []).ToFrozenDictionary(day => (day.Date, day.Zone));

    /// <param name="now">Any offset.</param>
    /// <param name="zone">The office's.</param>
    public OfficeStatus At(DateTimeOffset now, IndonesianTimeZone zone)
    {
        var local = now.In(zone);
        var today = DateOnly.FromDateTime(local.DateTime);
        var (opens, closes) = (rules.OfficeOpensAt.At(today), rules.OfficeClosesAt.At(today));
        var hours = HoursOf(today, zone);
        var isOpen = hours is { } span && local >= Instant(today, span.Opens, local.Offset) && local < Instant(today, span.Closes, local.Offset);
        var until = isOpen ? Instant(today, hours!.Value.Closes, local.Offset) : NextOpening(local, today, zone);
        var known = holidays.IsKnown(today.Year) && holidays.IsKnown(until.Year);
        return new(isOpen, local, until, holidays.Find(today), known, opens, closes, Special(today, zone));
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

    /// <summary>Null when closed all day.</summary>
    private (TimeOnly Opens, TimeOnly Closes)? HoursOf(DateOnly day, IndonesianTimeZone zone)
    {
        if (Special(day, zone) is { } own) return own.Opens is { } opens ? (opens, own.Closes!.Value) : null;
        return IsWorkingDay(day) ? (Time(rules.OfficeOpensAt.At(day)), Time(rules.OfficeClosesAt.At(day))) : null;
    }

    private SpecialDay? Special(DateOnly day, IndonesianTimeZone zone) => special.GetValueOrDefault((day, zone)) ?? special.GetValueOrDefault((day, null));

    private DateTimeOffset NextOpening(DateTimeOffset local, DateOnly today, IndonesianTimeZone zone)
    {
        for (var day = today; ; day = day.AddDays(1))
            if (HoursOf(day, zone) is { } hours && Instant(day, hours.Opens, local.Offset) is var opening && opening > local)
                return opening;
    }

    private static TimeOnly Time(Rule minute) => TimeOnly.MinValue.AddMinutes(minute.Value);

    private static DateTimeOffset Instant(DateOnly day, TimeOnly time, TimeSpan offset) => new(day.ToDateTime(time), offset);
}

using System.Globalization;
using ChikaBot.Core.Regions;
using ChikaBot.Core.Rules;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;

namespace ChikaBot.Tests.Core.Regions;

public sealed class OfficeHoursTests
{
    private static readonly OfficeHours Hours = new(RuleBook.Embedded, HolidayCalendar.Embedded);

    // Thursday 5 March 2026, and the week's end.
    [TestCase("2026-03-05T07:59:59+07:00", "wib", false, "2026-03-05T08:00:00+07:00")]
    [TestCase("2026-03-05T08:00:00+07:00", "wib", true, "2026-03-05T15:00:00+07:00")]
    [TestCase("2026-03-05T14:59:59+07:00", "wib", true, "2026-03-05T15:00:00+07:00")]
    [TestCase("2026-03-05T15:00:00+07:00", "wib", false, "2026-03-06T08:00:00+07:00")]
    [TestCase("2026-03-06T15:00:00+07:00", "wib", false, "2026-03-09T08:00:00+07:00")]
    [TestCase("2026-03-07T09:00:00+07:00", "wib", false, "2026-03-09T08:00:00+07:00")]
    [TestCase("2026-03-08T23:59:00+07:00", "wib", false, "2026-03-09T08:00:00+07:00")]
    // The same instant in three zones.
    [TestCase("2026-03-05T07:30:00+07:00", "wib", false, "2026-03-05T08:00:00+07:00")]
    [TestCase("2026-03-05T07:30:00+07:00", "wita", true, "2026-03-05T15:00:00+08:00")]
    [TestCase("2026-03-05T07:30:00+07:00", "wit", true, "2026-03-05T15:00:00+09:00")]
    [TestCase("2026-03-05T14:30:00+07:00", "wita", false, "2026-03-06T08:00:00+08:00")]
    [TestCase("2026-03-05T23:30:00+00:00", "wit", true, "2026-03-06T15:00:00+09:00")]
    // Nyepi, Idulfitri and the joint leave around them: closed from 18 to 24 March 2026.
    [TestCase("2026-03-17T16:00:00+07:00", "wib", false, "2026-03-25T08:00:00+07:00")]
    [TestCase("2026-03-20T10:00:00+08:00", "wita", false, "2026-03-25T08:00:00+08:00")]
    // A fixed date in a year whose movable holidays are not known.
    [TestCase("2027-08-17T10:00:00+07:00", "wib", false, "2027-08-18T08:00:00+07:00")]
    // The year's end: Thursday 31 December 2026, then New Year on a Friday, then the weekend.
    [TestCase("2026-12-31T15:00:00+07:00", "wib", false, "2027-01-04T08:00:00+07:00")]
    [TestCase("2026-12-31T23:30:00+07:00", "wit", false, "2027-01-04T08:00:00+09:00")]
    public void Is_open_on_working_days_only(string now, string zone, bool open, string until)
    {
        var status = Hours.At(At(now), Enum.Parse<IndonesianTimeZone>(zone, ignoreCase: true));

        Assert.That(status.IsOpen, Is.EqualTo(open));
        Assert.That(status.Until, Is.EqualTo(At(until)));
        Assert.That(status.Until.Offset, Is.EqualTo(At(until).Offset));
    }

    [TestCase("2026-03-05T09:00:00+07:00", true)]
    [TestCase("2026-12-31T16:00:00+07:00", false)]
    [TestCase("2027-03-05T09:00:00+07:00", false)]
    [TestCase("2025-12-31T16:00:00+07:00", false)]
    public void Says_when_a_year_may_have_other_holidays(string now, bool known) =>
        Assert.That(Hours.At(At(now), IndonesianTimeZone.Wib).HolidaysKnown, Is.EqualTo(known));

    [Test]
    public void Names_the_holiday() =>
        Assert.That(Hours.At(At("2026-03-19T10:00:00+07:00"), IndonesianTimeZone.Wib).Holiday!.Name, Is.EqualTo("Hari Suci Nyepi"));

    [TestCase("2026-03-05T09:00:00+07:00", "2026-03-06T09:00:00+07:00", Description = "seven hours are a working day")]
    [TestCase("2026-03-05T08:00:00+07:00", "2026-03-05T15:00:00+07:00")]
    [TestCase("2026-03-05T21:00:00+07:00", "2026-03-06T15:00:00+07:00", Description = "at night it counts from the opening")]
    [TestCase("2026-03-06T14:00:00+07:00", "2026-03-09T14:00:00+07:00", Description = "over the weekend")]
    [TestCase("2026-03-17T14:00:00+07:00", "2026-03-25T14:00:00+07:00", Description = "over Nyepi and Lebaran")]
    public void A_promise_counts_open_hours_only(string now, string promised) =>
        Assert.That(Hours.Add(At(now), IndonesianTimeZone.Wib, TimeSpan.FromHours(7)), Is.EqualTo(At(promised)));

    [Test]
    public void A_promise_is_given_in_the_offices_own_time() =>
        Assert.That(Hours.Add(At("2026-03-05T12:00:00+07:00"), IndonesianTimeZone.Wit, TimeSpan.FromHours(2)), Is.EqualTo(At("2026-03-06T09:00:00+09:00")));

    [Test]
    public void The_next_change_is_always_later_and_the_office_is_open_just_before_or_from_then_on() =>
        Prop.ForAll(Gen.Choose(0, 14 * 366 * 24 * 60).ToArbitrary(), minutes =>
        {
            var now = At("2020-01-01T00:00:00+00:00").AddMinutes(minutes);
            foreach (var zone in Enum.GetValues<IndonesianTimeZone>())
            {
                var status = Hours.At(now, zone);
                var at = Hours.At(status.Until, zone);
                var before = Hours.At(status.Until.AddTicks(-1), zone);
                if (status.Until <= now || before.IsOpen != status.IsOpen || at.IsOpen == status.IsOpen) return false;
            }

            return true;
        }).QuickCheckThrowOnFailure();

    [Test]
    public void Every_province_has_a_zone_and_every_regency_a_province()
    {
        Assert.That(Regencies.All, Has.Count.EqualTo(514));
        Assert.That(Provinces.Codes, Has.Count.EqualTo(38));
        foreach (var regency in Regencies.All) Assert.That(Provinces.Codes, Does.Contain(regency.ProvinceCode));
        foreach (var code in Provinces.Codes)
        {
            Assert.That(Regencies.Of(code), Is.Not.Empty);
            Assert.That(() => ProvinceTimeZones.Of(code), Throws.Nothing);
        }
    }

    [TestCase("61", IndonesianTimeZone.Wib)]
    [TestCase("62", IndonesianTimeZone.Wib)]
    [TestCase("63", IndonesianTimeZone.Wita)]
    [TestCase("64", IndonesianTimeZone.Wita)]
    [TestCase("65", IndonesianTimeZone.Wita)]
    [TestCase("36", IndonesianTimeZone.Wib)]
    [TestCase("51", IndonesianTimeZone.Wita)]
    [TestCase("76", IndonesianTimeZone.Wita)]
    [TestCase("81", IndonesianTimeZone.Wit)]
    [TestCase("96", IndonesianTimeZone.Wit)]
    public void The_zones_are_those_of_the_decree(string province, IndonesianTimeZone zone) => Assert.That(ProvinceTimeZones.Of(province), Is.EqualTo(zone));

    [Test]
    public void A_calendar_of_ones_own_is_read_and_a_broken_one_refused()
    {
        var own = HolidayCalendar.Read(new StringReader("date,from_year,name,name_en,source\n--02-29,2024,Kabisat,Leap,test\n2030-03-01,2030,Satu,One,decree"));

        Assert.That(own.Find(new DateOnly(2028, 2, 29))?.Name, Is.EqualTo("Kabisat"));
        Assert.That(own.Find(new DateOnly(2020, 2, 29)), Is.Null);
        Assert.That((own.IsKnown(2030), own.IsKnown(2029), own.Decree(2030), own.Decree(2029)), Is.EqualTo((true, false, "decree", (string?)null)));
        Assert.That(() => HolidayCalendar.Read(new StringReader("head\n2030-03-01,2030,Satu")), Throws.TypeOf<FormatException>());
    }

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    // Open for half of a day of joint leave, closed on a working day in the east only, shortened for all on another.
    [TestCase("2026-03-20T07:00:00+07:00", "wib", false, "2026-03-20T09:00:00+07:00")]
    [TestCase("2026-03-20T09:00:00+07:00", "wib", true, "2026-03-20T12:00:00+07:00")]
    [TestCase("2026-03-20T12:00:00+07:00", "wib", false, "2026-03-25T08:00:00+07:00")]
    [TestCase("2026-03-26T10:00:00+09:00", "wit", false, "2026-03-27T08:00:00+09:00")]
    [TestCase("2026-03-26T10:00:00+07:00", "wib", true, "2026-03-26T15:00:00+07:00")]
    [TestCase("2026-03-30T14:00:00+09:00", "wit", false, "2026-03-31T08:00:00+09:00")]
    [TestCase("2026-03-30T14:00:00+07:00", "wib", true, "2026-03-30T14:30:00+07:00")]
    public void A_special_day_goes_before_rules_and_holidays(string now, string zone, bool open, string until)
    {
        SpecialDay[] days =
        [
            new(new DateOnly(2026, 3, 20), null, new TimeOnly(9, 0), new TimeOnly(12, 0), "Surat 1"),
            new(new DateOnly(2026, 3, 26), IndonesianTimeZone.Wit, null, null, "Surat 2"),
            new(new DateOnly(2026, 3, 30), null, new TimeOnly(8, 0), new TimeOnly(14, 30), "Surat 3"),
            new(new DateOnly(2026, 3, 30), IndonesianTimeZone.Wit, null, null, "Surat 4"),
        ];
        var status = new OfficeHours(RuleBook.Embedded, HolidayCalendar.Embedded, days).At(At(now), Enum.Parse<IndonesianTimeZone>(zone, ignoreCase: true));

        Assert.That((status.IsOpen, status.Until), Is.EqualTo((open, At(until))));
        Assert.That(status.Special?.Source, Is.EqualTo(days.LastOrDefault(day => day.Date == DateOnly.FromDateTime(status.Local.DateTime) && (day.Zone is null || day.Zone.ToString()!.Equals(zone, StringComparison.OrdinalIgnoreCase)))?.Source));
    }

    [Test]
    public void A_promise_counts_the_hours_of_special_days()
    {
        var hours = new OfficeHours(RuleBook.Embedded, HolidayCalendar.Embedded, [new SpecialDay(new DateOnly(2026, 3, 5), null, new TimeOnly(8, 0), new TimeOnly(10, 0), "Surat 5")]);

        Assert.That(hours.Add(At("2026-03-05T08:00:00+07:00"), IndonesianTimeZone.Wib, TimeSpan.FromHours(3)), Is.EqualTo(At("2026-03-06T09:00:00+07:00")));
    }
}

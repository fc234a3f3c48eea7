using ChikaBot.Core.Regions;
using ChikaBot.Core.Rules;
using ChikaBot.Dialogs.Texts;
using NUnit.Framework;

namespace ChikaBot.Tests.Dialogs;

/// <summary>What is said on a day with hours of its own.</summary>
public sealed class SpecialHoursTests
{
    private static readonly Regency Bandung = Regencies.Find("32.73")!;
    private static readonly DateTimeOffset Thursday = new(2026, 3, 5, 12, 30, 0, TimeSpan.FromHours(7));

    [Test]
    public void A_shortened_day_says_so_and_who_ordered_it()
    {
        var status = At(new SpecialDay(new DateOnly(2026, 3, 5), null, new TimeOnly(8, 0), new TimeOnly(12, 0), "Surat edaran 12/2026"));

        Assert.That(string.Join('\n', OfficeTexts.Offices(Language.Indonesian, Bandung, status, [])), Does.Contain("TUTUP (Surat edaran 12/2026).\nBuka lagi Jumat, 6 Maret 2026, 08.00 WIB."));
        Assert.That(OfficeTexts.Explanation(Language.Indonesian, Bandung, status, null), Does.StartWith("Hari ini jam khusus 08.00–12.00: Surat edaran 12/2026.\n"));
    }

    [Test]
    public void A_closed_day_says_so_in_English_too()
    {
        var status = At(new SpecialDay(new DateOnly(2026, 3, 5), IndonesianTimeZone.Wib, null, null, "Surat 7/2026"));

        Assert.That(OfficeTexts.Explanation(Language.English, Bandung, status, null), Does.StartWith("Closed today: Surat 7/2026.\n"));
    }

    private static OfficeStatus At(SpecialDay day) => new OfficeHours(RuleBook.Embedded, HolidayCalendar.Embedded, [day]).At(Thursday, IndonesianTimeZone.Wib);
}

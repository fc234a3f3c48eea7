using System.Globalization;
using ChikaBot.Core.Contributions;
using ChikaBot.Core.Regions;

namespace ChikaBot.Dialogs.Texts;

/// <summary>Dates and times in words; no culture data is needed, so none can differ between machines.</summary>
public static class DateTexts
{
    private static readonly string[] Indonesian =
        ["Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember"];

    private static readonly string[] English =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    /// <summary><c>17 Agustus 1945</c>.</summary>
    public static string Date(this Language language, DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Day} {Name(language, day.Month)} {day.Year:D4}");

    /// <summary><c>Agustus 1945</c>.</summary>
    public static string MonthName(this Language language, Month month) => string.Create(CultureInfo.InvariantCulture, $"{Name(language, month.Number)} {month.Year:D4}");

    /// <summary><c>Agustus 1945</c> for one month, <c>Agustus 1945–Januari 1946</c> or <c>Agustus–September 1945</c> for more.</summary>
    public static string Months(this Language language, Month first, Month last) =>
        first == last ? language.MonthName(first)
        : first.Year == last.Year ? $"{Name(language, first.Number)}–{language.MonthName(last)}"
        : $"{language.MonthName(first)}–{language.MonthName(last)}";

    /// <summary><c>14.05 WIB</c>, with the date when it is another day than <paramref name="now"/>.</summary>
    public static string Time(this Language language, DateTimeOffset instant, DateTimeOffset now)
    {
        var local = instant.In(IndonesianTimeZone.Wib);
        var time = string.Create(CultureInfo.InvariantCulture, $"{local.Hour:D2}.{local.Minute:D2} WIB");
        return local.Date == now.In(IndonesianTimeZone.Wib).Date
            ? time
            : language.Say($"{time} tanggal {language.Date(DateOnly.FromDateTime(local.Date))}", $"{time} on {language.Date(DateOnly.FromDateTime(local.Date))}");
    }

    private static string Name(Language language, int month) => (language == Language.English ? English : Indonesian)[month - 1];
}

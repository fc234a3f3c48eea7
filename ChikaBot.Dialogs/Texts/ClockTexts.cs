using System.Globalization;
using ChikaBot.Core.Regions;

namespace ChikaBot.Dialogs.Texts;

/// <summary>Times of an office, as the clock on its wall shows them.</summary>
internal static class ClockTexts
{
    private static readonly string[] Indonesian = ["Minggu", "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu"];
    private static readonly string[] English = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

    /// <summary><c>WIB</c>, <c>WITA</c> or <c>WIT</c>.</summary>
    public static string Name(IndonesianTimeZone zone) => zone.ToString().ToUpperInvariant();

    /// <param name="minute">Since midnight.</param>
    public static string OfMinute(long minute) => string.Create(CultureInfo.InvariantCulture, $"{minute / 60:D2}.{minute % 60:D2}");

    /// <summary><c>08.00</c>.</summary>
    public static string Of(DateTimeOffset local) => OfMinute(local.Hour * 60 + local.Minute);

    /// <summary><c>Senin, 9 Maret 2026</c>.</summary>
    public static string Day(this Language language, DateTimeOffset local) =>
        $"{(language == Language.English ? English : Indonesian)[(int)local.DayOfWeek]}, {language.Date(DateOnly.FromDateTime(local.DateTime))}";
}

using System.Globalization;
using ChikaBot.Core.Regions;

namespace ChikaBot.Operations;

/// <summary>Days on which offices do not keep their usual hours (<c>Chika:OfficeHours</c>): around Lebaran, or by an order.</summary>
public sealed class OfficeHourOptions
{
    public const string Section = "Chika:OfficeHours";

    private const int LongestSource = 80;

    public IList<Day> Days { get; set; } = [];

    public sealed class Day
    {
        /// <summary>yyyy-MM-dd.</summary>
        public string Date { get; set; } = "";

        /// <summary>WIB, WITA or WIT; empty for all.</summary>
        public string Zone { get; set; } = "";

        /// <summary>HH:mm; empty with <see cref="Closes"/> when closed all day.</summary>
        public string Opens { get; set; } = "";

        /// <summary>HH:mm, later than <see cref="Opens"/>.</summary>
        public string Closes { get; set; } = "";

        /// <summary>Who says so; participants read it.</summary>
        public string Source { get; set; } = "";
    }

    /// <exception cref="OptionsException">A value is wrong; the message names its key.</exception>
    public IReadOnlyList<SpecialDay> Read()
    {
        var days = Days.Select((day, index) => Read(day, $"{Section}:Days:{index.ToString(CultureInfo.InvariantCulture)}")).ToList();
        var twice = days.GroupBy(day => (day.Date, day.Zone)).FirstOrDefault(group => group.Count() > 1);
        return twice is null ? days : throw new OptionsException($"{Section}:Days has {twice.Key.Date:yyyy-MM-dd} twice for the same zone");
    }

    private static SpecialDay Read(Day day, string key)
    {
        if (!DateOnly.TryParseExact(day.Date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) throw new OptionsException($"{key}:Date must be a date such as 2026-03-24");
        IndonesianTimeZone? zone = null;
        if (day.Zone.Length > 0)
            zone = Enum.GetValues<IndonesianTimeZone>().Cast<IndonesianTimeZone?>().FirstOrDefault(known => string.Equals(known.ToString(), day.Zone, StringComparison.OrdinalIgnoreCase)) ?? throw new OptionsException($"{key}:Zone must be WIB, WITA or WIT, or empty for all");
        var source = day.Source.Trim();
        if (source.Length is 0 or > LongestSource || source.Any(char.IsControl)) throw new OptionsException($"{key}:Source must say in 1 to {LongestSource} characters who ordered it; participants read it");
        if (day.Opens.Length == 0 && day.Closes.Length == 0) return new SpecialDay(date, zone, null, null, source);
        var (opens, closes) = (Time(day.Opens, key + ":Opens"), Time(day.Closes, key + ":Closes"));
        return closes > opens ? new SpecialDay(date, zone, opens, closes, source) : throw new OptionsException($"{key}:Closes must be later than Opens");
    }

    private static TimeOnly Time(string text, string key) =>
        TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : throw new OptionsException($"{key} must be a time such as 08:00; leave Opens and Closes empty for a closed day");
}

using ChikaBot.Core.Regions;
using ChikaBot.Dialogs.Replies;

namespace ChikaBot.Dialogs.Texts;

/// <summary>Office hours and what the operator's files say about offices and facilities; where nothing is known, that is said, with the sure ways.</summary>
internal static class OfficeTexts
{
    public const string WhyValue = "1";
    public const string MoreValue = "1";
    public const string OtherListValue = "2";
    public const string OtherRegionValue = "3";

    public static string Label(Language language) => language.Say("Kantor & Faskes", "Offices & facilities");

    public static string AskProvince(Language language) => language.Say(
        "Kantor dan faskes di mana? Ketik nama kabupaten/kota, atau pilih provinsinya.\nContoh: Kota Bandung",
        "Offices and facilities where? Type the regency or city, or choose its province.\nExample: Kota Bandung");

    public static ReplyOption Why(Language language) => new(WhyValue, language.Say("Kenapa? Lihat sumber", "Why? See the source"));

    public static ReplyOption More(Language language, int page, int pages) => new(MoreValue, ListTexts.More(language, page, pages));

    public static ReplyOption BackToOffices(Language language, string value) => new(value, language.Say("Lihat kantor", "See the office"));

    public static ReplyOption Facilities(Language language) => new(OtherListValue, language.Say("Lihat faskes", "See facilities"));

    public static ReplyOption OtherRegion(Language language) => new(OtherRegionValue, language.Say("Wilayah lain", "Another region"));

    public static string NotAChoice(Language language) => language.Say(
        "Balas dengan salah satu angka di bawah ini, atau ketik nama kabupaten/kota.",
        "Reply with one of the numbers below, or type the name of a regency or city.");

    /// <summary>Blocks that are not to be cut.</summary>
    public static IEnumerable<string> Offices(Language language, Regency regency, OfficeStatus status, IReadOnlyList<Place> offices)
    {
        yield return Where(language, regency) + "\n" + Hours(language, regency, status);
        if (offices.Count == 0) yield return NoOffice(language);
        foreach (var office in offices) yield return OfPlace(language, office);
    }

    /// <summary>Blocks that are not to be cut.</summary>
    public static IEnumerable<string> FacilitiesOf(Language language, Regency regency, IReadOnlyList<Place> facilities)
    {
        if (facilities.Count == 0)
        {
            yield return NoFacility(language, regency);
            yield break;
        }

        yield return language.Say($"Faskes di {RegionTexts.Name(regency)} ({facilities.Count}), menurut data kami:", $"Facilities in {RegionTexts.Name(regency)} ({facilities.Count}), by our data:");
        foreach (var facility in facilities) yield return OfPlace(language, facility);
    }

    /// <summary>The answer to "kenapa?": where hours, zone and holidays come from.</summary>
    public static string Explanation(Language language, Regency regency, OfficeStatus status, string? decree)
    {
        var (province, zone) = (RegionTexts.Province(regency.ProvinceCode), ClockTexts.Name(ProvinceTimeZones.Of(regency.ProvinceCode)));
        var (opens, closes) = (ClockTexts.OfMinute(status.Opens.Value), ClockTexts.OfMinute(status.Closes.Value));
        return Today(language, status) + string.Join('\n',
            language.Say(
                $"Jam {opens}–{closes} adalah jam layanan PANDAWA pada hari kerja (Senin–Jumat, bukan hari libur), diperiksa {language.Date(status.Opens.CheckedOn)}. Jam satu kantor bisa berbeda: pastikan lewat 165.",
                $"{opens}–{closes} are PANDAWA's hours on working days (Monday to Friday, no holidays), checked {language.Date(status.Opens.CheckedOn)}. One office's hours may differ: make sure by calling 165."),
            language.Say($"{province} memakai {zone} (Keppres 41/1987).", $"{province} is on {zone} (Keppres 41/1987)."),
            decree is null
                ? language.Say($"Hari libur {status.Local.Year}: hanya yang tanggalnya tetap ada di data kami.", $"Holidays of {status.Local.Year}: our data has only those with a fixed date.")
                : language.Say($"Hari libur {status.Local.Year}: {decree}.", $"Holidays of {status.Local.Year}: {decree}."));
    }

    private static string Where(Language language, Regency regency) => language.Say(
        $"Kantor BPJS Kesehatan untuk {RegionTexts.Name(regency)}, {RegionTexts.Province(regency.ProvinceCode)}",
        $"BPJS Kesehatan office for {RegionTexts.Name(regency)}, {RegionTexts.Province(regency.ProvinceCode)}");

    private static string Hours(Language language, Regency regency, OfficeStatus status)
    {
        var zone = ClockTexts.Name(ProvinceTimeZones.Of(regency.ProvinceCode));
        var (opens, closes) = (ClockTexts.OfMinute(status.Opens.Value), ClockTexts.OfMinute(status.Closes.Value));
        var lines = new List<string>
        {
            language.Say($"Jam layanan (jam PANDAWA): hari kerja {opens}–{closes} {zone}", $"Hours (those of PANDAWA): working days {opens}–{closes} {zone}"),
        };
        var now = $"{ClockTexts.Of(status.Local)} {zone}";
        lines.Add(status.IsOpen
            ? language.Say($"Sekarang {now}: BUKA sampai {ClockTexts.Of(status.Until)}.", $"Now {now}: OPEN to {ClockTexts.Of(status.Until)}.")
            : language.Say($"Sekarang {now}: TUTUP{Because(language, status)}.\nBuka lagi {language.Day(status.Until)}, {ClockTexts.Of(status.Until)} {zone}.",
                $"Now {now}: CLOSED{Because(language, status)}.\nOpen again {language.Day(status.Until)}, {ClockTexts.Of(status.Until)} {zone}."));
        if (!status.HolidaysKnown) lines.Add(language.Say("Hari libur lain bisa berlaku; pastikan lewat 165.", "Other holidays may apply; make sure by calling 165."));
        return string.Join('\n', lines);
    }

    private static string Because(Language language, OfficeStatus status) =>
        status.Special is { } special ? $" ({special.Source})" : status.Holiday is { } holiday ? $" ({language.Say(holiday.Name, holiday.EnglishName)})" : "";

    /// <summary>What holds today only, with who says so.</summary>
    private static string Today(Language language, OfficeStatus status) => status.Special switch
    {
        null => "",
        { Opens: { } opens, Closes: { } closes } special => language.Say($"Hari ini jam khusus {Time(opens)}–{Time(closes)}: {special.Source}.\n", $"Today special hours {Time(opens)}–{Time(closes)}: {special.Source}.\n"),
        var special => language.Say($"Hari ini tutup: {special.Source}.\n", $"Closed today: {special.Source}.\n"),
    };

    private static string Time(TimeOnly time) => ClockTexts.OfMinute(time.Hour * 60 + time.Minute);

    private static string NoOffice(Language language) => language.Say(
        "Alamat kantor di sini belum ada di data kami. Cara yang pasti:\n- aplikasi Mobile JKN, menu Info Lokasi\n- telepon Care Center 165\n- WhatsApp PANDAWA 0811-8165-165",
        "We do not have the address of this office. Sure ways to find it:\n- the app Mobile JKN, menu Info Lokasi\n- call Care Center 165\n- WhatsApp PANDAWA 0811-8165-165");

    private static string NoFacility(Language language, Regency regency) => language.Say(
        $"Daftar faskes di {RegionTexts.Name(regency)} belum ada di data kami. Cara yang pasti:\n- aplikasi Mobile JKN, menu Info Lokasi\n- telepon Care Center 165\nFaskes tempat Anda terdaftar terlihat di menu Cek Status Peserta.",
        $"We do not have a list of facilities in {RegionTexts.Name(regency)}. Sure ways to find one:\n- the app Mobile JKN, menu Info Lokasi\n- call Care Center 165\nThe facility you are registered with is shown by Check membership in the menu.");

    private static string OfPlace(Language language, Place place)
    {
        var kind = place.Kind is null ? "" : $" ({place.Kind})";
        var phone = place.Phone is null ? "" : language.Say($"\n  Telepon {place.Phone}", $"\n  Phone {place.Phone}");
        return $"- {place.Name}{kind}\n  {place.Address}{phone}";
    }
}

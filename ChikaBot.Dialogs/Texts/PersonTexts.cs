using ChikaBot.Core.Regions;

namespace ChikaBot.Dialogs.Texts;

/// <summary>What is asked before an officer is called.</summary>
internal static class PersonTexts
{
    public static string Yes(Language language) => language.Say("Ya, panggil petugas", "Yes, call an officer");

    public static string No(Language language) => language.Say("Tidak jadi", "No, thank you");

    public static string Complain(Language language) => language.Say("Buat pengaduan", "Make a complaint");

    public static string Withdraw(Language language) => language.Say("Batalkan panggilan", "Take it back");

    public static string Ask(Language language) => language.Say(
        "Bicara dengan petugas? Percakapan ini akan dibaca petugas.",
        "Talk to an officer? An officer will read this conversation.");

    public static string Refused(Language language) => language.Say("Baik, petugas tidak saya panggil.", "All right, I do not call an officer.");

    public static string Closed(Language language, OfficeStatus office)
    {
        var opening = $"{language.Day(office.Until)}, {ClockTexts.Of(office.Until)} {ClockTexts.Name(IndonesianTimeZone.Wib)}";
        return language.Say(
            $"Petugas sedang tidak bertugas. Petugas ada lagi {opening}; ketik PETUGAS saat itu.\nSekarang Anda bisa membuat pengaduan bernomor, atau memakai layanan PANDAWA.\nMendesak? Telepon Care Center 165 (24 jam).",
            $"No officer is on duty now. Officers are back {opening}; type OFFICER then.\nNow you can make a complaint with a number, or use PANDAWA.\nUrgent? Call Care Center 165 (24 hours).");
    }
}

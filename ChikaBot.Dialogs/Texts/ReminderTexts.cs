using ChikaBot.Core.Contributions;
using ChikaBot.Dialogs.Replies;

namespace ChikaBot.Dialogs.Texts;

/// <summary>What is said about reminders, and the reminders themselves: calm, without a sum that somebody else might read on the screen.</summary>
internal static class ReminderTexts
{
    public static string Ask(Language language, string name, long dueDay) => language.Say(
        $"Saya bisa mengingatkan iuran keluarga {name} di percakapan ini: sebelum tanggal {dueDay} dan sebelum akhir bulan, hanya kalau masih ada yang belum dibayar.\nMau diingatkan?",
        $"I can remind you here of the contributions of {name}'s family: before day {dueDay} and before the month's end, only if something is unpaid.\nDo you want that?");

    public static ReplyOption[] Options(Language language) =>
    [
        new("1", language.Say("Ya, ingatkan", "Yes, remind me")),
        new("2", language.Say("Tidak usah", "No")),
        EngineTexts.BackToMenu(language),
    ];

    public static string NotAChoice(Language language) => language.Say("Balas dengan 1 (ya) atau 2 (tidak usah).", "Reply with 1 (yes) or 2 (no).");

    public static string Set(Language language, string name) => language.Say(
        $"Baik, iuran keluarga {name} akan saya ingatkan. Untuk berhenti kapan saja ketik STOP INGATKAN.",
        $"All right, I will remind you of the contributions of {name}'s family. To stop at any time type STOP REMINDERS.");

    public static string Declined(Language language) => language.Say("Baik, tanpa pengingat.", "All right, no reminders.");

    public static string Stopped(Language language) => language.Say(
        "Baik, di percakapan ini tidak ada pengingat lagi.",
        "All right, there will be no more reminders in this conversation.");

    public static string NotPossible(Language language) => language.Say(
        "Maaf, di sini saya tidak bisa mengirim pengingat: saya hanya bisa menjawab pesan Anda.",
        "Sorry, I cannot send reminders here: I can only answer your messages.");

    /// <param name="before">The last day on which paying keeps all as it is.</param>
    public static string BeforeDueDay(Language language, string name, DateOnly before) => language.Say(
        $"Pengingat: iuran JKN keluarga {name} bulan ini belum dibayar. Batas bayarnya {language.Date(before)}. Sudah bayar? Abaikan pesan ini.",
        $"Reminder: this month's JKN contributions of {name}'s family are not paid yet. They are due on {language.Date(before)}. Paid already? Please ignore this message.");

    public static string BeforeMonthEnd(Language language, string name, Month month) => language.Say(
        $"Pengingat: iuran JKN keluarga {name} bulan {language.MonthName(month)} belum dibayar. Dibayar sampai {language.Date(month.LastDay)}, kartu tetap bisa dipakai. Sudah bayar? Abaikan pesan ini.",
        $"Reminder: the JKN contributions of {name}'s family for {language.MonthName(month)} are not paid yet. Paid by {language.Date(month.LastDay)}, the card stays usable. Paid already? Please ignore this message.");

    /// <summary>Cards that are off already: paying by a date changes nothing, so no date is named.</summary>
    public static string InArrears(Language language, string name) => language.Say(
        $"Pengingat: iuran JKN keluarga {name} masih ada yang belum dibayar. Kartu aktif lagi setelah tagihan keluarga lunas. Sudah bayar? Abaikan pesan ini.",
        $"Reminder: some JKN contributions of {name}'s family are unpaid. The cards are active again when the family's bill is paid. Paid already? Please ignore this message.");

    public static string HowToGoOn(Language language) => language.Say(
        "Rinciannya: ketik TAGIHAN dan NIK Anda. Berhenti: ketik STOP INGATKAN.",
        "For the details: type BILL and your NIK. To stop: type STOP REMINDERS.");
}

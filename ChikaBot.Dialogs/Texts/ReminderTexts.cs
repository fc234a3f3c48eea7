using ChikaBot.Core.Contributions;
using ChikaBot.Core.Participants;
using ChikaBot.Core.Rules;
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

    /// <summary>Cards that are off for arrears: paying by a date changes nothing, so no date is named.</summary>
    public static string InArrears(Language language, string name) => language.Say(
        $"Pengingat: iuran JKN keluarga {name} masih ada yang belum dibayar. Kartu aktif lagi setelah tagihan keluarga lunas. Sudah bayar? Abaikan pesan ini.",
        $"Reminder: some JKN contributions of {name}'s family are unpaid. The cards are active again when the family's bill is paid. Paid already? Please ignore this message.");

    /// <summary>Registered, not paid since: cover begins with the payment, so neither the due day nor the month's end is named.</summary>
    public static string FirstPayment(Language language, string name, MembershipStatus status, RuleBook rules, DateOnly today) => language.Say(
        $"Pengingat: iuran pertama JKN keluarga {name} belum dibayar.\n{FirstPaymentDays(language, status, rules, today)}\nSudah bayar? Abaikan pesan ini.",
        $"Reminder: the first JKN contribution of {name}'s family is not paid yet.\n{FirstPaymentDays(language, status, rules, today)}\nPaid already? Please ignore this message.");

    /// <summary>Cards that are off for another cause, or not all alike: paying alone may not put them on, so nothing is promised.</summary>
    public static string Unpaid(Language language, string name) => language.Say(
        $"Pengingat: iuran JKN keluarga {name} masih ada yang belum dibayar. Sudah bayar? Abaikan pesan ini.",
        $"Reminder: some JKN contributions of {name}'s family are unpaid. Paid already? Please ignore this message.");

    /// <summary>The one reminded of is recorded as deceased: the family is addressed, without the name.</summary>
    public static string OfDeceased(Language language) => language.Say(
        "Pengingat: masih ada iuran JKN keluarga Anda yang belum dibayar. Ada anggota yang tercatat meninggal: minta petugas 165 memeriksa tagihannya.",
        "Reminder: some JKN contributions of your family are unpaid. A member is recorded as deceased: ask 165 to check that part.");

    private static string FirstPaymentDays(Language language, MembershipStatus status, RuleBook rules, DateOnly today) => string.Join('\n', StatusTexts.FirstPayment(language, status, rules, today));

    public static string HowToGoOn(Language language) => language.Say(
        "Rinciannya: ketik TAGIHAN dan NIK Anda. Berhenti: ketik STOP INGATKAN.",
        "For the details: type BILL and your NIK. To stop: type STOP REMINDERS.");
}

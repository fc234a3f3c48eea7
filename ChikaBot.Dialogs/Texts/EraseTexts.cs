using ChikaBot.Dialogs.Replies;

namespace ChikaBot.Dialogs.Texts;

/// <summary>What is said about erasing: plainly what goes, what stays and why.</summary>
internal static class EraseTexts
{
    public static string Ask(Language language) => language.Say(
        "Hapus data Anda di ChikaBot?\n"
        + "Yang dihapus: percakapan (juga dengan petugas), pengaduan dan tiket PANDAWA beserta dokumennya (juga yang belum selesai), dan pengingat Anda.\n"
        + "Yang tetap: data kepesertaan JKN. Data itu milik BPJS Kesehatan, bukan catatan percakapan ini. Untuk memperbaikinya, telepon 165.",
        "Erase your data at ChikaBot?\n"
        + "What goes: your conversations (also with officers), complaints and PANDAWA tickets with their documents (also unfinished ones), and reminders.\n"
        + "What stays: the JKN membership record. It belongs to BPJS Kesehatan and is no record of this conversation. To have it corrected, call 165.");

    public static ReplyOption[] Options(Language language) =>
    [
        new("1", language.Say("Ya, hapus", "Yes, erase")),
        new("2", language.Say("Tidak jadi", "No, keep it")),
        EngineTexts.BackToMenu(language),
    ];

    public static string NotAChoice(Language language) => language.Say("Balas dengan 1 (hapus) atau 2 (tidak jadi).", "Reply with 1 (erase) or 2 (keep).");

    /// <param name="countsTries">The sender's wrong tries are still being counted.</param>
    public static string Erased(Language language, bool countsTries) => language.Say(
        "Sudah dihapus: percakapan, pengaduan, tiket PANDAWA beserta dokumennya, dan pengingat Anda.\n"
        + "Yang tetap: data kepesertaan di BPJS Kesehatan, catatan kerja petugas tanpa isi permintaan Anda, dan tanda bahwa permintaan ini sudah dikerjakan (hilang sendiri beberapa hari lagi).",
        "Erased: your conversations, complaints, PANDAWA tickets with their documents, and reminders.\n"
        + "What stays: the membership record of BPJS Kesehatan, the officers' work log without what you asked for, and a mark that this request is done (it goes by itself in some days).")
        + (countsTries
            ? language.Say(
                "\nHitungan percobaan yang salah, tanpa nomor Anda, juga tetap sebentar untuk menjaga data peserta lain.",
                "\nThe count of wrong tries, without your number, also stays for a while to protect other participants' data.")
            : "");

    public static string Kept(Language language) => language.Say("Baik, tidak ada yang dihapus.", "All right, nothing was erased.");
}

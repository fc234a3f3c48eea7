using ChikaBot.Dialogs.Replies;

namespace ChikaBot.Dialogs.Texts;

/// <summary>What is said about erasing: plainly what goes, what stays and why.</summary>
internal static class EraseTexts
{
    public static string Ask(Language language) => language.Say(
        "Hapus data Anda di ChikaBot?\n"
        + "Yang dihapus: percakapan (juga dengan petugas), tiket PANDAWA dengan formulir dan berkasnya (juga yang belum selesai), pengaduan (juga yang belum dijawab), dan pengingat Anda.\n"
        + "Yang tetap: data kepesertaan JKN. Data itu milik BPJS Kesehatan, bukan catatan percakapan ini. Untuk memperbaikinya, telepon 165.",
        "Erase your data at ChikaBot?\n"
        + "What goes: conversations (with officers too), PANDAWA tickets with their forms and files (also open ones), complaints (also unanswered ones) and reminders of yours.\n"
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
        "Sudah dihapus: percakapan, tiket PANDAWA dengan formulir dan berkasnya, pengaduan, dan pengingat Anda.\n"
        + "Yang tetap: data kepesertaan di BPJS Kesehatan, catatan kerja petugas (nomor tiket saja, tanpa data Anda), dan tanda bahwa permintaan ini sudah dikerjakan (hilang sendiri beberapa hari lagi).",
        "Erased: your conversations, PANDAWA tickets with their forms and files, complaints and reminders.\n"
        + "What stays: the membership record of BPJS Kesehatan, the officers' work log (ticket numbers only, nothing about you), and a mark that this request is done (it goes by itself in some days).")
        + (countsTries
            ? language.Say(
                "\nHitungan percobaan yang salah, tanpa nomor Anda, juga tetap sebentar untuk menjaga data peserta lain.",
                "\nThe count of wrong tries, without your number, also stays for a while to protect other participants' data.")
            : "");

    public static string Kept(Language language) => language.Say("Baik, tidak ada yang dihapus.", "All right, nothing was erased.");
}

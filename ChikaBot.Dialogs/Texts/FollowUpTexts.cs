using ChikaBot.Core.Regions;
using ChikaBot.Dialogs.Replies;

namespace ChikaBot.Dialogs.Texts;

/// <summary>The question whether a complaint is settled.</summary>
internal static class FollowUpTexts
{
    public static string Ask(Language language, string number, DateTimeOffset filed, bool answered)
    {
        var day = language.Date(filed.JakartaDate());
        return answered
            ? language.Say(
                $"Pengaduan Anda {number} ({day}) sudah dijawab petugas. Apakah sudah selesai?",
                $"Your complaint {number} ({day}) has been answered. Is it settled?")
            : language.Say(
                $"Anda membuat pengaduan {number} pada {day}. Apakah sudah selesai?",
                $"You made the complaint {number} on {day}. Is it settled?");
    }

    public static ReplyOption[] Options(Language language) =>
    [
        new("1", language.Say("Sudah selesai", "Yes, it is settled")),
        new("2", language.Say("Belum selesai", "Not yet")),
        EngineTexts.BackToMenu(language),
    ];

    public static string NotAChoice(Language language) => language.Say("Balas dengan 1 (sudah) atau 2 (belum).", "Reply with 1 (settled) or 2 (not yet).");

    public static string Settled(Language language, string number) => language.Say(
        $"Terima kasih. Pengaduan {number} saya tutup.",
        $"Thank you. I have closed the complaint {number}.");

    public static string NotYet(Language language, string number) => language.Say(
        $"Terima kasih sudah memberi tahu. Pengaduan {number} tetap terbuka.\nPerlu cepat? Telepon Care Center 165 (24 jam).",
        $"Thank you for telling me. The complaint {number} stays open.\nIn a hurry? Call Care Center 165 (24 hours).");
}

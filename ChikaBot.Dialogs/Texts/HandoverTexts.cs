using ChikaBot.Dialogs.Engine;

namespace ChikaBot.Dialogs.Texts;

/// <summary>What is said around a person in the chat.</summary>
internal static class HandoverTexts
{
    public static string Called(Language language) => language.Say(
        "Baik, petugas sudah saya panggil. Sambil menunggu, Anda tetap bisa memakai menu. Ketik BATAL untuk membatalkan. Bila mendesak, telepon Care Center 165 (24 jam).",
        "All right, I have called an officer. While you wait you can go on with the menu. Type CANCEL to take it back. If it is urgent, call Care Center 165 (24 hours).");

    public static string Withdrawn(Language language) => language.Say("Baik, panggilan ke petugas saya batalkan.", "All right, I no longer call an officer.");

    public static string StillWaiting(Language language) => language.Say(
        "Petugas sudah saya panggil. Mohon tunggu sebentar, atau telepon Care Center 165 (24 jam).",
        "I have called an officer already. Please wait a little, or call Care Center 165 (24 hours).");

    public static string NobodyCame(Language language) => language.Say(
        "Maaf, belum ada petugas yang bisa membalas. Ketik PETUGAS untuk memanggil lagi, atau telepon Care Center 165 (24 jam).",
        "Sorry, no officer could answer yet. Type OFFICER to call again, or call Care Center 165 (24 hours).");

    public static string Taken(Language language, string name) => language.Say(
        $"Anda sekarang terhubung dengan petugas {name}. Silakan tulis pertanyaan Anda.\nKetik BOT kapan saja untuk kembali ke ChikaBot. Jangan kirim PIN, kata sandi, atau kode OTP.",
        $"You are now connected with officer {name}. Please write your question.\nType BOT at any time to go back to ChikaBot. Do not send a PIN, a password or an OTP code.");

    public static string Words(Language language, string name, string text) => language.Say("Petugas", "Officer") + $" {name}: {text}";

    public static string Ended(Language language) => language.Say(
        "Percakapan dengan petugas sudah selesai. Anda kembali bersama ChikaBot.",
        "The conversation with the officer has ended. You are back with ChikaBot.");

    /// <summary>For the officer, in place of what the desk cannot show.</summary>
    public static string CannotBeShown(NotTextKind kind) => kind switch
    {
        NotTextKind.Image => "[gambar]",
        NotTextKind.Audio => "[pesan suara]",
        NotTextKind.Video => "[video]",
        NotTextKind.Document => "[berkas]",
        NotTextKind.Sticker => "[stiker]",
        NotTextKind.Location => "[lokasi]",
        NotTextKind.Contact => "[kontak]",
        _ => "[pesan lain]",
    };
}

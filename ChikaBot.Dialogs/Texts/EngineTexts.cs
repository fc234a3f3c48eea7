using ChikaBot.Dialogs.Engine;
using ChikaBot.Dialogs.Replies;

namespace ChikaBot.Dialogs.Texts;

/// <summary>What is said above all flows: the menu, help, silence, and what cannot be read.</summary>
internal static class EngineTexts
{
    /// <summary>Wrong answers in a row that bring the offer of the menu or a person.</summary>
    public const int MissesBeforeHelp = 3;

    public static string Introduction(Language language) => language.Say(
        "Halo! Saya ChikaBot, asisten chat JKN. Ini bukan layanan resmi BPJS Kesehatan.",
        "Hello! I am ChikaBot, a chat assistant for JKN. This is not an official service of BPJS Kesehatan.");

    public static string Greeting(Language language) => Introduction(language) + "\n" + language.Say(
        "Ketik angka layanan yang Anda perlukan:",
        "Type the number of the service you need:");

    public static string Menu(Language language) => language.Say("Menu utama. Ketik angka layanan yang Anda perlukan:", "Main menu. Type the number of the service you need:");

    public static ReplyOption BackToMenu(Language language) => new("0", language.Say("Menu utama", "Main menu"));

    /// <param name="questions">The number of the service that takes questions; null when the menu has none.</param>
    public static string NotInMenu(Language language, int firstNumber, int lastNumber, int? questions)
    {
        var choose = language.Say(
            $"Maaf, saya belum mengerti. Balas dengan satu angka dari {firstNumber} sampai {lastNumber}",
            $"Sorry, I did not understand. Reply with one number from {firstNumber} to {lastNumber}");
        return questions is null ? choose + "." : choose + language.Say($", atau ketik {questions} lalu tulis pertanyaan Anda.", $", or type {questions} and then write your question.");
    }

    public static string HelpOffer(Language language) => language.Say(
        "Tidak apa-apa kalau belum berhasil. Ketik 0 untuk kembali ke menu, atau telepon Care Center 165 untuk dibantu petugas.",
        "It is all right if it does not work yet. Type 0 for the menu, or call Care Center 165 to be helped by a person.");

    public static string Help(Language language) => language.Say(
        "Cara memakai: balas dengan angka pilihan. Kapan saja Anda bisa ketik 0 (menu), ULANG (pertanyaan diulang), BATAL (berhenti), atau PETUGAS.",
        "How to use: reply with the number of your choice. At any time you can type 0 (menu), REPEAT, CANCEL or OFFICER.");

    public static string Officer(Language language) => language.Say(
        "Untuk bicara dengan petugas BPJS Kesehatan, telepon Care Center 165 (24 jam).",
        "To talk to an officer of BPJS Kesehatan, call Care Center 165 (24 hours).");

    public static string Emergency(Language language) => language.Say(
        "Kalau ini gawat darurat: bawa ke IGD rumah sakit terdekat sekarang. Jangan tunggu jawaban di sini.\nKartu nonaktif? Berobat dulu; keluarga bisa mengurus lewat petugas JKN di rumah sakit atau Care Center 165.",
        "If this is an emergency: go to the emergency room (IGD) of the nearest hospital now. Do not wait for an answer here.\nCard inactive? Get care first; the family can see to the card with the hospital's JKN officer or Care Center 165.");

    public static string Cancelled(Language language) => language.Say("Baik, dibatalkan.", "All right, cancelled.");

    public static string Welcome(Language language) => language.Say("Sama-sama. Semoga sehat selalu.", "You are welcome. Stay well.");

    public static string Silence(Language language, TimeSpan silence, bool identityWiped)
    {
        var minutes = (int)silence.TotalMinutes;
        return identityWiped
            ? language.Say(
                $"Karena tidak ada pesan selama {minutes} menit, data Anda sudah saya tutup supaya aman.",
                $"As there was no message for {minutes} minutes, I have closed your data to keep it safe.")
            : language.Say(
                $"Karena tidak ada pesan selama {minutes} menit, percakapan tadi sudah saya tutup.",
                $"As there was no message for {minutes} minutes, I have closed our last conversation.");
    }

    public static string Lost(Language language) => language.Say(
        "Maaf, sistem baru diperbarui dan percakapan tadi tidak bisa dilanjutkan. Mari mulai lagi dari menu.",
        "Sorry, the system was updated and our last conversation cannot go on. Let us begin again at the menu.");

    public static string Stale(Language language) => language.Say(
        "Tombol itu dari pesan sebelumnya, jadi tidak saya pakai.",
        "That button belongs to an earlier message, so I did not use it.");

    public static string DirectoryUnavailable(Language language) => language.Say(
        "Maaf, data peserta sedang tidak bisa dibuka. Data Anda tetap aman. Kirim lagi jawaban terakhir Anda beberapa menit lagi, atau telepon Care Center 165.",
        "Sorry, participants' data cannot be opened just now. Your data is safe. Send your last answer again in a few minutes, or call Care Center 165.");

    public static string Apology(Language language) => language.Say(
        "Maaf, ada gangguan di sistem kami sehingga pesan Anda belum bisa dijawab. Ketik 0 untuk menu, atau telepon Care Center 165.",
        "Sorry, a fault in our system kept us from answering your message. Type 0 for the menu, or call Care Center 165.");

    public static string TooFast(Language language) => language.Say(
        "Pesan Anda datang terlalu cepat, jadi sebagian belum saya baca. Tunggu sebentar, lalu kirim lagi satu per satu.",
        "Your messages came too fast, so I did not read some of them. Please wait a moment, then send them again one by one.");

    public static string NotText(Language language, NotTextKind kind) => kind switch
    {
        NotTextKind.Image => language.Say("Maaf, saya belum bisa membaca gambar. Mohon ketik jawabannya.", "Sorry, I cannot read pictures. Please type your answer."),
        NotTextKind.Audio => language.Say("Maaf, saya belum bisa mendengar pesan suara. Mohon ketik jawabannya.", "Sorry, I cannot listen to voice messages. Please type your answer."),
        NotTextKind.Video => language.Say("Maaf, saya belum bisa melihat video. Mohon ketik jawabannya.", "Sorry, I cannot watch videos. Please type your answer."),
        NotTextKind.Document => language.Say("Maaf, saya belum bisa membuka berkas di sini. Mohon ketik jawabannya.", "Sorry, I cannot open files here. Please type your answer."),
        NotTextKind.Sticker => language.Say("Stikernya bagus, tetapi saya hanya bisa membaca tulisan. Mohon ketik jawabannya.", "Nice sticker, but I can only read text. Please type your answer."),
        NotTextKind.Location => language.Say("Maaf, saya belum bisa membaca lokasi. Mohon ketik jawabannya.", "Sorry, I cannot read locations. Please type your answer."),
        NotTextKind.Contact => language.Say("Maaf, saya belum bisa membaca kontak. Mohon ketik jawabannya.", "Sorry, I cannot read contacts. Please type your answer."),
        _ => language.Say("Maaf, pesan itu tidak bisa saya baca. Mohon ketik jawabannya.", "Sorry, I cannot read that message. Please type your answer."),
    };
}

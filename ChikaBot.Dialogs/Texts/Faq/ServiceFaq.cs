namespace ChikaBot.Dialogs.Texts.Faq;

/// <summary>What people ask about ways to reach BPJS Kesehatan, and about this bot.</summary>
internal static class ServiceFaq
{
    public static readonly IReadOnlyList<FaqEntry> Entries =
    [
        new("official-numbers",
            language => language.Say("Nomor resmi", "Official numbers"),
            language => language.Say("Apa saja nomor dan alamat resmi BPJS Kesehatan?", "What are the official numbers and addresses?"),
            ["nomor resmi bpjs", "nomor call center", "nomor whatsapp resmi", "nomor telepon bpjs", "nomor care center 165", "website resmi", "official numbers", "phone number of bpjs"],
            c => OfficialTexts.List(c.Language),
            FaqEntry.NoRules),
        new("pandawa",
            language => language.Say("Layanan PANDAWA", "PANDAWA"),
            language => language.Say("Apa itu PANDAWA dan kapan buka?", "What is PANDAWA, and when is it open?"),
            ["apa itu pandawa", "jam buka pandawa", "layanan pandawa", "urus bpjs lewat whatsapp", "jam layanan pandawa", "pandawa hours", "what is pandawa"],
            c => c.Say(
                $"Layanan urusan administrasi lewat WhatsApp 0811-8165-165: pendaftaran, perubahan data, faskes, kelas, pengaktifan kartu. Hari kerja {ClockTexts.OfMinute(c.Value(c.Rules.OfficeOpensAt))}–{ClockTexts.OfMinute(c.Value(c.Rules.OfficeClosesAt))} waktu setempat.",
                $"Paperwork by WhatsApp 0811-8165-165: registration, changes of data, facility or class, reactivation. Working days {ClockTexts.OfMinute(c.Value(c.Rules.OfficeOpensAt))}–{ClockTexts.OfMinute(c.Value(c.Rules.OfficeClosesAt))} local time."),
            c => [c.On(c.Rules.OfficeOpensAt)]),
        new("sms",
            language => language.Say("Cek lewat SMS", "By text message"),
            language => language.Say("Bisa cek tanpa internet, lewat SMS?", "Can I check without internet, by text message?"),
            ["cek lewat sms", "tanpa internet", "sms gateway", "format sms bpjs", "hp jadul", "check by sms", "without internet"],
            c => c.Say(
                "Bisa. Kirim SMS ke 0877-7550-0400:\nNIK <nomor NIK>\nAtau datang ke kantor dengan KTP.",
                "Yes. Send a text message to 0877-7550-0400:\nNIK <your NIK>\nOr go to an office with your KTP."),
            FaqEntry.NoRules),
        new("card-lost",
            language => language.Say("Kartu hilang", "Card lost"),
            language => language.Say("Kartu hilang atau rusak, bagaimana berobat?", "The card is lost, how do I get care?"),
            ["kartu hilang", "kartu rusak", "cetak kartu", "kartu digital", "berobat pakai ktp", "kehilangan kartu", "lost card", "digital card"],
            c => c.Say(
                "Kartu digital ada di aplikasi Mobile JKN. Kalau tidak punya aplikasinya, tanyakan ke faskes atau 165 sebelum berobat; bawa KTP.",
                "The digital card is in the app Mobile JKN. Without the app, ask the facility or 165 before your visit; bring your KTP."),
            FaqEntry.NoRules),
        new("privacy",
            language => language.Say("Data saya aman?", "Is my data safe?"),
            language => language.Say("Apakah data saya aman di sini?", "Is my data safe here?"),
            ["data saya aman", "privasi data", "nik disimpan tidak", "data disimpan dimana", "is my data safe", "do you keep my nik"],
            c => c.Say(
                "Data Anda dibuka hanya setelah nomor dan tanggal lahir cocok, dan ditutup sendiri setelah beberapa menit tanpa pesan. Kami tidak pernah meminta OTP, PIN, atau kata sandi. ChikaBot bukan layanan resmi BPJS Kesehatan.",
                "Your data is opened only when number and birth date match, and closed after some minutes of silence. We never ask for an OTP, PIN or password. ChikaBot is not an official service of BPJS Kesehatan."),
            FaqEntry.NoRules),
    ];
}

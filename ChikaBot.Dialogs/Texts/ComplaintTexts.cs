using System.Globalization;
using ChikaBot.Core.Regions;
using ChikaBot.Dialogs.Engine;
using ChikaBot.Dialogs.Replies;

namespace ChikaBot.Dialogs.Texts;

/// <summary>What is said about complaints, and how to reach a person.</summary>
internal static class ComplaintTexts
{
    /// <summary>Characters of the matter that are read back: enough to know it again, and the rest of the message keeps its room.</summary>
    private const int ShownOfMatter = 300;

    public static string Label(Language language) => language.Say("Pengaduan & Petugas", "Complaints & people");

    public static string AskService(Language language) => language.Say("Pengaduan & Petugas. Apa yang Anda perlukan?", "Complaints & people. What do you need?");

    public static ReplyOption[] Services(Language language) =>
    [
        new("1", language.Say("Buat pengaduan", "Make a complaint")),
        new("2", language.Say("Cek pengaduan", "Check a complaint")),
        new("3", language.Say("Bicara dgn petugas", "Talk to a person")),
        EngineTexts.BackToMenu(language),
    ];

    public static string AskCategory(Language language) => language.Say("Pengaduan Anda tentang apa?", "What is your complaint about?");

    public static ReplyOption[] Categories(Language language) =>
        [.. Enum.GetValues<ComplaintCategory>().Select(category => new ReplyOption(Value(category), Name(language, category))), EngineTexts.BackToMenu(language)];

    /// <summary>The digit that chooses it.</summary>
    public static string Value(ComplaintCategory category) => ((int)category).ToString(CultureInfo.InvariantCulture);

    public static string Name(Language language, ComplaintCategory category) => category switch
    {
        ComplaintCategory.Contribution => language.Say("Iuran dan tagihan", "Contribution or bill"),
        ComplaintCategory.Membership => language.Say("Kartu dan status", "Card and membership"),
        ComplaintCategory.Facility => language.Say("Layanan faskes", "Health facility"),
        ComplaintCategory.Medicine => language.Say("Obat", "Medicine"),
        ComplaintCategory.Office => language.Say("Layanan kantor", "Office service"),
        _ => language.Say("Lainnya", "Something else"),
    };

    public static string AskMatter(Language language) => language.Say(
        "Ceritakan masalahnya dalam satu pesan, 10 sampai 1.000 huruf: apa, di mana, kapan.\nContoh: Tanggal 2 Maret saya diminta membayar obat di Klinik Contoh padahal kartu aktif.",
        "Tell the matter in one message, 10 to 1,000 characters: what, where, when.\nExample: On 2 March I was asked to pay for medicine at Klinik Contoh although my card is active.");

    public static string TooShort(Language language, int shortest) => language.Say(
        $"Itu terlalu pendek. Tulis sedikitnya {shortest} huruf supaya petugas mengerti.",
        $"That is too short. Please write at least {shortest} characters, so that an officer understands it.");

    public static string TooLong(Language language, int longest) => language.Say(
        $"Itu terlalu panjang. Tulis paling banyak {longest} huruf.",
        $"That is too long. Please write at most {longest} characters.");

    public static string Confirm(Language language, ComplaintCategory category, string matter) => language.Say(
        $"Ini pengaduan Anda:\nTentang: {Name(language, category)}\nIsi: {Shown(matter)}\nKirim pengaduan ini?",
        $"This is your complaint:\nAbout: {Name(language, category)}\nMatter: {Shown(matter)}\nSend this complaint?");

    public static ReplyOption[] Confirmations(Language language) =>
    [
        new("1", language.Say("Kirim", "Send")),
        new("2", language.Say("Ubah isi", "Change the matter")),
        EngineTexts.BackToMenu(language),
    ];

    public static string NotAChoice(Language language) => language.Say("Balas dengan salah satu angka di bawah ini.", "Reply with one of the numbers below.");

    /// <param name="canBeWrittenTo">An answer can come into this conversation by itself.</param>
    public static string Filed(Language language, string number, bool canBeWrittenTo) => language.Say(
        $"Pengaduan Anda sudah dicatat.\nNomor: {number}\nSimpan nomor ini."
        + (canBeWrittenTo ? " Jawaban petugas dikirim ke percakapan ini." : "")
        + " Untuk melihat statusnya ketik CEK PENGADUAN.\nDarurat? Langsung ke IGD terdekat, atau telepon Care Center 165.",
        $"Your complaint is recorded.\nNumber: {number}\nKeep this number."
        + (canBeWrittenTo ? " The officers' answer is sent to this conversation." : "")
        + " To see its state type CHECK COMPLAINT.\nAn emergency? Go to the nearest emergency room, or call Care Center 165.");

    public static string TooMany(Language language, int most) => language.Say(
        $"Anda masih punya {most} pengaduan yang belum selesai. Tunggu jawabannya dulu, atau telepon Care Center 165.",
        $"You still have {most} complaints that are not settled. Please wait for their answers, or call Care Center 165.");

    public static string AskNumber(Language language) => language.Say(
        "Ketik nomor pengaduan Anda.\nContoh: ADU-20260305-7K2Q",
        "Type the number of your complaint.\nExample: ADU-20260305-7K2Q");

    public static string NotANumber(Language language) => language.Say("Itu bukan nomor pengaduan.", "That is not the number of a complaint.");

    public static string NotFound(Language language, string number) => language.Say(
        $"Pengaduan {number} tidak ada di percakapan ini. Periksa lagi nomornya. Pengaduan hanya bisa dilihat oleh pembuatnya.",
        $"There is no complaint {number} in this conversation. Please check the number. Only its maker can see a complaint.");

    public static string Show(Language language, Complaint complaint)
    {
        var lines = new List<string>
        {
            language.Say($"Pengaduan {complaint.Number}", $"Complaint {complaint.Number}"),
            language.Say($"Tanggal: {language.Date(complaint.FiledAt.JakartaDate())}", $"Date: {language.Date(complaint.FiledAt.JakartaDate())}"),
            language.Say($"Tentang: {Name(language, complaint.Category)}", $"About: {Name(language, complaint.Category)}"),
            language.Say($"Status: {State(language, complaint.State)}", $"State: {State(language, complaint.State)}"),
        };
        if (complaint.Answer is { } answer) lines.Add(language.Say($"Jawaban petugas: {answer}", $"The officers' answer: {answer}"));
        return string.Join('\n', lines);
    }

    public static string Answered(Language language, string number, string answer) => language.Say(
        $"Jawaban atas pengaduan {number}:\n{answer}",
        $"The answer to your complaint {number}:\n{answer}");

    public static string Person(Language language) => EngineTexts.Officer(language) + "\n" + language.Say(
        "Siapkan NIK atau nomor kartu JKN.",
        "Have your NIK or JKN card number at hand.");

    private static string State(Language language, ComplaintState state) => state switch
    {
        ComplaintState.Open => language.Say("menunggu jawaban petugas", "waiting for an answer"),
        ComplaintState.Answered => language.Say("sudah dijawab", "answered"),
        _ => language.Say("selesai", "closed"),
    };

    private static string Shown(string matter)
    {
        if (matter.Length <= ShownOfMatter) return matter;
        var end = char.IsHighSurrogate(matter[ShownOfMatter - 1]) ? ShownOfMatter - 1 : ShownOfMatter;
        return matter[..end] + "…";
    }
}

using ChikaBot.Core.Identity;
using ChikaBot.Dialogs.Engine;
using ChikaBot.Dialogs.Reading;
using ChikaBot.Dialogs.Replies;

namespace ChikaBot.Dialogs.Texts;

/// <summary>What is said while a participant proves who they are. "Not found" and "wrong birth date" have one sentence between them.</summary>
internal static class IdentifyTexts
{
    public static string AskReuse(Language language, ProvedIdentity identity) => language.Say(
        $"Pakai data yang tadi: {identity.Name} (NIK berakhiran {identity.Nik[^4..]})?",
        $"Use the data from before: {identity.Name} (NIK ending in {identity.Nik[^4..]})?");

    public static ReplyOption[] ReuseOptions(Language language) =>
    [
        new("1", language.Say("Ya, pakai", "Yes, use it")),
        new("2", language.Say("Peserta lain", "Another participant")),
        EngineTexts.BackToMenu(language),
    ];

    public static string NotReuseChoice(Language language) => language.Say("Balas dengan 1 (ya) atau 2 (peserta lain).", "Reply with 1 (yes) or 2 (another participant).");

    public static string AskNumber(Language language) => language.Say(
        "Ketik NIK (16 angka) atau nomor kartu JKN (13 angka).\nContoh: 3201234567890001",
        "Type your NIK (16 digits) or JKN card number (13 digits).\nExample: 3201234567890001");

    public static string AskBirthDate(Language language) => language.Say(
        "Ketik tanggal lahir: tahun-bulan-tanggal (yyyy-mm-dd).\nContoh: 1945-08-17",
        "Type the birth date: year-month-day (yyyy-mm-dd).\nExample: 1945-08-17");

    public static string NumberReplaced(Language language) => language.Say("Baik, saya pakai nomor yang baru.", "All right, I use the new number.");

    public static string Why(Language language, TimeSpan silence) => language.Say(
        $"NIK dan tanggal lahir dipakai untuk mencari data peserta. Data ditutup sendiri bila {(int)silence.TotalMinutes} menit tidak ada pesan. Saya tidak pernah meminta OTP, PIN, atau kata sandi.",
        $"The NIK and birth date are used to find the participant's data. The data is closed by itself after {(int)silence.TotalMinutes} minutes without a message. I never ask for an OTP, a PIN or a password.");

    public static string WhereNumber(Language language) => language.Say(
        "NIK ada di KTP atau KK, nomor kartu ada di kartu JKN/KIS. Tidak ketemu? Telepon Care Center 165.",
        "The NIK is on the KTP or KK, the card number on the JKN/KIS card. Cannot find them? Call Care Center 165.");

    public static string WhereBirthDate(Language language) => language.Say("Tanggal lahir ada di KTP atau KK.", "The birth date is on the KTP or KK.");

    public static string AskWhichDate(Language language) => language.Say("Tanggal lahirnya yang mana?", "Which birth date do you mean?");

    public static string NotWhichDate(Language language) => language.Say("Balas dengan 1 atau 2.", "Reply with 1 or 2.");

    public static string Complaint(Language language, NumberReading reading) => reading switch
    {
        NumberReading.TooShort(var digits, var expected) => language.Say(
            $"Baru {digits} dari {expected} angka. Periksa lagi, mungkin ada angka yang terlewat.",
            $"That is {digits} of {expected} digits. Please check, a digit may be missing."),
        NumberReading.TooLong(_, var expected) => language.Say(
            $"Angkanya lebih dari {expected}. NIK {Nik.Length} angka, nomor kartu {CardNumber.Length} angka.",
            $"That is more than {expected} digits. A NIK has {Nik.Length}, a card number {CardNumber.Length}."),
        NumberReading.SeveralNumbers => language.Say("Itu lebih dari satu nomor. Ketik satu nomor dulu.", "That is more than one number. Please type one at a time."),
        NumberReading.UnknownProvince => language.Say(
            $"Itu {Nik.Length} angka, tetapi bukan NIK yang benar. Periksa lagi di KTP atau KK.",
            $"That is {Nik.Length} digits but not a correct NIK. Please check it on the KTP or KK."),
        NumberReading.LooksLikePhoneNumber => language.Say(
            "Itu seperti nomor telepon. Yang diperlukan NIK atau nomor kartu JKN.",
            "That looks like a phone number. I need the NIK or the JKN card number."),
        NumberReading.LetterAmidDigits => language.Say(
            "Ada huruf di antara angkanya. Ketik angka saja, misalnya angka 0, bukan huruf O.",
            "There is a letter among the digits. Type digits only, for example the digit 0, not the letter O."),
        _ => language.Say("Saya perlu angka saja untuk langkah ini.", "I need digits only for this step."),
    };

    public static string Complaint(Language language, BirthDateReading reading) => reading switch
    {
        BirthDateReading.Impossible => language.Say("Tanggal itu tidak ada di kalender.", "That date is not in the calendar."),
        BirthDateReading.InFuture => language.Say("Tanggal itu belum terjadi.", "That date lies in the future."),
        BirthDateReading.TooOld => language.Say("Tahun itu terlalu lama. Tulis tahun dengan 4 angka.", "That year is too long ago. Please write it with 4 digits."),
        _ => language.Say("Saya belum bisa membaca tanggal itu.", "I could not read that date."),
    };

    /// <summary>The date in words, so that a slip of the reading shows.</summary>
    public static string Match(Language language, DateOnly typed) => language.Say($"Tanggal lahir {language.Date(typed)}: cocok.", $"Birth date {language.Date(typed)}: matches.");

    /// <summary>The same words whether the number is unknown or the date is wrong.</summary>
    public static string NoMatch(Language language, DateOnly typed) => language.Say(
        $"Nomor itu dengan tanggal lahir {language.Date(typed)} tidak cocok dengan data kami. Periksa keduanya di KTP atau kartu JKN.",
        $"That number with the birth date {language.Date(typed)} does not match our data. Please check both on the KTP or JKN card.");

    public static string Locked(Language language, DateTimeOffset until, DateTimeOffset now) => language.Say(
        $"Supaya data peserta aman, pengecekan ini ditutup sebentar karena beberapa kali tidak cocok. Silakan coba lagi mulai pukul {language.Time(until, now)}.\nPerlu cepat? Telepon Care Center 165.",
        $"To keep participants' data safe, this check is closed for a while after several tries that did not match. Please try again from {language.Time(until, now)}.\nIn a hurry? Call Care Center 165.");
}

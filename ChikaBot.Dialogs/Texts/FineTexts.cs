using System.Globalization;
using ChikaBot.Core.Contributions;
using ChikaBot.Core.Rules;
using ChikaBot.Dialogs.Flows;
using ChikaBot.Dialogs.Reading;
using ChikaBot.Dialogs.Replies;

namespace ChikaBot.Dialogs.Texts;

/// <summary>The service fine (denda pelayanan): the questions, the sum line by line, or the reason why there is none.</summary>
internal static class FineTexts
{
    public static string Label(Language language) => language.Say("Denda Pelayanan", "Service fine");

    public static ReplyOption Again(Language language) => new("2", language.Say("Hitung lagi", "Count again"));

    public static ReplyOption[] WhoseOptions(Language language) => [new("1", language.Say("Ya, pakai", "Yes, use it")), new("2", language.Say("Tidak", "No"))];

    public static string AskCare(Language language) => language.Say(
        "Denda pelayanan hanya untuk rawat inap. Perawatannya rawat inap atau rawat jalan?",
        "There is a service fine for inpatient care only. Is the care inpatient or outpatient?");

    public static ReplyOption[] CareOptions(Language language) => [new("1", language.Say("Rawat inap", "Inpatient")), new("2", language.Say("Rawat jalan", "Outpatient"))];

    public static string AskPayer(Language language) => language.Say("Siapa yang membayar iuran peserta itu?", "Who pays that participant's contribution?");

    public static ReplyOption[] PayerOptions(Language language) =>
        [new("1", language.Say("Bayar sendiri", "Pays for oneself")), new("2", language.Say("Pemberi kerja", "The employer")), new("3", language.Say("Pemerintah", "The government"))];

    public static string AskWhichDate(Language language) => language.Say("Tanggal yang mana?", "Which date do you mean?");

    /// <summary>Months that pass before a plan comes true are owed by then, too.</summary>
    public static string AskMonths(Language language, DateOnly reactivated, DateOnly today)
    {
        var last = Month.Of(reactivated).Previous;
        return last < Month.Of(today)
            ? language.Say(
                "Berapa bulan iuran yang menunggak sebelum kartu aktif lagi? Contoh: 10\nKalau tidak ada, ketik TIDAK ADA.",
                "How many months were owed before the card was active again? Example: 10\nIf none, type NONE.")
            : language.Say(
                $"Berapa bulan iuran yang menunggak sebelum kartu aktif lagi? Hitung sampai {language.MonthName(last)}. Contoh: 10\nKalau tidak ada, ketik TIDAK ADA.",
                $"How many months will be owed before the card is active again? Count up to {language.MonthName(last)}. Example: 10\nIf none, type NONE.");
    }

    /// <summary>A question answered in one's own words.</summary>
    public static string Question(Language language, FineFlow.State state) => state switch
    {
        FineFlow.State.AskReactivated => language.Say(
            "Tanggal berapa kartu aktif lagi? Kalau belum, ketik tanggal rencana melunasi.\nContoh: 2026-02-01",
            "On which date was the card active again? If it is not yet, type the date on which you plan to pay.\nExample: 2026-02-01"),
        FineFlow.State.AskAdmitted => language.Say(
            "Tanggal berapa mulai dirawat inap? Boleh perkiraan.\nContoh: 2026-03-01",
            "On which date did the stay in hospital begin? An estimate will do.\nExample: 2026-03-01"),
        FineFlow.State.AskCost => language.Say(
            "Berapa perkiraan biaya rawat inapnya? Tanyakan ke bagian administrasi rumah sakit.\nContoh: 5 juta",
            "What is the estimated cost of the stay? Ask the hospital's administration.\nExample: 5000000"),
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public static string FoundMonths(Language language, int months, DateOnly on) => language.Say(
        $"Menurut data, ada {months} bulan yang menunggak kalau dilunasi pada {language.Date(on)}.",
        $"The data shows {months} {(months == 1 ? "month" : "months")} owed if they are paid on {language.Date(on)}.");

    public static string Understood(Language language, DateOnly date, bool admission) => admission
        ? language.Say($"Mulai dirawat: {language.Date(date)}.", $"Stay begins: {language.Date(date)}.")
        : language.Say($"Aktif lagi: {language.Date(date)}.", $"Active again: {language.Date(date)}.");

    public static bool SaysNone(string text) => Negations.IsPlainNo(text) || PlainText.Words(text) is "tidak ada" or "gak ada" or "ga ada" or "nggak ada" or "tdk ada" or "tidak menunggak" or "tidak nunggak" or "gak nunggak" or "none" or "nothing";

    public static string NotOneOf(Language language, int choices) => choices == 2
        ? language.Say("Balas dengan 1 atau 2.", "Reply with 1 or 2.")
        : language.Say($"Balas dengan satu angka dari 1 sampai {choices}.", $"Reply with one number from 1 to {choices}.");

    /// <summary>"Belum" may mean that nothing was paid yet or that nothing is owed: never taken for zero.</summary>
    public static string NotMonths(Language language, string text) => YesNoReading.Read(text) == YesNo.No || PlainText.Words(text).Split(' ').Any(word => word is "yet" || Negations.Plain(word) == Negations.Belum)
        ? language.Say(
            "Ketik jumlah bulan yang belum dibayar, misalnya 10. Kalau memang tidak ada tunggakan, ketik TIDAK ADA.",
            "Type the number of months not paid yet, for example 10. If nothing is owed at all, type NONE.")
        : language.Say("Ketik jumlah bulannya dengan angka, misalnya 10.", "Please type the number of months in digits, for example 10.");

    public static string Complaint(Language language, DateReading reading) => reading switch
    {
        DateReading.Impossible => language.Say("Tanggal itu tidak ada di kalender.", "That date is not in the calendar."),
        DateReading.TooEarly => language.Say("Tanggal itu sebelum JKN mulai (2014).", "That date is before JKN began (2014)."),
        DateReading.TooLate => language.Say("Tanggal itu lebih dari setahun lagi.", "That date is more than a year ahead."),
        _ => language.Say("Saya belum bisa membaca tanggal itu.", "I could not read that date."),
    };

    public static string Complaint(Language language, RupiahReading reading) => reading switch
    {
        RupiahReading.TooSmall => language.Say("Angkanya terlalu kecil. Tulis lengkap, misalnya 5 juta atau 5.000.000.", "That is too small. Please write it in full, for example 5.000.000."),
        RupiahReading.TooLarge => language.Say("Angkanya terlalu besar. Periksa lagi jumlah nolnya.", "That is too large. Please check the zeros."),
        _ => language.Say("Saya belum bisa membaca jumlah itu. Ketik angka rupiahnya.", "I could not read that amount. Please type it in rupiah."),
    };

    public static string Result(Language language, CareCase care, ServiceFine fine, DateOnly today, RuleBook rules)
    {
        if (fine.Reason is { } reason)
            return NoFine(language, reason) + "\n" + FineExplanation.Reason(language, reason, care, fine, today, rules);
        var admitted = care.AdmittedOn!.Value;
        var most = rules.ServiceFineMaxMonths.At(admitted).Value;
        var capped = care.MonthsOwed > most;
        var lines = new List<string>
        {
            language.Say("Perkiraan denda pelayanan", "Estimated service fine"),
            language.Say($"Aktif lagi {language.Date(care.ReactivatedOn!.Value)}, dirawat mulai {language.Date(admitted)}: hari ke-{fine.Days}", $"Active again {language.Date(care.ReactivatedOn!.Value)}, in hospital from {language.Date(admitted)}: day {fine.Days}"),
            capped
                ? language.Say($"Menunggak {care.MonthsOwed} bulan, dihitung paling banyak {most}", $"Owed {care.MonthsOwed} months, at most {most} count")
                : language.Say($"Menunggak {care.MonthsOwed} bulan", $"Months owed: {care.MonthsOwed}"),
            Sum(language, care, fine, rules),
        };
        if (fine.IsCapped)
            lines.Add(language.Say($"Paling tinggi {new Rupiah(rules.ServiceFineMaxAmount.At(admitted).Value)}", $"At most {new Rupiah(rules.ServiceFineMaxAmount.At(admitted).Value)}"));
        lines.Add(language.Say($"Denda pelayanan: {fine.Amount}", $"Service fine: {fine.Amount}"));
        lines.Add(language.Say("Ini perkiraan. Angka pasti ada di rumah sakit; bisa juga tanya 165.", "This is an estimate. The hospital has the exact figure; you can also ask 165."));
        return string.Join('\n', lines);
    }

    /// <summary>The head line without a fine. No sum is given for a stay that began before the card was active again (docs/decisions/009).</summary>
    private static string NoFine(Language language, NoFineReason reason) => reason == NoFineReason.BeforeReactivation
        ? language.Say("Denda pelayanan: belum bisa kami hitung", "Service fine: we cannot work it out yet")
        : language.Say("Denda pelayanan: Rp0", "Service fine: Rp0");

    /// <summary><c>5% × Rp5.000.000 × 10 bulan = Rp2.500.000</c>, before the highest amount.</summary>
    public static string Sum(Language language, CareCase care, ServiceFine fine, RuleBook rules)
    {
        var rate = Percent(language, rules.ServiceFineRate.At(care.AdmittedOn!.Value).Value);
        return language.Say(
            $"{rate} × {care.EstimatedCost} × {fine.MonthsCounted} bulan = {fine.Uncapped}",
            $"{rate} × {care.EstimatedCost} × {fine.MonthsCounted} {(fine.MonthsCounted == 1 ? "month" : "months")} = {fine.Uncapped}");
    }

    /// <summary><c>5%</c>, <c>2,5%</c>.</summary>
    public static string Percent(Language language, long basisPoints)
    {
        var text = (basisPoints / 100m).ToString("0.##", CultureInfo.InvariantCulture) + "%";
        return language.Say(text.Replace('.', ','), text);
    }
}

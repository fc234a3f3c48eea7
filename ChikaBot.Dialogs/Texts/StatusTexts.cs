using ChikaBot.Core.Participants;
using ChikaBot.Core.Rules;

namespace ChikaBot.Dialogs.Texts;

/// <summary>The state of a card and the one next step that fits it. The four states never share a next step.</summary>
internal static class StatusTexts
{
    public static string Label(Language language) => language.Say("Cek Status Peserta", "Check membership");

    public static string SeeBill(Language language) => language.Say("Lihat tagihan", "See the bill");

    public static string Result(Language language, Participant participant, MembershipStatus status, DateOnly today, RuleBook rules)
    {
        var lines = new List<string>
        {
            language.Say("Status kepesertaan JKN", "JKN membership"),
            participant.Name.Abbreviated,
            $"{ParticipantTexts.Name(language, participant.Segment)}, {ParticipantTexts.Class(language, participant.Class)}",
            $"Status: {ParticipantTexts.State(language, status)}",
            NextStep(language, participant, status, today, rules),
        };
        if (participant.Facility is { } facility) lines.Add(language.Say($"Faskes: {facility}", $"Health facility: {facility}"));
        return string.Join('\n', lines);
    }

    public static string NextStep(Language language, Participant participant, MembershipStatus status, DateOnly today, RuleBook rules) => status switch
    {
        { State: MembershipState.Active, FirstUnpaid: not null, DueOn: { } due } => language.Say(
            $"Iuran bulan ini belum dibayar. Bayar paling lambat {language.Date(due)}.",
            $"This month is not paid yet. Pay by {language.Date(due)}."),
        { State: MembershipState.Active } when participant.PaysOwnContribution => participant.PaidSinceRegistering is { } paid
            ? language.Say($"Iuran lunas s.d. {language.MonthName(paid)}. Kartu bisa dipakai.", $"Paid to {language.MonthName(paid)}. The card can be used.")
            : language.Say("Kartu bisa dipakai.", "The card can be used."),
        { State: MembershipState.Active } => language.Say(
            $"Iuran {ParticipantTexts.Payer(language, participant.Segment)}. Kartu bisa dipakai.",
            $"The contribution is {ParticipantTexts.Payer(language, participant.Segment)}. The card can be used."),
        { State: MembershipState.ActiveLate } => language.Say(
            $"Iuran bulan ini lewat batas bayar, tetapi kartu masih bisa dipakai sampai {language.Date(Core.Contributions.Month.Of(today).LastDay)}. Bayar paling lambat tanggal itu.",
            $"This month's payment is late, but the card can be used to {language.Date(Core.Contributions.Month.Of(today).LastDay)}. Pay by that day at the latest."),
        { State: MembershipState.InactiveArrears, InactiveSince: { } since } => language.Say(
            $"Nonaktif sejak {language.Date(since)} karena iuran belum dibayar. Aktif lagi setelah tagihan keluarga lunas.",
            $"Inactive since {language.Date(since)} as contributions are unpaid. Active again when the family's bill is paid."),
        { AwaitsFirstPayment: true } => string.Join('\n', FirstPayment(language, status, rules, today)),
        _ => OtherCause(language, status, rules),
    };

    /// <summary>Lines; the days are named where the rule book knows them, and for whom there is no wait.</summary>
    public static IEnumerable<string> FirstPayment(Language language, MembershipStatus status, RuleBook rules, DateOnly today)
    {
        var start = language.Say("Kartu mulai aktif setelah iuran pertama dibayar.", "The card becomes active with the first payment.");
        yield return status.FirstPayment is { } days ? $"{start} {PayFirst(language, days, today)}" : start;
        if (status.FirstPayment?.From is not null && PayTexts.SwitchedNoWait(language, rules, today) is { } noWait) yield return noWait;
    }

    /// <summary>When the first payment is to be made, as a sentence.</summary>
    public static string PayFirst(Language language, FirstPaymentDays days, DateOnly today) => days switch
    {
        { To: var to } when today > to => language.Say($"Batas bayarnya {language.Date(to)} sudah lewat, jadi bayar sekarang.", $"It was due on {language.Date(to)}, so pay now."),
        { From: { } from } => language.Say($"Bayar dari {language.Date(from)} sampai {language.Date(days.To)}.", $"Pay from {language.Date(from)} to {language.Date(days.To)}."),
        _ => language.Say($"Bayi baru lahir: bayar paling lambat {language.Date(days.To)}, tidak perlu menunggu.", $"A newborn: pay by {language.Date(days.To)} at the latest, there is no wait."),
    };

    private static string OtherCause(Language language, MembershipStatus status, RuleBook rules) => status.Cause switch
    {
        InactiveCause.PbiRemoved => language.Say(
            "Bantuan iuran dari pemerintah berhenti. Kalau sedang sakit berat, minta surat dari faskes lalu bawa ke Dinas Sosial. Atau lanjutkan sebagai peserta mandiri.",
            "The government's support has stopped. If seriously ill, ask the health facility for a letter and take it to the Dinas Sosial. Or go on as a self-paying member."),
        InactiveCause.PpuEnded => language.Say(
            "Kepesertaan dari tempat kerja sudah berakhir. Daftar sebagai peserta mandiri, atau minta pemberi kerja baru mendaftarkan. Kena PHK? Tanya petugas 165.",
            "Cover through work has ended. Register as a self-paying member, or ask the new employer to. Laid off? Ask 165."),
        InactiveCause.Age21 => language.Say(
            $"Tanggungan orang tua berakhir pada usia {rules.ChildMaxAge.Newest.Value} tahun. Masih kuliah? Serahkan surat keterangan kuliah terbaru (sampai {rules.StudentMaxAge.Newest.Value} tahun). Jika tidak, daftar sebagai peserta mandiri.",
            $"Cover through the parents ends at {rules.ChildMaxAge.Newest.Value}. Still studying? Hand in the newest study letter (up to {rules.StudentMaxAge.Newest.Value}). If not, register as a self-paying member."),
        InactiveCause.Deceased => language.Say(
            "Peserta tercatat sudah meninggal; kami turut berduka. Kalau catatan ini keliru, hubungi petugas 165.",
            "This participant is recorded as deceased; we are sorry. If that is a mistake, please call 165."),
        _ => language.Say(
            "NIK di data JKN belum cocok dengan Dukcapil. Perbaiki data dengan membawa KTP dan KK ke kantor, atau telepon 165.",
            "The NIK in the JKN data does not match the civil registry. Bring KTP and KK to an office, or call 165."),
    };

    /// <summary>The answer to "kenapa?" after a status: the rule that decided, in blocks that are not to be cut.</summary>
    public static IEnumerable<string> Why(Language language, Participant participant, MembershipStatus status, DateOnly today, RuleBook rules)
    {
        yield return $"{participant.Name.Abbreviated}\nStatus: {ParticipantTexts.State(language, status)}";
        if (!participant.PaysOwnContribution && rules.PaidByOthers(participant.Segment)?.Find(today) is { } price && status.Cause is null)
        {
            yield return language.Say(
                $"Sebagai {ParticipantTexts.Name(language, participant.Segment)}, iuran {ParticipantTexts.Payer(language, participant.Segment)}.",
                $"As {ParticipantTexts.Name(language, participant.Segment)}, the contribution is {ParticipantTexts.Payer(language, participant.Segment)}.") + RuleTexts.Cite(language, price);
        }

        if (status.Cause is not null || status.AwaitsFirstPayment)
        {
            var step = NextStep(language, participant, status, today, rules);
            if (status.FirstPayment?.From is not null && rules.SwitchPayByMonths.Find(today) is { } by) step += RuleTexts.Cite(language, by);
            yield return language.Say("Penyebabnya bukan tunggakan.", "Arrears are not the cause.") + "\n" + step;
            if (status is { AwaitsFirstPayment: true, Rule: { } last }) yield return FirstPaymentRule(language, participant, last, rules) + RuleTexts.Cite(language, last);
            if (status.Cause == InactiveCause.Age21) yield return RuleTexts.Cite(language, rules.ChildMaxAge.Newest).TrimStart('\n');
            yield break;
        }

        if (!participant.PaysOwnContribution) yield break;
        var due = rules.DueDay.At(today);
        var suspension = rules.SuspensionAfterMonths.At(today);
        if (participant.PaidSinceRegistering is { } paid)
            yield return language.Say($"Iuran terakhir yang dibayar: {language.MonthName(paid)}.", $"Last month paid: {language.MonthName(paid)}.");
        if (status.FirstUnpaid is { } unpaid)
            yield return language.Say($"Belum dibayar mulai {language.MonthName(unpaid)}.", $"Unpaid from {language.MonthName(unpaid)}.");
        yield return language.Say($"Iuran dibayar paling lambat tanggal {due.Value} tiap bulan.", $"The contribution is due on day {due.Value} of each month.") + RuleTexts.Cite(language, due);
        yield return language.Say(
            "Bila sampai akhir bulan belum dibayar, kartu nonaktif mulai tanggal 1 bulan berikutnya.",
            "If unpaid at the month's end, the card is inactive from the 1st of the next month.") + RuleTexts.Cite(language, suspension);
        if (status.InactiveSince is { } since)
            yield return language.Say($"Karena itu kartu nonaktif sejak {language.Date(since)}.", $"So the card is inactive since {language.Date(since)}.");
    }

    /// <summary>From which day the days of the first payment are counted, and how many they are.</summary>
    private static string FirstPaymentRule(Language language, Participant participant, Rule last, RuleBook rules)
    {
        var registered = participant.RegisteredOn;
        if (last.Key == rules.NewbornWithinDays.Key)
            return language.Say($"Bayi baru lahir didaftarkan dan dibayar paling lambat {last.Value} hari sejak lahir.", $"A newborn is registered and paid for within {last.Value} days of the birth.");
        var from = rules.FirstPaymentFromDay.At(registered).Value;
        return language.Say(
            $"Mendaftar {language.Date(registered)}. Iuran pertama dibayar hari ke-{from} sampai ke-{last.Value} sejak mendaftar.",
            $"Registered on {language.Date(registered)}. The first payment is made on day {from} to {last.Value} after registration.");
    }
}

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
        { State: MembershipState.Active } when participant.PaysOwnContribution => participant.PaidThrough is { } paid
            ? language.Say($"Iuran lunas s.d. {language.MonthName(paid)}. Kartu bisa dipakai.", $"Paid to {language.MonthName(paid)}. The card can be used.")
            : language.Say("Kartu bisa dipakai.", "The card can be used."),
        { State: MembershipState.Active } => language.Say(
            $"Iuran {ParticipantTexts.Payer(language, participant.Segment)}. Kartu bisa dipakai.",
            $"The contribution is {ParticipantTexts.Payer(language, participant.Segment)}. The card can be used."),
        { State: MembershipState.ActiveLate } => language.Say(
            $"Iuran bulan ini lewat batas bayar, tetapi kartu masih bisa dipakai sampai {language.Date(Core.Contributions.Month.Of(today).LastDay)}. Bayar sebelum tanggal itu.",
            $"This month's payment is late, but the card can be used to {language.Date(Core.Contributions.Month.Of(today).LastDay)}. Pay before then."),
        { State: MembershipState.InactiveArrears, InactiveSince: { } since } => language.Say(
            $"Nonaktif sejak {language.Date(since)} karena iuran belum dibayar. Aktif lagi setelah tagihan keluarga lunas.",
            $"Inactive since {language.Date(since)} as contributions are unpaid. Active again when the family's bill is paid."),
        { AwaitsFirstPayment: true } => FirstPayment(language, rules, today),
        _ => OtherCause(language, status, rules),
    };

    public static string FirstPayment(Language language, RuleBook rules, DateOnly today)
    {
        if (rules.FirstPaymentFromDay.Find(today) is not { } from || rules.FirstPaymentToDay.Find(today) is not { } to)
            return language.Say("Kartu mulai aktif setelah iuran pertama dibayar.", "The card becomes active with the first payment.");
        return language.Say(
            $"Kartu mulai aktif setelah iuran pertama dibayar: hari ke-{from.Value} sampai ke-{to.Value} sejak mendaftar.",
            $"The card becomes active with the first payment: day {from.Value} to {to.Value} after registration.");
    }

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
            yield return language.Say("Penyebabnya bukan tunggakan.", "Arrears are not the cause.") + "\n" + NextStep(language, participant, status, today, rules);
            foreach (var rule in RulesOf(status, rules)) yield return RuleTexts.Cite(language, rule).TrimStart('\n');
            yield break;
        }

        if (!participant.PaysOwnContribution) yield break;
        var due = rules.DueDay.At(today);
        var suspension = rules.SuspensionAfterMonths.At(today);
        if (participant.PaidThrough is { } paid)
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

    /// <summary>The rules whose figures the next step names.</summary>
    private static IEnumerable<Rule> RulesOf(MembershipStatus status, RuleBook rules) => status switch
    {
        { AwaitsFirstPayment: true } => [rules.FirstPaymentToDay.Newest],
        { Cause: InactiveCause.Age21 } => [rules.ChildMaxAge.Newest],
        _ => [],
    };
}

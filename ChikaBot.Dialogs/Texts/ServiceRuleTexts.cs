using ChikaBot.Core.Contributions;
using ChikaBot.Core.Pandawa;
using ChikaBot.Core.Participants;
using ChikaBot.Core.Rules;

namespace ChikaBot.Dialogs.Texts;

/// <summary>What holds for a service, in short sentences; each knows the row that it comes from.</summary>
internal static class ServiceRuleTexts
{
    /// <param name="Rule">Null for what is no figure.</param>
    public sealed record Line(string Text, Rule? Rule);

    public static IEnumerable<Line> Of(Language language, PandawaService service, RuleBook rules, DateOnly today) => service switch
    {
        PandawaService.NewRegistration => NewRegistration(language, rules, today),
        PandawaService.AddFamilyMember => Children(language, rules, today),
        PandawaService.Newborn => One(rules.NewbornWithinDays.Find(today), rule => language.Say($"Daftarkan dan bayar paling lambat {rule.Value} hari sejak lahir.", $"Register and pay within {rule.Value} days of the birth.")),
        PandawaService.SegmentChange => SegmentChange(language, rules, today),
        PandawaService.DataChange => [new(language.Say("NIK tidak berubah karena pindah alamat.", "A NIK does not change when one moves."), null)],
        PandawaService.FacilityMove => FacilityMove(language, rules, today),
        PandawaService.ClassChange => ClassChange(language, rules, today),
        PandawaService.Reactivation => Reactivation(language, rules, today),
        PandawaService.MemberRemoval => [new(language.Say("Siapa pun di keluarga boleh melapor.", "Anybody of the family may report it."), null)],
        _ => [new(language.Say("Satu orang hanya punya satu NIK dan satu nomor kartu.", "One person has one NIK and one card number."), null)],
    };

    /// <summary>Blocks that are not to be cut: each sentence with its article.</summary>
    public static IEnumerable<string> Why(Language language, PandawaService service, RuleBook rules, DateOnly today) =>
        Of(language, service, rules, today).Select(line => line.Rule is null ? "- " + line.Text : "- " + line.Text + RuleTexts.Cite(language, line.Rule));

    private static IEnumerable<Line> NewRegistration(Language language, RuleBook rules, DateOnly today)
    {
        yield return new(language.Say("Semua anggota KK didaftarkan bersama.", "Everybody on the KK is registered together."), null);
        foreach (var line in FirstPayment(language, rules, today)) yield return line;
    }

    private static IEnumerable<Line> FirstPayment(Language language, RuleBook rules, DateOnly today)
    {
        if (rules.FirstPaymentFromDay.Find(today) is { } from && rules.FirstPaymentToDay.Find(today) is { } to)
            yield return new(language.Say($"Iuran pertama dibayar hari ke-{from.Value} sampai ke-{to.Value} sejak mendaftar.", $"The first payment is made on day {from.Value} to {to.Value} after registration."), from);
    }

    private static IEnumerable<Line> Children(Language language, RuleBook rules, DateOnly today)
    {
        if (rules.ChildMaxAge.Find(today) is { } child) yield return new(language.Say($"Anak ikut tanggungan sampai usia {child.Value} tahun.", $"A child is covered to the age of {child.Value}."), child);
        if (rules.StudentMaxAge.Find(today) is { } student) yield return new(language.Say($"Yang masih kuliah: sampai {student.Value} tahun.", $"In formal study: to {student.Value}."), student);
    }

    private static IEnumerable<Line> SegmentChange(Language language, RuleBook rules, DateOnly today)
    {
        yield return new(language.Say("Status yang lama harus sudah nonaktif, atau akan nonaktif di akhir bulan ini.", "The former membership must be off already, or go off at the end of this month."), null);
        if (rules.SwitchPayByMonths.Find(today) is { } months)
            yield return new(language.Say($"Tanpa masa tunggu bila dibayar paling lambat {months.Value} bulan sesudah bulan berhenti.", $"No wait when paid by {months.Value} month after the month of the stop."), months);
        if (rules.LaidOffBenefitMonths.Find(today) is { } benefit)
            yield return new(language.Say($"Kena PHK dengan bukti: {benefit.Value} bulan tanpa iuran.", $"Laid off with proof: {benefit.Value} months without contribution."), benefit);
    }

    private static IEnumerable<Line> FacilityMove(Language language, RuleBook rules, DateOnly today)
    {
        if (rules.FacilityChangeAfterMonths.Find(today) is { } after)
            yield return new(language.Say($"Bisa pindah setelah {after.Value} bulan di FKTP sekarang.", $"One can move after {after.Value} months in the present FKTP."), after);
        if (rules.FacilityValidAfterMonths.Find(today) is { } valid)
            yield return new(language.Say($"Berlaku mulai {language.Date((Month.Of(today) + (int)valid.Value).FirstDay)} bila disetujui bulan ini.", $"Holds from {language.Date((Month.Of(today) + (int)valid.Value).FirstDay)} when approved this month."), valid);
    }

    private static IEnumerable<Line> ClassChange(Language language, RuleBook rules, DateOnly today)
    {
        if (rules.ClassChangeAfterMonths.Find(today) is { } after)
            yield return new(language.Say($"Bisa setelah {after.Value} bulan di kelas sekarang, iuran lunas termasuk bulan ini, untuk seluruh KK.", $"Possible after {after.Value} months in the present class, all paid with this month included, for the whole KK."), after);
        if (rules.ClassValidAfterMonths.Find(today) is { } valid)
            yield return new(language.Say($"Berlaku mulai {language.Date((Month.Of(today) + (int)valid.Value).FirstDay)} bila disetujui bulan ini.", $"Holds from {language.Date((Month.Of(today) + (int)valid.Value).FirstDay)} when approved this month."), valid);
    }

    private static IEnumerable<Line> Reactivation(Language language, RuleBook rules, DateOnly today)
    {
        foreach (var careClass in Enum.GetValues<CareClass>().Order())
        {
            var tariff = rules.Tariff(careClass, Month.Of(today));
            yield return new(language.Say($"Mandiri {ParticipantTexts.Class(language, careClass)}: {tariff.Amount} per orang per bulan.", $"Self-paying {ParticipantTexts.Class(language, careClass)}: {tariff.Amount} per person and month."), tariff.Rule);
        }

        if (rules.StudentMaxAge.Find(today) is { } student) yield return new(language.Say($"Anak yang masih kuliah: ikut orang tua sampai {student.Value} tahun.", $"A child in formal study: with the parents to {student.Value}."), student);
    }

    private static IEnumerable<Line> One(Rule? rule, Func<Rule, string> say) => rule is null ? [] : [new Line(say(rule), rule)];
}

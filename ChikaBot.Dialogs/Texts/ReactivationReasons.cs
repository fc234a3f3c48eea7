using ChikaBot.Core.Participants;
using ChikaBot.Core.Reactivation;
using ChikaBot.Dialogs.Flows;

namespace ChikaBot.Dialogs.Texts;

/// <summary>The answer to "kenapa?" in a reactivation: the cause and every figure with its article and date, in blocks that are not to be cut.</summary>
internal static class ReactivationReasons
{
    public static IEnumerable<string> Blocks(Language language, ReactivationCase found) =>
        StatusTexts.Why(language, found.Participant, found.Status, found.Today, found.Rules)
            .Concat(found.Doors.SelectMany(door => OfDoor(language, found, door)).Distinct());

    private static IEnumerable<string> OfDoor(Language language, ReactivationCase found, ReactivationDoor door) => door switch
    {
        ReactivationDoor.PayArrears => OfArrears(language, found),
        ReactivationDoor.FirstPayment => PayReasons.Active(language, found.Rules, found.Today),
        ReactivationDoor.BackToPbi => OfPbi(language, found),
        ReactivationDoor.SelfPaying => OfSelfPaying(language, found),
        ReactivationDoor.LaidOff when found.Rules.LaidOffBenefitMonths.Find(found.Today) is { } months =>
            [language.Say($"Pekerja yang kena PHK dengan bukti: manfaat {months.Value} bulan tanpa iuran.", $"Laid off with proof: {months.Value} months of benefit without contribution.") + RuleTexts.Cite(language, months)],
        ReactivationDoor.StudentChild when found.Rules.StudentMaxAge.Find(found.Today) is { } age =>
            [language.Say($"Anak yang masih kuliah: ditanggung sampai {age.Value} tahun.", $"A child in formal study: covered to {age.Value}.") + RuleTexts.Cite(language, age)],
        _ => [],
    };

    private static IEnumerable<string> OfArrears(Language language, ReactivationCase found)
    {
        var (rules, today) = (found.Rules, found.Today);
        var cap = rules.ArrearsCapMonths.At(today);
        yield return language.Say($"Tunggakan ditagih paling banyak {cap.Value} bulan, ditambah bulan berjalan.", $"At most {cap.Value} months of arrears are billed, plus the running month.") + RuleTexts.Cite(language, cap);
        if (rules.LateFeeRate.Find(today) is { Value: 0 } fee) yield return language.Say("Tidak ada denda keterlambatan.", "There is no late fee.") + RuleTexts.Cite(language, fee);
        var choose = rules.MonthsToChoose.At(today);
        yield return language.Say($"Pilih {choose.Value} bulan saat membayar.", $"Choose {choose.Value} month when paying.") + RuleTexts.Cite(language, choose);
        foreach (var block in PayReasons.Active(language, rules, today)) yield return block;
        foreach (var block in UrgentTexts.Fine(language, rules, today)) yield return block;
    }

    private static IEnumerable<string> OfPbi(Language language, ReactivationCase found)
    {
        if (found.Rules.PbiReturnLimitMonths.Find(found.Today) is { Value: 0 } limit)
        {
            yield return language.Say(
                "Aturan lama \"lewat 6 bulan tidak bisa\" dan data DTKS sudah dicabut; sekarang memakai DTSEN.",
                "The old rule \"not after 6 months\" and the DTKS data are repealed; DTSEN is used now.") + RuleTexts.Cite(language, limit);
        }

        if (found.Rules.PbiBridgeMonths.Find(found.Today) is { Value: > 0 } bridge)
            yield return language.Say($"Masa peralihan {bridge.Value} bulan.", $"A bridge of {bridge.Value} months.") + RuleTexts.Cite(language, bridge);
    }

    private static IEnumerable<string> OfSelfPaying(Language language, ReactivationCase found)
    {
        var (rules, month) = (found.Rules, Core.Contributions.Month.Of(found.Today));
        foreach (var careClass in Enum.GetValues<CareClass>().Order())
        {
            var tariff = rules.Tariff(careClass, month);
            var subsidy = tariff.Subsidy.IsZero ? "" : language.Say($" ({tariff.Price} − subsidi {tariff.Subsidy})", $" ({tariff.Price} − subsidy {tariff.Subsidy})");
            yield return language.Say($"Mandiri, {ParticipantTexts.Class(language, careClass)}: {tariff.Amount}{subsidy}", $"Self-paying, {ParticipantTexts.Class(language, careClass)}: {tariff.Amount}{subsidy}") + RuleTexts.Cite(language, tariff.Rule);
        }

        if (found.Cause is InactiveCause.PpuEnded or InactiveCause.PbiRemoved && rules.SwitchPayByMonths.Find(found.Today) is { } by)
        {
            yield return language.Say(
                $"Tanpa masa tunggu bila dibayar paling lambat {by.Value} bulan sesudah bulan berhenti.",
                $"No wait when paid by {by.Value} month after the month of the stop.") + RuleTexts.Cite(language, by);
        }

        if (rules.FirstPaymentFromDay.Find(found.Today) is { } wait && rules.FirstPaymentToDay.Find(found.Today) is { } to)
            yield return language.Say($"Selain itu: iuran pertama dibayar hari ke-{wait.Value} sampai ke-{to.Value}.", $"Otherwise: first payment on day {wait.Value} to {to.Value}.") + RuleTexts.Cite(language, to);
    }
}

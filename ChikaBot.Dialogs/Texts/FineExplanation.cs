using ChikaBot.Core.Contributions;
using ChikaBot.Core.Rules;

namespace ChikaBot.Dialogs.Texts;

/// <summary>The answer to "kenapa?" about a service fine: reason or sum, then each rule of the admission's day with its article and date.</summary>
internal static class FineExplanation
{
    /// <summary>One sentence a reason.</summary>
    public static string Reason(Language language, NoFineReason reason, CareCase care, ServiceFine fine, DateOnly today, RuleBook rules)
    {
        var within = (rules.ServiceFineWithinDays.Find(care.AdmittedOn ?? today) ?? rules.ServiceFineWithinDays.Newest).Value;
        return reason switch
        {
            NoFineReason.Outpatient => language.Say("Rawat jalan tidak pernah kena denda pelayanan.", "Outpatient care is never fined."),
            NoFineReason.EmployerPays => language.Say("Untuk pekerja (PPU), denda ditanggung pemberi kerja, bukan peserta.", "For employees (PPU) a fine is the employer's, not the participant's."),
            NoFineReason.StatePays => language.Say("Iurannya dibayar pemerintah, jadi peserta tidak punya bulan yang menunggak.", "The government pays the contribution, so the participant owes no months."),
            NoFineReason.NothingOwed => language.Say("Tidak ada bulan yang menunggak, jadi tidak ada denda.", "No months were owed, so there is no fine."),
            NoFineReason.WindowPassed => language.Say(
                $"Dirawat pada hari ke-{fine.Days} sejak kartu aktif lagi. Denda hanya berlaku dalam {within} hari.",
                $"The stay began on day {fine.Days} since the card was active again. The fine holds for {within} days only."),
            NoFineReason.BeforeReactivation => language.Say(
                "Perawatan mulai sebelum kartu aktif lagi, jadi hitungan ini tidak bisa dipakai. Tanya petugas JKN di rumah sakit atau telepon 165.",
                "The stay began before the card was active again, so this count does not fit. Ask the JKN officer at the hospital or call 165."),
            _ => language.Say("Pada tanggal itu belum ada aturan denda pelayanan.", "On that date there was no service fine yet."),
        };
    }

    public static IEnumerable<string> Blocks(Language language, CareCase care, ServiceFine fine, DateOnly today, RuleBook rules)
    {
        yield return fine.Reason is { } reason
            ? Reason(language, reason, care, fine, today, rules)
            : FineTexts.Sum(language, care, fine, rules) + (fine.IsCapped ? language.Say($", dibatasi {fine.Amount}", $", at most {fine.Amount}") : "");
        var on = care.AdmittedOn ?? today;
        if (rules.ServiceFineRate.Find(on) is not { } rate) yield break;
        if (rate.Value == 0)
        {
            yield return language.Say("Denda pelayanan belum ada waktu itu.", "There was no service fine then.") + RuleTexts.Cite(language, rate);
            yield break;
        }

        var (within, months, amount) = (rules.ServiceFineWithinDays.At(on), rules.ServiceFineMaxMonths.At(on), rules.ServiceFineMaxAmount.At(on));
        yield return language.Say(
            $"Denda: {FineTexts.Percent(language, rate.Value)} × perkiraan biaya rawat inap (paket INA-CBG diagnosa dan prosedur awal) × bulan menunggak.",
            $"The fine: {FineTexts.Percent(language, rate.Value)} × estimated cost of the stay (INA-CBG package of the first diagnosis and procedure) × months owed.") + RuleTexts.Cite(language, rate);
        yield return language.Say(
            $"Hanya rawat inap dalam {within.Value} hari sejak kartu aktif lagi. Hari kartu aktif kami hitung hari ke-0 (perkiraan).",
            $"Only for stays within {within.Value} days since the card was active again. We count that day as day 0 (an assumption).") + RuleTexts.Cite(language, within);
        yield return language.Say($"Bulan menunggak dihitung paling banyak {months.Value}.", $"At most {months.Value} months owed count.") + RuleTexts.Cite(language, months);
        yield return language.Say($"Denda paling tinggi {new Rupiah(amount.Value)}.", $"The fine is at most {new Rupiah(amount.Value)}.") + RuleTexts.Cite(language, amount);
        if (fine.Reason != NoFineReason.EmployerPays)
            yield return language.Say("Untuk pekerja (PPU), denda ditanggung pemberi kerja.", "For employees (PPU) the employer bears it.") + RuleTexts.Cite(language, rate);
        if (rules.LateFeeRate.Find(on) is { Value: 0 } late)
            yield return language.Say("Telat membayar iuran sendiri tidak kena denda.", "Paying a contribution late is not fined by itself.") + RuleTexts.Cite(language, late);
    }
}

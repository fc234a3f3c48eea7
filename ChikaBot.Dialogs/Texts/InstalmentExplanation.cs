using ChikaBot.Core.Contributions;
using ChikaBot.Core.Rules;

namespace ChikaBot.Dialogs.Texts;

/// <summary>The answer to "kenapa?" about instalments, as blocks that are not to be cut: each figure with its rule and the rule's date.</summary>
internal static class InstalmentExplanation
{
    /// <param name="plan">The plan that is open; null for none.</param>
    public static IEnumerable<string> Blocks(Language language, InstalmentOffer offer, InstalmentPlan? plan, RuleBook rules)
    {
        var on = offer.RegisterOn;
        if (offer.FromNextMonth) yield return InstalmentTexts.NextMonth(language, on);
        foreach (var member in offer.Planned.Members.Where(member => member.Arrears.Count > 0))
        {
            yield return language.Say(
                $"{member.Member.Name.Abbreviated}, {ParticipantTexts.Class(language, member.Member.Class)}: {member.Arrears.Count} bulan = {member.ArrearsTotal}",
                $"{member.Member.Name.Abbreviated}, {ParticipantTexts.Class(language, member.Member.Class)}: {member.Arrears.Count} months = {member.ArrearsTotal}");
        }

        if (plan is not null)
        {
            var (first, each) = (plan.Instalments[0].Amount, plan.Instalments[^1].Amount);
            yield return first == each
                ? $"{plan.Arrears} ÷ {plan.Tenor} = {each}"
                : language.Say($"{first} + {plan.Tenor - 1} × {each} = {plan.Arrears} (sisa bagi di cicilan pertama)", $"{first} + {plan.Tenor - 1} × {each} = {plan.Arrears} (what does not divide is in the first)");
        }

        if (rules.InstalmentProgramme.Find(on) is null)
        {
            yield return language.Say("Belum ada program cicilan pada tanggal ini.", "No instalment programme runs on this day.");
            yield break;
        }

        foreach (var block in Programme(language, offer, on, rules)) yield return block;
        if (rules.LateFeeRate.Find(offer.Bill.On) is { Value: 0 } fee)
            yield return language.Say("Tidak ada denda keterlambatan, dicicil atau sekaligus.", "There is no late fee, in instalments or at once.") + RuleTexts.Cite(language, fee);
        foreach (var writeOff in WriteOff(language, offer.Bill.On, rules)) yield return writeOff;
    }

    /// <summary>A plan is cited by its name alone: it is not in force since any day.</summary>
    public static IEnumerable<string> WriteOff(Language language, DateOnly on, RuleBook rules)
    {
        foreach (var sentence in InstalmentTexts.WriteOff(language, on, rules))
        {
            var rule = rules.WriteOff.At(on);
            yield return sentence + language.Say(
                " Rencananya untuk peserta mandiri yang menjadi PBI atau peserta daerah dan terdata tidak mampu (DTSEN).",
                " It is planned for those who paid themselves, became PBI or the region's, and are on record as poor (DTSEN).")
                + (rule.Value == 0 ? $"\n({rule.Article})" : RuleTexts.Cite(language, rule));
        }
    }

    private static IEnumerable<string> Programme(Language language, InstalmentOffer offer, DateOnly on, RuleBook rules)
    {
        var (least, most) = (rules.InstalmentMinMonths.At(on), rules.InstalmentMaxMonths.At(on));
        yield return language.Say(
            $"Cicilan untuk peserta mandiri (PBPU/BP) yang menunggak {least.Value}–{most.Value} bulan.",
            $"Instalments are for those who pay themselves (PBPU/BP) and owe {least.Value}–{most.Value} months.") + RuleTexts.Cite(language, least);
        var (longest, each) = (rules.InstalmentMaxTenor.At(on), rules.InstalmentMonthsEach.At(on));
        if (each.Value == 0)
        {
            yield return language.Say($"Paling lama {longest.Value} kali.", $"At most {longest.Value} instalments.") + RuleTexts.Cite(language, longest);
        }
        else
        {
            var odd = offer.Planned.ArrearsMonths % each.Value != 0
                ? language.Say(" Bulan ganjil kami bulatkan ke bawah (perkiraan).", " We round an odd number of months down (an assumption).")
                : "";
            yield return language.Say(
                $"Paling lama {longest.Value} kali atau {Part(language, each)} bulan tunggakan, yang lebih kecil.{odd}",
                $"At most {longest.Value} instalments or {Part(language, each)} the months owed, whichever is smaller.{odd}") + RuleTexts.Cite(language, each);
        }

        yield return language.Say(
            "Ada yang menulis kartu aktif setelah cicilan pertama. Menurut kantor pusat: setelah yang TERAKHIR.",
            "Some write that the card is active after the first instalment. The head office says: after the LAST.") + RuleTexts.Cite(language, rules.InstalmentProgramme.At(on));
        if (offer.Eligibility != InstalmentEligibility.Eligible) yield break;
        yield return language.Say(
            "Iuran bulan berjalan ikut dibayar selama mencicil. Bulan pertama cicilan dan cara penagihannya perkiraan kami; pastikan ke 165.",
            "The running contribution is paid meanwhile, too. The first month and the way of billing are our assumption; please check with 165.");
        yield return language.Say("Telat membayar cicilan? Aturannya belum kami temukan: tanya 165.", "Late with an instalment? We found no rule for it: ask 165.");
        yield return InstalmentTexts.Where(language, on, rules) + RuleTexts.Cite(language, rules.InstalmentLastDay(on.Month).At(on));
    }

    private static string Part(Language language, Rule each) => each.Value == 2 ? language.Say("setengah dari", "half") : $"1/{each.Value} ×";
}

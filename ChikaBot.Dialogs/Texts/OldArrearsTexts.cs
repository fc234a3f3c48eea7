using ChikaBot.Core.Contributions;
using ChikaBot.Core.Rules;
using ChikaBot.Dialogs.Replies;

namespace ChikaBot.Dialogs.Texts;

/// <summary>Instalments of old arrears, for somebody whose contribution others pay now.</summary>
internal static class OldArrearsTexts
{
    public static ReplyOption Again(Language language) => new("2", language.Say("Hitung lagi", "Count again"));

    public static string AskMonths(Language language) => language.Say(
        "Tunggakan lama dari waktu masih peserta mandiri tidak ada di data kami. Lihat di Mobile JKN atau tanya 165.\nBerapa bulan tunggakannya? Contoh: 10",
        "Our data does not hold arrears from the time when you paid for yourself. See Mobile JKN or ask 165.\nHow many months are owed? Example: 10");

    public static string AskAmount(Language language) => language.Say(
        "Berapa rupiah jumlah tunggakannya? Contoh: 1.050.000",
        "How much are the arrears in rupiah? Example: 1.050.000");

    public static string AskTenor(Language language, FormerPayerOffer offer)
    {
        var (first, last) = (offer.Plans[0], offer.Plans[^1]);
        var lines = new List<string> { language.Say($"Tunggakan {offer.Arrears}, {offer.MonthsOwed} bulan.", $"Arrears {offer.Arrears}, {offer.MonthsOwed} months.") };
        // The shortest, the middle and the longest; all of them would not fit.
        foreach (var plan in new[] { first, offer.Plans[offer.Plans.Count / 2], last }.Distinct())
            lines.Add(language.Say($"{plan.Tenor} kali: {plan.Instalments[^1].Amount} sebulan", $"{plan.Tenor} instalments: {plan.Instalments[^1].Amount} a month"));
        lines.Add(first == last
            ? language.Say($"Bisa dicicil {last.Tenor} kali. Ketik {last.Tenor} untuk melihatnya.", $"It can be paid in {last.Tenor} instalments. Type {last.Tenor} to see them.")
            : language.Say($"Mau dicicil berapa kali, dari {first.Tenor} sampai {last.Tenor}? Contoh: {last.Tenor}", $"In how many instalments, from {first.Tenor} to {last.Tenor}? Example: {last.Tenor}"));
        return string.Join('\n', lines);
    }

    public static string Plan(Language language, InstalmentPlan plan, FormerPayerOffer offer, RuleBook rules) => string.Join('\n',
        language.Say($"Cicilan tunggakan lama {plan.Tenor} kali", $"Old arrears in {plan.Tenor} instalments"),
        language.Say($"Tunggakan: {offer.Arrears}, {offer.MonthsOwed} bulan", $"Arrears: {offer.Arrears}, {offer.MonthsOwed} months"),
        InstalmentTexts.Amount(language, plan),
        language.Say($"Dari {language.MonthName(plan.FirstDue)} sampai {language.MonthName(plan.LastDue)}", $"From {language.MonthName(plan.FirstDue)} to {language.MonthName(plan.LastDue)}"),
        language.Say($"Seluruhnya {plan.Total}, sama dengan bayar sekaligus.", $"In all {plan.Total}, the same as at once."),
        language.Say("Tunggakan lama selesai setelah cicilan TERAKHIR dibayar.", "The old arrears are settled when the LAST instalment is paid."),
        InstalmentTexts.Where(language, offer.RegisterOn, rules),
        language.Say("Ini perkiraan dari angka Anda. Pastikan ke 165.", "This is an estimate from your figures. Please check with 165."));

    public static string Refusal(Language language, FormerPayerOffer offer, DateOnly today, RuleBook rules)
    {
        var reason = offer.Eligibility switch
        {
            InstalmentEligibility.NothingOwed => language.Say("Tidak ada tunggakan, jadi tidak ada yang perlu dicicil.", "There are no arrears, so nothing to pay in instalments."),
            InstalmentEligibility.TooFewMonths => language.Say(
                $"Cicilan tunggakan lama mulai dari {rules.FormerPayerMinMonths.At(offer.RegisterOn).Value} bulan. Kurang dari itu dibayar sekaligus.",
                $"Old arrears are paid in instalments from {rules.FormerPayerMinMonths.At(offer.RegisterOn).Value} months on. Fewer are paid at once."),
            InstalmentEligibility.AmountTooSmall => language.Say(
                $"Cicilan paling kecil {new Rupiah(rules.FormerPayerMinAmount.At(offer.RegisterOn).Value)} sebulan, jadi {offer.Arrears} dibayar sekaligus.",
                $"The smallest instalment is {new Rupiah(rules.FormerPayerMinAmount.At(offer.RegisterOn).Value)} a month, so {offer.Arrears} is paid at once."),
            _ => language.Say("Program cicilan untuk tunggakan lama belum ada pada tanggal ini.", "No programme for old arrears runs on this day."),
        };
        return string.Join('\n', [reason, .. offer.Eligibility == InstalmentEligibility.NothingOwed ? [] : InstalmentTexts.WriteOff(language, today, rules)]);
    }

    public static IEnumerable<string> Why(Language language, FormerPayerOffer offer, InstalmentPlan? plan, RuleBook rules)
    {
        if (rules.FormerPayerMaxTenor.Find(offer.RegisterOn) is not { } longest)
        {
            yield return language.Say("Program cicilan untuk tunggakan lama belum ada pada tanggal ini.", "No programme for old arrears runs on this day.");
            yield break;
        }

        if (plan is not null)
        {
            var (first, each) = (plan.Instalments[0].Amount, plan.Instalments[^1].Amount);
            yield return first == each
                ? $"{plan.Arrears} ÷ {plan.Tenor} = {each}"
                : language.Say($"{first} + {plan.Tenor - 1} × {each} = {plan.Arrears} (sisa bagi di cicilan pertama)", $"{first} + {plan.Tenor - 1} × {each} = {plan.Arrears} (what does not divide is in the first)");
        }

        var (least, amount) = (rules.FormerPayerMinMonths.At(offer.RegisterOn), rules.FormerPayerMinAmount.At(offer.RegisterOn));
        yield return language.Say(
            $"Mantan peserta mandiri yang sekarang di segmen lain dan menunggak paling sedikit {least.Value} bulan bisa mencicil sampai {longest.Value} kali.",
            $"Who paid for themselves before, is in another segment now and owes at least {least.Value} months can pay in up to {longest.Value} instalments.") + RuleTexts.Cite(language, longest);
        yield return language.Say($"Cicilan paling kecil {new Rupiah(amount.Value)} sebulan.", $"The smallest instalment is {new Rupiah(amount.Value)} a month.") + RuleTexts.Cite(language, amount);
        if (rules.ArrearsCapMonths.Find(offer.RegisterOn) is { } cap)
            yield return language.Say($"Tunggakan ditagih paling banyak {cap.Value} bulan.", $"At most {cap.Value} months of arrears are billed.") + RuleTexts.Cite(language, cap);
        yield return InstalmentTexts.Where(language, offer.RegisterOn, rules) + RuleTexts.Cite(language, rules.InstalmentLastDay(offer.RegisterOn.Month).At(offer.RegisterOn));
        foreach (var writeOff in InstalmentExplanation.WriteOff(language, offer.RegisterOn, rules)) yield return writeOff;
    }
}

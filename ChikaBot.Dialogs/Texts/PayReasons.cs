using ChikaBot.Core.Identity;
using ChikaBot.Core.Rules;

namespace ChikaBot.Dialogs.Texts;

/// <summary>The rules behind what is said about paying, each with article and date, in blocks that are not to be cut.</summary>
internal static class PayReasons
{
    public static IEnumerable<string> Blocks(Language language, RuleBook rules, DateOnly today)
    {
        var due = rules.DueDay.At(today);
        yield return language.Say($"Iuran dibayar paling lambat tanggal {due.Value} tiap bulan.", $"The contribution is due on day {due.Value} of each month.") + RuleTexts.Cite(language, due);
        var choose = rules.MonthsToChoose.At(today);
        yield return language.Say($"Pilih {choose.Value} bulan: tunggakan sudah termasuk.", $"Choose {choose.Value} month: arrears are included.") + RuleTexts.Cite(language, choose);
        if (rules.LateFeeRate.Find(today) is { Value: 0 } fee) yield return language.Say("Tidak ada denda keterlambatan.", "There is no late fee.") + RuleTexts.Cite(language, fee);
        foreach (var block in Active(language, rules, today)) yield return block;
        foreach (var block in Accounts(language, rules, today)) yield return block;
        yield return language.Say("Biaya admin: tidak ada angka resminya, jadi tidak kami sebut.", "Fees: there is no official figure, so we say none.");
    }

    /// <summary>When a payment shows in the membership.</summary>
    public static IEnumerable<string> Active(Language language, RuleBook rules, DateOnly today)
    {
        var (hours, days) = (rules.UpdateHours.At(today), rules.UpdateWorkingDays.At(today));
        yield return language.Say(
            $"Status berubah dalam {hours.Value} jam, kadang sampai {days.Value} hari kerja.",
            $"The membership changes within {hours.Value} hours, sometimes up to {days.Value} working days.") + RuleTexts.Cite(language, hours);
    }

    /// <summary>The family's virtual account and each bank's first digits.</summary>
    public static IEnumerable<string> Accounts(Language language, RuleBook rules, DateOnly today)
    {
        if (rules.FamilyVirtualAccount.Find(today) is { } account)
            yield return language.Say("Satu nomor VA untuk satu keluarga (KK).", "One VA number for one family (KK).") + RuleTexts.Cite(language, account);
        foreach (var rows in Enum.GetValues<Bank>().Select(bank => (bank, rule: rules.VirtualAccountPrefix(bank).Find(today))).Where(row => row.rule is not null).GroupBy(row => (row.rule!.Value, IsSure(row.rule))))
        {
            var banks = string.Join(", ", rows.Select(row => AccountTexts.Name(row.bank)));
            yield return language.Say($"Awalan VA {banks}: {rows.Key.Value}", $"VA at {banks} begins with {rows.Key.Value}")
                + (rows.Key.Item2 ? "" : language.Say(" (belum pasti, sumbernya berbeda-beda)", " (not sure, sources differ)"))
                + RuleTexts.Cite(language, rows.First().rule!);
        }
    }

    /// <summary>False where sources contradict each other.</summary>
    public static bool IsSure(Rule rule) => rule.Confidence is RuleConfidence.High or RuleConfidence.Medium;
}

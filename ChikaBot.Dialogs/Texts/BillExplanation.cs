using ChikaBot.Core.Contributions;
using ChikaBot.Core.Rules;

namespace ChikaBot.Dialogs.Texts;

/// <summary>The answer to "kenapa?" after a bill: each figure with its months, its rule and the rule's date, as blocks that are not to be cut.</summary>
internal static class BillExplanation
{
    public static IEnumerable<string> Blocks(Language language, FamilyBill bill, RuleBook rules) =>
        bill.Members.SelectMany(member => OfMember(language, member))
            .Concat(PaidByOthers(language, bill, rules))
            .Concat(InCommon(language, bill, rules))
            .Prepend(BillTexts.Total(language, bill.Total));

    private static IEnumerable<string> OfMember(Language language, MemberBill bill)
    {
        var heading = $"{bill.Member.Name.Abbreviated}, {ParticipantTexts.Class(language, bill.Member.Class)}, {ParticipantTexts.Name(language, bill.Member.Segment)}";
        if (!bill.Lines.Any())
        {
            yield return heading + "\n" + BillTexts.Settled(language, bill);
            yield break;
        }

        foreach (var run in RunsOfOneRule(bill.Lines))
        {
            var block = Run(language, run);
            yield return heading is null ? block : heading + "\n" + block;
            heading = null;
        }
    }

    /// <summary>Months in a row under the same row of the rule book; the running month stands by itself.</summary>
    private static IEnumerable<IReadOnlyList<BillLine>> RunsOfOneRule(IEnumerable<BillLine> lines)
    {
        var run = new List<BillLine>();
        foreach (var line in lines)
        {
            if (run.Count > 0 && run[0].Rule != line.Rule)
            {
                yield return run;
                run = [];
            }

            run.Add(line);
        }

        yield return run;
    }

    private static string Run(Language language, IReadOnlyList<BillLine> run)
    {
        var (first, sum) = (run[0], run.Select(line => line.Amount).Sum());
        var months = language.Months(first.Month, run[^1].Month);
        var subsidy = first.Subsidy.IsZero
            ? ""
            : language.Say($"\n{first.Price} − subsidi negara {first.Subsidy} = {first.Amount}", $"\n{first.Price} − state subsidy {first.Subsidy} = {first.Amount}");
        return $"{months}: {run.Count} × {first.Amount} = {sum}{subsidy}\n({RuleTexts.Citation(language, first.Rule)})";
    }

    private static IEnumerable<string> PaidByOthers(Language language, FamilyBill bill, RuleBook rules)
    {
        foreach (var member in bill.Family.Members.Where(member => !member.PaysOwnContribution))
        {
            var who = $"{member.Name.Abbreviated}, {ParticipantTexts.Name(language, member.Segment)}: {language.Say("tidak ditagih", "not billed")}";
            // Somebody whose cover has ended is paid for by nobody.
            if (member.InactiveCause is not null) yield return who;
            else if (rules.PaidByOthers(member.Segment)?.Find(bill.On) is { } rule) yield return $"{who}, {ParticipantTexts.Payer(language, member.Segment)}\n({RuleTexts.Citation(language, rule)})";
            else yield return $"{who}, {ParticipantTexts.Payer(language, member.Segment)}";
        }
    }

    private static IEnumerable<string> InCommon(Language language, FamilyBill bill, RuleBook rules)
    {
        if (bill.Members.Count == 0) yield break;
        if (bill.Members.Count > 1 && rules.FamilyVirtualAccount.Find(bill.On) is { } account)
            yield return language.Say("Satu keluarga (KK) punya satu tagihan bersama.", "One family card (KK) has one bill together.") + RuleTexts.Cite(language, account);
        if (bill.Members.Where(member => member.MonthsNotBilled > 0).ToArray() is { Length: > 0 } skipped)
        {
            var cap = rules.ArrearsCapMonths.At(bill.On);
            yield return language.Say(
                $"Tunggakan ditagih paling banyak {cap.Value} bulan terakhir; {NotBilled(language, skipped)} sebelumnya tidak ditagih.",
                $"At most the newest {cap.Value} months of arrears are billed; {NotBilled(language, skipped)} before are not.") + RuleTexts.Cite(language, cap);
        }

        if (!bill.Total.IsZero)
        {
            var due = rules.DueDay.At(bill.On);
            yield return language.Say($"Iuran dibayar paling lambat tanggal {due.Value} tiap bulan.", $"The contribution is due on day {due.Value} of each month.") + RuleTexts.Cite(language, due);
        }

        if (!bill.ArrearsTotal.IsZero && rules.LateFeeRate.Find(bill.On) is { Value: 0 } fee)
            yield return language.Say("Tidak ada denda keterlambatan.", "There is no late fee.") + RuleTexts.Cite(language, fee);
    }

    /// <summary>Months are those of a calendar, so they are not added over members: the greatest, and said to be that when they differ.</summary>
    private static string NotBilled(Language language, IReadOnlyList<MemberBill> members)
    {
        var most = members.Max(member => member.MonthsNotBilled);
        var months = language.Say($"{most} bulan", most == 1 ? "1 month" : $"{most} months");
        return members.All(member => member.MonthsNotBilled == most) ? months : language.Say("sampai ", "up to ") + months;
    }
}

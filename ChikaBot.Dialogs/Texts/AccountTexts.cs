using ChikaBot.Core.Contributions;
using ChikaBot.Core.Identity;
using ChikaBot.Core.Participants;
using ChikaBot.Core.Rules;

namespace ChikaBot.Dialogs.Texts;

/// <summary>A family's virtual account, whole because it is needed to pay, with the amount due; for others, who pays.</summary>
internal static class AccountTexts
{
    public static string Label(Language language) => language.Say("Nomor VA & tagihan", "VA number and bill");

    public static string HowToPay(Language language) => language.Say("Cara bayar", "How to pay");

    public static string Name(Bank bank) => bank == Bank.Mandiri ? "Mandiri" : bank.ToString().ToUpperInvariant();

    public static string Result(Language language, Participant asker, MembershipStatus status, FamilyBill bill, RuleBook rules) =>
        string.Join('\n', asker.PaysOwnContribution ? Payer(language, asker, status, bill, rules) : PaidByOthers(language, asker, status, bill));

    private static IEnumerable<string> Payer(Language language, Participant asker, MembershipStatus status, FamilyBill bill, RuleBook rules)
    {
        yield return language.Say($"Nomor virtual account (VA) keluarga {asker.Name.Abbreviated}:", $"Virtual account (VA) of the family of {asker.Name.Abbreviated}:");
        var accounts = Accounts(language, asker.CardNumber, rules, bill.On).ToArray();
        if (accounts.Length == 0) yield return language.Say("belum ada untuk tanggal ini; tanyakan 165.", "none for this date; ask 165.");
        foreach (var line in accounts) yield return line;
        yield return BillTexts.Total(language, bill.Total);
        if (bill.Total.IsZero) yield return language.Say("Belum ada yang perlu dibayar sekarang.", "Nothing is to be paid now.");
        else if (!bill.ArrearsTotal.IsZero) yield return PayTexts.ChooseMonths(language, rules, bill.On);
        if (status.Cause is not null) yield return language.Say("- Kartu ini nonaktif bukan karena tunggakan; lihat menu Aktifkan Kembali Kartu.", "- This card is not off for arrears; see the menu: reactivate the card.");
        foreach (var line in status.AwaitsFirstPayment ? StatusTexts.FirstPayment(language, status, rules, bill.On) : []) yield return "- " + line;
        if (bill.Total.IsZero) yield break;
        yield return PayTexts.AdminFee(language);
        yield return PayTexts.CheckName(language);
    }

    /// <summary>One line for all banks that share a number; a number that sources contradict stands by itself and says so.</summary>
    public static IEnumerable<string> Accounts(Language language, CardNumber card, RuleBook rules, DateOnly today)
    {
        var banks = Enum.GetValues<Bank>().Where(bank => rules.VirtualAccountPrefix(bank).Find(today) is not null);
        foreach (var same in banks.GroupBy(bank => (VirtualAccount.Of(card, bank, rules, today).Digits, Sure: PayReasons.IsSure(rules.VirtualAccountPrefix(bank).At(today)))).OrderByDescending(group => group.Key.Sure))
        {
            var line = $"{string.Join(", ", same.Select(Name))}: {same.Key.Digits}";
            yield return same.Key.Sure ? line : line + language.Say(" (belum pasti: sumbernya berbeda. Bayar hanya bila nama yang muncul benar)", " (not sure: sources differ. Pay only if the name shown is right)");
        }
    }

    private static IEnumerable<string> PaidByOthers(Language language, Participant asker, MembershipStatus status, FamilyBill bill)
    {
        yield return asker.Name.Abbreviated;
        if (status.Cause is not null)
        {
            // Somebody whose cover has ended is paid for by nobody.
            yield return $"Status: {ParticipantTexts.State(language, status)}";
            yield return language.Say("Membayar tidak membuat kartu ini aktif. Jalannya ada di menu Aktifkan Kembali Kartu.", "Paying does not make this card active. See the menu: reactivate the card.");
        }
        else
        {
            yield return language.Say(
                $"Sebagai {ParticipantTexts.Name(language, asker.Segment)}, iuran {ParticipantTexts.Payer(language, asker.Segment)}. Anda tidak perlu membayar.",
                $"As {ParticipantTexts.Name(language, asker.Segment)}, the contribution is {ParticipantTexts.Payer(language, asker.Segment)}. There is nothing for you to pay.");
        }

        if (bill.Members.Count > 0)
            yield return language.Say("Di KK ini ada peserta mandiri. Nomor VA-nya dicek dengan NIK peserta itu.", "This KK has self-paying members. Their VA number is shown with their own NIK.");
    }
}

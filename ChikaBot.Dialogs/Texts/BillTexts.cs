using ChikaBot.Core.Contributions;
using ChikaBot.Core.Participants;
using ChikaBot.Core.Rules;

namespace ChikaBot.Dialogs.Texts;

/// <summary>The family bill: who owes what, the total, and what to do about it. Calm in tone: a bill is no threat.</summary>
internal static class BillTexts
{
    /// <summary>Members named one by one; more would not fit a message, and the explanation names them all.</summary>
    private const int MembersShown = 4;

    public static string Label(Language language) => language.Say("Cek Tagihan Iuran", "Check the bill");

    public static string Result(Language language, FamilyBill bill, Participant asker, MembershipStatus status, RuleBook rules)
    {
        var lines = new List<string>
        {
            language.Say($"Tagihan iuran JKN, {language.MonthName(bill.RunningMonth)}", $"JKN bill, {language.MonthName(bill.RunningMonth)}"),
        };
        if (!asker.PaysOwnContribution) lines.Add($"{asker.Name.Abbreviated}: {ParticipantTexts.Payer(language, asker.Segment)}.");
        if (bill.Members.Count > 1)
            lines.Add(language.Say($"Satu keluarga dibayar bersama ({bill.Members.Count} orang):", $"One family pays together ({bill.Members.Count} people):"));
        lines.AddRange(Members(language, bill));
        if (!bill.ArrearsTotal.IsZero)
            lines.Add(language.Say(
                $"Tunggakan {bill.ArrearsTotal} + bulan ini {bill.Total - bill.ArrearsTotal}",
                $"Arrears {bill.ArrearsTotal} + this month {bill.Total - bill.ArrearsTotal}"));
        lines.Add(Total(language, bill.Total));
        lines.AddRange(Advice(language, bill, asker, status, rules));
        return string.Join('\n', lines);
    }

    /// <summary>Outside tools rely on the Indonesian line.</summary>
    public static string Total(Language language, Rupiah total) => language.Say($"Total tagihan: {total}", $"Total bill: {total}");

    private static IEnumerable<string> Members(Language language, FamilyBill bill)
    {
        var shown = bill.Members.Count > MembersShown ? MembersShown - 1 : MembersShown;
        foreach (var member in bill.Members.Take(shown)) yield return "- " + Member(language, member);
        var rest = bill.Members.Skip(shown).ToArray();
        if (rest.Length > 0)
        {
            var sum = rest.Select(member => member.Total).Sum();
            yield return language.Say($"- {rest.Length} anggota lain = {sum}", $"- {rest.Length} other members = {sum}");
        }
    }

    private static string Member(Language language, MemberBill bill)
    {
        var who = $"{bill.Member.Name.Abbreviated}, {ParticipantTexts.Class(language, bill.Member.Class)}: ";
        var months = bill.Lines.Count();
        return who + (months == 0 ? Settled(language, bill) : language.Say($"{months} bulan = {bill.Total}", $"{months} {(months == 1 ? "month" : "months")} = {bill.Total}"));
    }

    /// <summary>Nothing open: paid ahead, or registered from a later month on.</summary>
    public static string Settled(Language language, MemberBill bill) => bill.Member.PaidThrough is { } paid
        ? language.Say($"Lunas s.d. {language.MonthName(paid)}", $"Paid to {language.MonthName(paid)}")
        : language.Say("belum ada tagihan", "nothing due yet");

    private static IEnumerable<string> Advice(Language language, FamilyBill bill, Participant asker, MembershipStatus status, RuleBook rules)
    {
        if (bill.Members.Count == 0)
        {
            yield return language.Say("Tidak ada yang perlu Anda bayar.", "There is nothing for you to pay.");
        }
        else if (bill.Total.IsZero)
        {
            yield return bill.Members.All(member => member.Member.PaidThrough >= bill.RunningMonth)
                ? language.Say("Lunas. Terima kasih sudah membayar.", "Paid. Thank you.")
                : language.Say("Belum ada yang perlu dibayar bulan ini.", "Nothing is due this month.");
        }
        else
        {
            yield return PayBy(language, bill, asker, status);
            if (bill.Members.Sum(member => member.MonthsNotBilled) > 0)
            {
                var cap = rules.ArrearsCapMonths.At(bill.On).Value;
                yield return language.Say($"Yang ditagih hanya {cap} bulan tunggakan terakhir.", $"Only the newest {cap} months of arrears are billed.");
            }

            if (!bill.ArrearsTotal.IsZero)
            {
                var choose = rules.MonthsToChoose.At(bill.On).Value;
                yield return language.Say(
                    $"Saat membayar pilih {choose} bulan: semua tunggakan sudah termasuk.",
                    $"When paying choose {choose} month: all arrears are included.");
            }
        }

        if (bill.Members.Any(member => member.Member.InactiveCause == InactiveCause.Deceased))
            yield return language.Say("Ada anggota yang tercatat meninggal: minta petugas 165 memeriksa tagihannya.", "A member is recorded as deceased: ask 165 to check that part.");
    }

    private static string PayBy(Language language, FamilyBill bill, Participant asker, MembershipStatus status)
    {
        if (asker.PaysOwnContribution && status is { State: MembershipState.InactiveArrears, InactiveSince: { } since })
            return language.Say(
                $"Kartu nonaktif sejak {language.Date(since)}; aktif lagi setelah semua dibayar.",
                $"The card is inactive since {language.Date(since)}; it is active again when all is paid.");
        if (asker.PaysOwnContribution && status is { State: MembershipState.ActiveLate })
            return language.Say(
                $"Batas bayar sudah lewat, tetapi kartu masih aktif sampai {language.Date(bill.RunningMonth.LastDay)}.",
                $"The due day has passed, but the card stays active to {language.Date(bill.RunningMonth.LastDay)}.");
        return status.DueOn is { } due
            ? language.Say($"Bayar paling lambat {language.Date(due)} supaya kartu tetap aktif.", $"Pay by {language.Date(due)} to keep the card active.")
            : language.Say("Bayar sebelum akhir bulan supaya kartu keluarga tetap aktif.", "Pay before the month ends to keep the family's cards active.");
    }
}

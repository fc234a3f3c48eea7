using ChikaBot.Core.Contributions;
using ChikaBot.Core.Participants;
using ChikaBot.Core.Rules;
using ChikaBot.Dialogs.Replies;

namespace ChikaBot.Dialogs.Texts;

/// <summary>The family bill: who owes what, the total, and what to do about it. Calm in tone: a bill is no threat.</summary>
internal static class BillTexts
{
    /// <summary>Members named one by one at most; the explanation names them all.</summary>
    private const int MembersShown = 4;

    public static string Label(Language language) => language.Say("Cek Tagihan Iuran", "Check the bill");

    public static string Instalments(Language language) => language.Say("Cicil tunggakan", "Pay in instalments");

    /// <param name="options">Lines of options that will stand under it.</param>
    public static string Result(Language language, FamilyBill bill, Participant asker, MembershipStatus status, RuleBook rules, int options)
    {
        var lines = new List<string>
        {
            language.Say($"Tagihan iuran JKN, {language.MonthName(bill.RunningMonth)}", $"JKN bill, {language.MonthName(bill.RunningMonth)}"),
        };
        if (status.Cause is not null) lines.Add($"{asker.Name.Abbreviated}: {ParticipantTexts.State(language, status)}");
        else if (!asker.PaysOwnContribution) lines.Add($"{asker.Name.Abbreviated}: {ParticipantTexts.Payer(language, asker.Segment)}.");
        var sums = new List<string>();
        if (bill.Members.Select(member => member.Running).FirstOrDefault(line => line is { Subsidy.IsZero: false }) is { } subsidised)
            sums.Add(Subsidy(language, subsidised));
        if (!bill.ArrearsTotal.IsZero) sums.Add(Arrears(language, bill, status, rules));
        sums.Add(Total(language, bill.Total));
        sums.AddRange(Advice(language, bill, asker, status, rules));
        // Some of them are of several lines.
        var room = ReplyComposer.MaxLines - options - lines.Count - sums.Sum(sum => 1 + sum.Count(character => character == '\n'));
        if (bill.Members.Count > 1 && room > 2)
        {
            lines.Add(language.Say($"Satu keluarga dibayar bersama ({bill.Members.Count} orang):", $"One family pays together ({bill.Members.Count} people):"));
            room--;
        }

        lines.AddRange(Members(language, bill, Math.Clamp(room, 2, MembersShown)));
        lines.AddRange(sums);
        return string.Join('\n', lines);
    }

    /// <summary>Outside tools rely on the Indonesian line.</summary>
    public static string Total(Language language, Rupiah total) => language.Say($"Total tagihan: {total}", $"Total bill: {total}");

    /// <summary>Class 3 always with what the state adds: many articles bill the full price.</summary>
    private static string Subsidy(Language language, BillLine line) => language.Say(
        $"Kelas {(int)line.Class}: {line.Price} − subsidi {line.Subsidy} = {line.Amount} sebulan",
        $"Class {(int)line.Class}: {line.Price} − subsidy {line.Subsidy} = {line.Amount} a month");

    private static string Arrears(Language language, FamilyBill bill, MembershipStatus status, RuleBook rules)
    {
        var running = bill.Total - bill.ArrearsTotal;
        // Who is still to pay for the first time is not in arrears.
        if (status.AwaitsFirstPayment)
            return language.Say($"Bulan sebelumnya {bill.ArrearsTotal} + bulan ini {running}", $"Earlier months {bill.ArrearsTotal} + this month {running}");
        if (bill.Members.All(member => member.MonthsNotBilled == 0))
            return language.Say($"Tunggakan {bill.ArrearsTotal} + bulan ini {running}", $"Arrears {bill.ArrearsTotal} + this month {running}");
        var cap = rules.ArrearsCapMonths.At(bill.On).Value;
        return language.Say(
            $"Tunggakan {bill.ArrearsTotal} (paling banyak {cap} bulan) + bulan ini {running}",
            $"Arrears {bill.ArrearsTotal} (at most {cap} months) + this month {running}");
    }

    /// <param name="room">Lines, at least 2: the last is for the members who are not named.</param>
    private static IEnumerable<string> Members(Language language, FamilyBill bill, int room)
    {
        var shown = bill.Members.Count > room ? room - 1 : room;
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
    public static string Settled(Language language, MemberBill bill) => bill.Member.PaidSinceRegistering is { } paid
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
            yield return bill.Members.All(member => member.Member.PaidSinceRegistering >= bill.RunningMonth)
                ? language.Say("Lunas. Terima kasih sudah membayar.", "Paid. Thank you.")
                : language.Say("Belum ada yang perlu dibayar bulan ini.", "Nothing is due this month.");
        }
        else
        {
            yield return PayBy(language, bill, asker, status, rules);
            if (!bill.ArrearsTotal.IsZero)
            {
                var choose = rules.MonthsToChoose.At(bill.On).Value;
                yield return status.AwaitsFirstPayment
                    ? language.Say($"Saat membayar pilih {choose} bulan: bulan sebelumnya sudah termasuk.", $"When paying choose {choose} month: earlier months are included.")
                    : language.Say($"Saat membayar pilih {choose} bulan: semua tunggakan sudah termasuk.", $"When paying choose {choose} month: all arrears are included.");
            }
        }

        if (bill.Members.Any(member => member.Member.InactiveCause == InactiveCause.Deceased))
            yield return language.Say("Ada anggota yang tercatat meninggal: minta petugas 165 memeriksa tagihannya.", "A member is recorded as deceased: ask 165 to check that part.");
    }

    private static string PayBy(Language language, FamilyBill bill, Participant asker, MembershipStatus status, RuleBook rules) => status switch
    {
        { AwaitsFirstPayment: true } => string.Join('\n', StatusTexts.FirstPayment(language, status, rules, bill.On)),
        { Cause: not null } => language.Say(
            "Kartu ini nonaktif bukan karena tunggakan: cek statusnya di menu.",
            "This card is inactive, but not for arrears: check its status in the menu."),
        { State: MembershipState.InactiveArrears, InactiveSince: { } since } => language.Say(
            $"Kartu nonaktif sejak {language.Date(since)}; aktif lagi setelah semua dibayar.",
            $"The card is inactive since {language.Date(since)}; it is active again when all is paid."),
        { State: MembershipState.ActiveLate } => language.Say(
            $"Batas bayar sudah lewat, tetapi kartu masih aktif sampai {language.Date(bill.RunningMonth.LastDay)}.",
            $"The due day has passed, but the card stays active to {language.Date(bill.RunningMonth.LastDay)}."),
        { DueOn: { } due } => language.Say(
            $"Bayar paling lambat {language.Date(due)} supaya kartu tetap aktif.",
            $"Pay by {language.Date(due)} to keep the card active."),
        // The asker owes nothing; somebody else of the family does.
        _ when asker.PaysOwnContribution => language.Say(
            "Kartu Anda aktif; anggota keluarga di atas masih punya tagihan.",
            "Your card is active; the members above still have something to pay."),
        _ => language.Say(
            "Tagihan ini untuk anggota keluarga yang membayar sendiri.",
            "This bill is for the members of the family who pay themselves."),
    };
}

using System.Globalization;
using ChikaBot.Core.Contributions;
using ChikaBot.Core.Participants;
using ChikaBot.Core.Rules;
using ChikaBot.Dialogs.Replies;

namespace ChikaBot.Dialogs.Texts;

/// <summary>Arrears in instalments: whether, how often, how much. Says plainly that the card comes back with the last one.</summary>
internal static class InstalmentTexts
{
    /// <summary>Members in arrears who are named one by one.</summary>
    private const int MembersNamed = 2;

    public static string Label(Language language) => language.Say("Cicilan Tunggakan", "Pay in instalments");

    public static ReplyOption Choose(Language language) => new("1", language.Say("Pilih cicilan", "See the plans"));

    public static ReplyOption OtherPlan(Language language) => new("1", language.Say("Cicilan lain", "Another plan"));

    public static ReplyOption OldArrears(Language language) => new("1", language.Say("Tunggakan lama", "Old arrears"));

    public static ReplyOption Why(Language language) => ResultTexts.Why(language) with { Value = "3" };

    /// <summary>The directory holds no old arrears of somebody whom others pay for; only the participant can know.</summary>
    public static bool MayHaveOldArrears(Participant asker, DateOnly today, RuleBook rules) =>
        !asker.PaysOwnContribution && rules.FormerPayerMaxTenor.Find(today) is not null;

    /// <param name="status">The asker's: whose card is active keeps it, whoever else of the family owes.</param>
    public static string Result(Language language, InstalmentOffer offer, Participant asker, MembershipStatus status, RuleBook rules)
    {
        var lines = new List<string> { language.Say("Cicilan tunggakan iuran JKN", "Arrears in instalments") };
        if (!offer.Bill.ArrearsTotal.IsZero) lines.Add(Owed(language, offer, asker));
        lines.AddRange(Verdict(language, offer, asker, status, rules));
        if (!offer.Bill.Total.IsZero) lines.Add(AtOnce(language, offer, asker, status, rules));
        lines.AddRange(Cautions(language, offer, asker));
        if (offer.Plans.Count == 0 && MayHaveOldArrears(asker, offer.Bill.On, rules))
            lines.Add(language.Say("Dulu peserta mandiri dan masih punya tunggakan lama? Pilih 1.", "Did you pay for yourself before, and still owe from then? Choose 1."));
        if (!offer.Bill.ArrearsTotal.IsZero) lines.AddRange(WriteOff(language, offer.Bill.On, rules));
        return string.Join('\n', lines);
    }

    public static string AskTenor(Language language) => language.Say("Mau dicicil berapa kali? Contoh: 2", "In how many instalments? Example: 2");

    public static IEnumerable<ReplyOption> Tenors(Language language, IEnumerable<InstalmentPlan> plans) => plans.Select(plan => new ReplyOption(
        plan.Tenor.ToString(CultureInfo.InvariantCulture),
        language.Say($"{plan.Tenor} kali {plan.Instalments[^1].Amount}", $"{plan.Tenor} × {plan.Instalments[^1].Amount}")));

    public static string NotATenor(Language language, IReadOnlyList<InstalmentPlan> plans) => plans.Count == 1
        ? language.Say($"Yang bisa hanya {plans[0].Tenor} kali.", $"Only {plans[0].Tenor} instalments are possible.")
        : language.Say($"Ketik satu angka dari {plans[0].Tenor} sampai {plans[^1].Tenor}.", $"Type one number from {plans[0].Tenor} to {plans[^1].Tenor}.");

    /// <param name="status">The asker's.</param>
    public static string Plan(Language language, InstalmentPlan plan, InstalmentOffer offer, Participant asker, MembershipStatus status, RuleBook rules)
    {
        var lines = new List<string>
        {
            language.Say($"Cicilan {plan.Tenor} kali, {language.Months(plan.FirstDue, plan.LastDue)}", $"{plan.Tenor} instalments, {language.Months(plan.FirstDue, plan.LastDue)}"),
            Amount(language, plan),
            language.Say($"Iuran berjalan: {Span(language, plan, one => one.Contribution)} sebulan", $"Running contribution: {Span(language, plan, one => one.Contribution)} a month"),
            language.Say($"Dibayar tiap bulan: {Span(language, plan, one => one.Total)}", $"To pay each month: {Span(language, plan, one => one.Total)}"),
            language.Say(
                $"Seluruhnya: {plan.Arrears} + iuran {plan.Contributions} = {plan.Total}",
                $"In all: {plan.Arrears} + contributions {plan.Contributions} = {plan.Total}"),
            AtOnce(language, offer, asker, status, rules),
            language.Say(
                $"Sekaligus, lalu iuran biasa sampai {language.MonthName(plan.LastDue)}: {offer.AtOnceThrough(plan)}",
                $"At once, then the usual contribution to {language.MonthName(plan.LastDue)}: {offer.AtOnceThrough(plan)}"),
            ActiveAgain(language, plan, offer, asker, status),
            Where(language, offer.RegisterOn, rules),
        };
        if (offer.FromNextMonth) lines.Insert(1, NextMonth(language, offer.RegisterOn));
        lines.AddRange(Cautions(language, offer, asker));
        return string.Join('\n', lines);
    }

    /// <summary>The instalment; its first payment apart when it holds what does not divide.</summary>
    public static string Amount(Language language, InstalmentPlan plan)
    {
        var (first, each) = (plan.Instalments[0].Amount, plan.Instalments[^1].Amount);
        return first == each
            ? language.Say($"Cicilan: {each} sebulan", $"Instalment: {each} a month")
            : language.Say($"Cicilan: {each} sebulan (yang pertama {first})", $"Instalment: {each} a month (the first {first})");
    }

    private static string ActiveAgain(Language language, InstalmentPlan plan, InstalmentOffer offer, Participant asker, MembershipStatus status)
    {
        var last = language.MonthName(plan.LastDue);
        if (asker.InactiveCause is null && !status.IsActive)
        {
            return language.Say(
                $"Kartu aktif lagi setelah cicilan TERAKHIR dibayar ({last}), bukan setelah yang pertama.",
                $"The card is active again when the LAST instalment is paid ({last}), not after the first.");
        }

        if (status.IsActive && ComeBack(language, offer) is { } whose)
        {
            return StaysActive(language, asker) + language.Say(
                $"; kartu {whose} aktif lagi setelah cicilan TERAKHIR dibayar ({last}), bukan setelah yang pertama.",
                $"; the card of {whose} is active again when the LAST instalment is paid ({last}), not after the first.");
        }

        return language.Say($"Tunggakan selesai setelah cicilan TERAKHIR dibayar ({last}).", $"The arrears are settled when the LAST instalment is paid ({last}).");
    }

    private static string StaysActive(Language language, Participant asker) => asker.PaysOwnContribution
        ? language.Say("Kartu Anda tetap aktif selama iuran berjalan dibayar", "Your card stays active while the running contribution is paid")
        : language.Say("Kartu Anda tetap aktif", "Your card stays active");

    /// <summary>Whose cards the arrears keep off, as the bill names them; null when each is off for another cause as well.</summary>
    private static string? ComeBack(Language language, InstalmentOffer offer)
    {
        var names = Owing(offer).Where(member => member.InactiveCause is null).Select(member => member.Name.Abbreviated).ToArray();
        return names.Length switch
        {
            0 => null,
            <= MembersNamed => string.Join(language.Say(" dan ", " and "), names),
            _ => language.Say("anggota keluarga yang menunggak", "each member in arrears"),
        };
    }

    private static IEnumerable<Participant> Owing(InstalmentOffer offer) => offer.Bill.Members.Where(member => member.Arrears.Count > 0).Select(member => member.Member);

    /// <summary>Where to register, and until which day.</summary>
    public static string Where(Language language, DateOnly registerOn, RuleBook rules)
    {
        var last = rules.InstalmentLastDay(registerOn.Month).At(registerOn);
        var until = language.Date(new DateOnly(registerOn.Year, registerOn.Month, (int)last.Value));
        var old = last.Confidence == RuleConfidence.Assumed ? language.Say(" (batas program lama; tanya 165)", " (the old programme's last day; ask 165)") : "";
        return rules.InstalmentProgramme.At(registerOn).Value == (long)InstalmentProgramme.NewRehab
            ? language.Say(
                $"Daftar di Mobile JKN menu \"NEW REHAB (Cicilan)\" atau di kantor BPJS Kesehatan, sampai {until}{old}.",
                $"Register in Mobile JKN, menu \"NEW REHAB (Cicilan)\", or at an office of BPJS Kesehatan, by {until}{old}.")
            : language.Say(
                $"Daftar di Mobile JKN atau telepon 165, sampai {until}{old}.",
                $"Register in Mobile JKN or by calling 165, by {until}{old}.");
    }

    /// <summary>One dated sentence, and never a promise.</summary>
    public static IEnumerable<string> WriteOff(Language language, DateOnly on, RuleBook rules) => rules.WriteOff.Find(on) switch
    {
        null => [],
        { Value: 0 } rule => [language.Say(
            $"Pemutihan tunggakan: sudah diumumkan, belum berlaku per {language.Date(rule.CheckedOn)}.",
            $"Write-off of arrears: announced, not in force as of {language.Date(rule.CheckedOn)}.")],
        { } rule => [language.Say(
            $"Pemutihan tunggakan berlaku sejak {language.Date(rule.From)} untuk sebagian peserta. Tanya 165.",
            $"Arrears of some participants are written off since {language.Date(rule.From)}. Ask 165.")],
    };

    public static string NextMonth(Language language, DateOnly registerOn) => language.Say(
        $"Dihitung untuk pendaftaran mulai {language.Date(registerOn)}; bulan ini sudah tutup.",
        $"Counted for registration from {language.Date(registerOn)}; this month's is over.");

    private static string Owed(Language language, InstalmentOffer offer, Participant asker)
    {
        var months = offer.MonthsOwed;
        var cap = offer.Bill.Members.Any(member => member.MonthsNotBilled > 0)
            ? language.Say(" (yang lebih lama tidak ditagih)", " (older ones are not billed)")
            : "";
        var sum = $"{offer.Bill.ArrearsTotal}{cap}";
        // Somebody else's alone are not to be read as the asker's.
        if (Owing(offer).ToArray() is [var owing] && owing.Nik != asker.Nik)
            return language.Say($"Tunggakan {owing.Name.Abbreviated}: {months} bulan, {sum}", $"Arrears of {owing.Name.Abbreviated}: {Months(months)}, {sum}");
        return offer.Bill.Members.Count > 1
            ? language.Say($"Tunggakan keluarga: {months} bulan, {sum}", $"The family's arrears: {Months(months)}, {sum}")
            : language.Say($"Tunggakan: {months} bulan, {sum}", $"Arrears: {Months(months)}, {sum}");
    }

    private static IEnumerable<string> Verdict(Language language, InstalmentOffer offer, Participant asker, MembershipStatus status, RuleBook rules)
    {
        var on = offer.Bill.On;
        switch (offer.Eligibility)
        {
            case InstalmentEligibility.Eligible:
                var (shortest, longest) = (offer.Plans[0].Tenor, offer.Plans[^1].Tenor);
                yield return (longest - shortest) switch
                {
                    0 => language.Say($"BISA dicicil {longest} kali.", $"CAN be paid in {longest} instalments."),
                    1 => language.Say($"BISA dicicil {shortest} atau {longest} kali.", $"CAN be paid in {shortest} or {longest} instalments."),
                    _ => language.Say($"BISA dicicil {shortest} sampai {longest} kali.", $"CAN be paid in {shortest} to {longest} instalments."),
                };
                if (offer.FromNextMonth) yield return NextMonth(language, offer.RegisterOn) + Then(language, offer);
                if (asker.InactiveCause is null) yield return Meanwhile(language, offer, asker, status);
                break;
            case InstalmentEligibility.TooFewMonths:
                var least = rules.InstalmentMinMonths.At(on).Value;
                yield return language.Say(
                    $"Belum bisa dicicil: cicilan mulai dari {least} bulan tunggakan.",
                    $"Not in instalments: they begin at {least} months owed.");
                break;
            case InstalmentEligibility.TooManyMonths:
                var most = rules.InstalmentMaxMonths.At(on).Value;
                yield return language.Say($"Tidak bisa dicicil lewat program: paling banyak {most} bulan. Tanya 165.", $"Not in instalments: at most {most} months. Ask 165.");
                break;
            case InstalmentEligibility.NothingOwed:
                yield return offer.Bill.Total.IsZero
                    ? language.Say("Tidak ada tunggakan. Tidak ada yang perlu dicicil.", "There are no arrears, so nothing to pay in instalments.")
                    : language.Say("Tidak ada tunggakan; hanya iuran bulan ini yang belum dibayar.", "There are no arrears; only this month is unpaid.");
                break;
            case InstalmentEligibility.PaidByOthers:
                yield return language.Say(
                    "Tidak ada tunggakan di data keluarga ini: iurannya tidak dibayar sendiri.",
                    "This family's data shows no arrears: nobody here pays for themselves.");
                break;
            default:
                yield return language.Say("Belum ada program cicilan pada tanggal ini.", "No instalment programme runs on this day.");
                break;
        }
    }

    /// <summary>What is owed by the day from which the plans count, when nothing is paid before.</summary>
    private static string Then(Language language, InstalmentOffer offer) => language.Say(
        $" Saat itu tunggakan {offer.Planned.ArrearsMonths} bulan, {offer.Planned.ArrearsTotal}.",
        $" By then the arrears are {Months(offer.Planned.ArrearsMonths)}, {offer.Planned.ArrearsTotal}.");

    /// <summary>Whose card is off while instalments are paid.</summary>
    private static string Meanwhile(Language language, InstalmentOffer offer, Participant asker, MembershipStatus status)
    {
        if (!status.IsActive)
        {
            return language.Say(
                "Selama mencicil kartu belum aktif: aktif lagi setelah cicilan TERAKHIR dibayar.",
                "The card is not active meanwhile: it is active again when the LAST instalment is paid.");
        }

        return StaysActive(language, asker) + (ComeBack(language, offer) is { } whose
            ? language.Say($"; kartu {whose} aktif lagi setelah cicilan TERAKHIR dibayar.", $"; the card of {whose} is active again when the LAST instalment is paid.")
            : ".");
    }

    private static string AtOnce(Language language, InstalmentOffer offer, Participant asker, MembershipStatus status, RuleBook rules)
    {
        if (offer.Bill.ArrearsTotal.IsZero) return language.Say($"Yang perlu dibayar: {offer.AtOnce}", $"To pay: {offer.AtOnce}");
        var sum = language.Say($"Bayar sekaligus (dengan bulan ini): {offer.AtOnce}", $"At once (with this month): {offer.AtOnce}");
        var hours = rules.UpdateHours.At(offer.Bill.On).Value;
        if (asker.InactiveCause is null && !status.IsActive) return sum + language.Say($", biasanya aktif dalam {hours} jam.", $", as a rule active within {hours} hours.");
        return status.IsActive && ComeBack(language, offer) is { } whose
            ? sum + language.Say($", kartu {whose} biasanya aktif dalam {hours} jam.", $", the card of {whose} is as a rule active within {hours} hours.")
            : sum;
    }

    private static IEnumerable<string> Cautions(Language language, InstalmentOffer offer, Participant asker)
    {
        if (offer.Bill.ArrearsTotal.IsZero) yield break;
        if (asker.InactiveCause is not null)
            yield return language.Say("Kartu Anda nonaktif karena sebab lain juga: cek statusnya di menu.", "Your card is inactive for another cause, too: check its status in the menu.");
        else if (offer.Bill.Members.Any(member => member.Member.InactiveCause == InactiveCause.Deceased))
            yield return language.Say("Ada anggota tercatat meninggal: minta 165 memeriksa tagihannya dulu.", "A member is recorded as deceased: ask 165 to check that part first.");
    }

    /// <summary>One figure, or the lowest and the highest where a member begins to pay later.</summary>
    private static string Span(Language language, InstalmentPlan plan, Func<Instalment, Rupiah> figure)
    {
        var (least, most) = (plan.Instalments.Min(figure), plan.Instalments.Max(figure));
        return least == most ? $"{least}" : language.Say($"{least} sampai {most}", $"{least} to {most}");
    }

    private static string Months(int months) => months == 1 ? "1 month" : $"{months} months";
}

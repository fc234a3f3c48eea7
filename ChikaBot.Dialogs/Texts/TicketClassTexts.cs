using System.Globalization;
using ChikaBot.Core.Contributions;
using ChikaBot.Core.Participants;
using ChikaBot.Core.Rules;
using ChikaBot.Dialogs.Engine.Tickets;
using ChikaBot.Dialogs.Replies;

namespace ChikaBot.Dialogs.Texts;

/// <summary>The choice of a class after an approval, and what is to be paid.</summary>
internal static class TicketClassTexts
{
    public static string Agree(Language language) => language.Say("Ya, pilih ini", "Yes, this one");

    public static string OtherClass(Language language) => language.Say("Kelas lain", "Another class");

    public static string Back(Language language) => language.Say("Pilih kelas", "Choose a class");

    /// <summary>The digit that chooses it: the class's own.</summary>
    public static string Value(CareClass careClass) => ((int)careClass).ToString(CultureInfo.InvariantCulture);

    public static string Ask(Language language, Ticket ticket, RuleBook rules, DateOnly today) =>
        PandawaTexts.Step(language, 7) + "\n" + language.Say($"Tiket {ticket.Number} disetujui. Iuran per orang per bulan:", $"The ticket {ticket.Number} is approved. Contribution per person and month:")
        + string.Concat(Enum.GetValues<CareClass>().Order().Select(careClass => $"\n- {ParticipantTexts.Class(language, careClass)}: {rules.Tariff(careClass, Month.Of(today)).Amount}"))
        + "\n" + language.Say("Anda memilih kelas berapa? Contoh: 3", "Which class do you choose? Example: 3");

    public static ReplyOption[] Options(Language language) =>
    [
        .. Enum.GetValues<CareClass>().Order().Select(careClass => new ReplyOption(Value(careClass), ParticipantTexts.Class(language, careClass) is var name ? char.ToUpperInvariant(name[0]) + name[1..] : "")),
        EngineTexts.BackToMenu(language),
    ];

    public static string Why(Language language, RuleBook rules, DateOnly today)
    {
        var lines = Enum.GetValues<CareClass>().Order().Select(careClass => rules.Tariff(careClass, Month.Of(today)) is var tariff
            ? $"{ParticipantTexts.Class(language, careClass)}: {tariff.Amount}" + (tariff.Subsidy.IsZero ? "" : language.Say($" ({tariff.Price} − subsidi {tariff.Subsidy})", $" ({tariff.Price} − subsidy {tariff.Subsidy})")) + RuleTexts.Cite(language, tariff.Rule)
            : "").ToList();
        if (rules.ClassChangeAfterMonths.Find(today) is { } after)
            lines.Add(language.Say($"Kelas bisa diganti lagi setelah {after.Value} bulan.", $"The class can be changed again after {after.Value} months.") + RuleTexts.Cite(language, after));
        return string.Join('\n', lines);
    }

    public static string Confirm(Language language, Participant participant, CareClass careClass, FamilyBill bill) => language.Say(
        $"{participant.Name.Abbreviated}: peserta mandiri, {ParticipantTexts.Class(language, careClass)}, mulai hari ini.\nYang perlu dibayar sekarang untuk satu KK:",
        $"{participant.Name.Abbreviated}: self-paying, {ParticipantTexts.Class(language, careClass)}, from today.\nTo be paid now for the whole KK:")
        + "\n" + BillTexts.Total(language, bill.Total) + "\n" + language.Say("Benar?", "Is that right?");

    public static string ToPay(Language language, string number, Participant participant, CareClass careClass, Rupiah total, RuleBook rules, DateOnly today)
    {
        var lines = new List<string>
        {
            language.Say($"Tiket {number}: {ParticipantTexts.Class(language, careClass)} untuk {participant.Name.Abbreviated}.", $"Ticket {number}: {ParticipantTexts.Class(language, careClass)} for {participant.Name.Abbreviated}."),
            BillTexts.Total(language, total),
        };
        if (total.IsZero)
        {
            lines.Add(language.Say("Belum ada yang perlu dibayar sekarang.", "Nothing is to be paid now."));
            return string.Join('\n', lines);
        }

        lines.Add(language.Say("Nomor virtual account (VA) keluarga:", "Virtual account (VA) of the family:"));
        lines.AddRange(AccountTexts.Accounts(language, participant.CardNumber, rules, today));
        lines.Add(PayTexts.CheckName(language));
        lines.Add(language.Say("- Kapan aktif: ", "- When active: ") + PayTexts.ActiveWhen(language, rules, today));
        if (PayTexts.SwitchedNoWait(language, rules, today) is { } noWait) lines.Add("- " + noWait);
        if (rules.FirstPaymentFromDay.Find(today) is { } from && rules.FirstPaymentToDay.Find(today) is { } to)
            lines.Add(language.Say($"- Selain itu: iuran pertama dibayar hari ke-{from.Value} sampai ke-{to.Value} sejak mendaftar.", $"- Otherwise: the first payment is made on day {from.Value} to {to.Value} after registration."));
        lines.Add(language.Say("- Langkah membayar: menu Cara Bayar Iuran.", "- How to pay: see the menu."));
        lines.Add(language.Say("Ketik TIKET untuk melihat tiket ini atau memberi nilai.", "Type TICKET to see this ticket or to rate it."));
        return string.Join('\n', lines);
    }

    public static string Unknown(Language language) => language.Say(
        "Maaf, data peserta tiket ini belum bisa kami temukan. Telepon Care Center 165 dengan nomor tiketnya.",
        "Sorry, we cannot find the participant of this ticket. Please call Care Center 165 with the ticket's number.");
}

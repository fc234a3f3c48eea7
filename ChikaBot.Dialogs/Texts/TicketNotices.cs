using ChikaBot.Core.Pandawa;
using ChikaBot.Dialogs.Engine.Tickets;
using ChikaBot.Dialogs.Replies;

namespace ChikaBot.Dialogs.Texts;

/// <summary>
/// The messages of the desk to a ticket's owner, in the owner's language, which come when nobody has asked just now. Their option is a word
/// that can also be typed at any time (<c>TIKET PDW-20260305-7K2Q</c>): it shows the ticket with what can be done.
/// </summary>
public static class TicketNotices
{
    /// <summary>Characters and lines of an officer's words that are shown whole; more is cut.</summary>
    public const int MaxWords = TicketTexts.QuotedCharacters;
    public const int MaxLines = TicketTexts.QuotedLines;

    /// <summary>Changes that are named one by one.</summary>
    private const int MostChanges = 5;

    /// <summary>An officer has taken it.</summary>
    public static Reply Taken(Ticket ticket) => Of(ticket, ticket.Language.Say(
        $"Tiket {ticket.Number} sedang diperiksa petugas.",
        $"An officer is looking at your ticket {ticket.Number}.")
        + (ticket.PromisedAt is { } promised ? "\n" + TicketStepTexts.Promised(ticket.Language, ticket, promised) : ""));

    /// <param name="question">The officer's words.</param>
    /// <param name="until">When the ticket ends without an answer.</param>
    public static Reply CorrectionAsked(Ticket ticket, string question, DateTimeOffset until) => Of(ticket, ticket.Language.Say(
        $"Tiket {ticket.Number} perlu dilengkapi. Kata petugas:\n{TicketTexts.Quoted(question)}\nMohon dijawab sebelum {TicketTexts.When(ticket.Language, until, ticket.Zone)}.",
        $"Something is missing in your ticket {ticket.Number}. The officer's words:\n{TicketTexts.Quoted(question)}\nPlease answer before {TicketTexts.When(ticket.Language, until, ticket.Zone)}."));

    /// <summary>Done: what changes, from when, and the wish for a rating.</summary>
    /// <param name="changes">As they were made or set for their day; empty where nothing changes by itself.</param>
    /// <param name="awaitsPayment">A reactivated card stays off until what is open is paid.</param>
    public static Reply Approved(Ticket ticket, IReadOnlyList<ParticipantChange> changes, bool awaitsPayment = false) => Of(ticket, ticket.Language.Say(
        $"Kabar baik: tiket {ticket.Number} ({ServiceTexts.Name(ticket.Language, ticket.Service)}) disetujui.",
        $"Good news: your ticket {ticket.Number} ({ServiceTexts.Name(ticket.Language, ticket.Service)}) is approved.")
        + string.Concat(Changes(ticket.Language, changes, awaitsPayment).Take(MostChanges).Select(line => "\n- " + line))
        + "\n" + ticket.Language.Say("Bagaimana pelayanan kami? Buka tiketnya untuk memberi nilai.", "How was our service? Open the ticket to rate it."));

    /// <summary>Approved, and the owner chooses the class.</summary>
    /// <param name="until">When the ticket ends without a choice.</param>
    public static Reply ChooseClass(Ticket ticket, DateTimeOffset until) => Of(ticket, ticket.Language.Say(
        $"Kabar baik: tiket {ticket.Number} disetujui. Tinggal memilih kelas rawat dan membayar iuran pertama.\nMohon pilih sebelum {TicketTexts.When(ticket.Language, until, ticket.Zone)}.",
        $"Good news: your ticket {ticket.Number} is approved. What is left is to choose a class and to make the first payment.\nPlease choose before {TicketTexts.When(ticket.Language, until, ticket.Zone)}."));

    /// <param name="reason">The officer's words.</param>
    public static Reply Rejected(Ticket ticket, string reason) => Of(ticket, ticket.Language.Say(
        $"Maaf, tiket {ticket.Number} belum bisa disetujui. Kata petugas:\n{TicketTexts.Quoted(reason)}\nAnda boleh membuat permintaan baru: ketik PANDAWA.",
        $"Sorry, your ticket {ticket.Number} could not be approved. The officer's words:\n{TicketTexts.Quoted(reason)}\nYou may make a new request: type PANDAWA."));

    /// <summary>The owner did not go on in time.</summary>
    public static Reply Expired(Ticket ticket) => Of(ticket, ticket.Language.Say(
        $"Waktu tiket {ticket.Number} sudah habis, jadi kami tutup. Ketik PANDAWA kapan saja untuk membuat permintaan baru.",
        $"The time of your ticket {ticket.Number} is over, so we have closed it. Type PANDAWA at any time to make a new request."));

    private static Reply Of(Ticket ticket, string text)
    {
        var (language, word) = (ticket.Language, ticket.Language.Say("TIKET ", "TICKET ") + ticket.Number);
        // The number serves as prompt: the press means the same whatever is asked by then.
        return new Reply(text + "\n" + language.Say($"Balas: {word}", $"Reply: {word}"), [new ReplyOption(word, PandawaTexts.LookAt(language))], ticket.Number);
    }

    private static IEnumerable<string> Changes(Language language, IReadOnlyList<ParticipantChange> changes, bool awaitsPayment) => changes
        .Select(change => change is ParticipantChange.Reactivated && awaitsPayment ? AfterPayment(language) : $"{Change(language, change)}{language.Say(", mulai ", ", from ")}{language.Date(change.ValidFrom)}")
        .Distinct();

    private static string AfterPayment(Language language) => language.Say(
        $"hambatan kartu sudah dicabut; kartu aktif setelah tagihan dibayar (menu 2, {BillTexts.Label(language)})",
        $"what kept the card off is lifted; it is active after the bill is paid (menu 2, {BillTexts.Label(language)})");

    private static string Change(Language language, ParticipantChange change) => change switch
    {
        ParticipantChange.Reactivated => language.Say("kartu aktif kembali", "the card is on again"),
        ParticipantChange.FacilityMoved moved => language.Say($"FKTP: {moved.Facility}", $"FKTP: {moved.Facility}"),
        ParticipantChange.ClassChanged changed => language.Say($"kelas {(int)changed.Class} untuk satu KK", $"class {(int)changed.Class} for the whole KK"),
        ParticipantChange.MemberAdded => language.Say("anggota baru terdaftar", "the new member is registered"),
        ParticipantChange.MemberDeceased => language.Say("peserta tercatat meninggal dunia", "the participant is recorded as deceased"),
        ParticipantChange.SegmentChanged changed => language.Say($"peserta mandiri kelas {(int)changed.Class}", $"self-paying, class {(int)changed.Class}"),
        _ => language.Say("data dibetulkan", "the data is corrected"),
    };
}

using ChikaBot.Dialogs.Engine.Tickets;
using ChikaBot.Dialogs.Texts;

namespace ChikaBot.Dialogs.Flows;

/// <summary>What can be done with a ticket, by its state.</summary>
internal static class TicketOffers
{
    public static readonly Offer Done = new("done", TicketStepTexts.Done, "sudah", "sudah dikirim", "sent");
    public static readonly Offer Link = new("link", TicketStepTexts.Link, "tautan", "link", "minta tautan", "formulir", "form");
    public static readonly Offer Cancel = new("cancel", TicketStepTexts.Cancel, "hapus tiket");
    public static readonly Offer Answer = new("answer", TicketStepTexts.Answer, "jawab", "balas", "answer");
    public static readonly Offer Class = new("class", TicketStepTexts.ChooseClass, "kelas", "class");
    public static readonly Offer Pay = new("pay", TicketStepTexts.HowToPay, "bayar", "cara bayar", "pay");
    public static readonly Offer Rate = new("rate", TicketStepTexts.Rate, "nilai", "rating", "rate");
    public static readonly Offer Others = new("others", TicketStepTexts.Others, "tiket yang lain", "others");
    public static readonly Offer SendAnyway = new("anyway", TicketStepTexts.SendAnyway, "kirim", "tetap", "send");
    public static readonly Offer YesCancel = new("yes", TicketStepTexts.YesCancel, "ya", "iya", "yes");
    public static readonly Offer Keep = new("keep", TicketStepTexts.Keep, "tidak", "jangan", "jangan batalkan", "tidak jadi", "lanjutkan", "ya lanjutkan", "no");

    public static readonly IReadOnlyDictionary<string, Offer> All = Offer.Table(Done, Link, Cancel, Answer, Class, Pay, Rate, Others, SendAnyway, YesCancel, Keep);

    public static Offer[] Of(Ticket ticket, DateTimeOffset now) => OwnTickets.StateOf(ticket, now) switch
    {
        TicketState.Opened or TicketState.Submitted => [Done, Link, Cancel, Others],
        TicketState.Waiting => [Cancel, Others],
        TicketState.CorrectionAsked => [Answer, Link, Done, Cancel, Others],
        TicketState.AwaitingClass => [Class, Cancel, Others],
        TicketState.Done when ticket.Amount is not null => ticket.Rating is null ? [Pay, Rate, Others] : [Pay, Others],
        TicketState.Done or TicketState.Rejected when ticket.Rating is null => [Rate, Others],
        _ => [Others],
    };
}

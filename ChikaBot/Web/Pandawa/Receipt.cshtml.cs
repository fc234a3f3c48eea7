using ChikaBot.Core.Regions;
using ChikaBot.Dialogs.Engine.Tickets;
using ChikaBot.Dialogs.Texts;
using ChikaBot.Pandawa;
using ChikaBot.Stores;
using ChikaBot.Turns;
using Microsoft.AspNetCore.Mvc;

namespace ChikaBot.Web.Pandawa;

/// <summary>What was received and what comes next; only for reading.</summary>
internal sealed class ReceiptModel(ITicketForms forms, PandawaFormOptions options, Clocks clocks) : TicketPage(forms, clocks)
{
    public override int Step => 0;

    /// <summary><c>5 Maret 2026, 09.00 WIB</c>, on the office's clock.</summary>
    public string SentAt
    {
        get
        {
            var local = Ticket.SubmittedAt!.Value.In(Ticket.Zone);
            var day = Language.Indonesian.Date(DateOnly.FromDateTime(local.DateTime));
            return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{day}, {local.Hour:D2}.{local.Minute:D2} {Ticket.Zone.ToString().ToUpperInvariant()}");
        }
    }

    /// <summary>The chat still waits for the word.</summary>
    public bool AwaitsConfirmation => Ticket.State == TicketState.Submitted || IsSentAgain;

    /// <summary>Opens WhatsApp with the word written; null when the operator has named no number.</summary>
    public string? ChatLink => options.WhatsAppNumber.Length > 0 ? $"https://wa.me/{options.WhatsAppNumber}?text=SELESAI" : null;

    protected override bool IsForFilling => false;

    public IActionResult OnGet() => Ticket.SubmittedAt is null ? Redirect(Root) : Page();
}

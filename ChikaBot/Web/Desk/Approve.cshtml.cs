using ChikaBot.Core.Identity;
using ChikaBot.Core.Pandawa;
using ChikaBot.Desk;
using ChikaBot.Dialogs.Engine.Tickets;
using ChikaBot.Stores;
using Microsoft.AspNetCore.Mvc;

namespace ChikaBot.Web.Desk;

/// <summary>The second step of an approval: what will change, from when, and the button that does it.</summary>
internal sealed class ApproveModel(TicketReader reader, PlanReviewer reviewer, TicketWork work) : DeskPage
{
    [BindProperty]
    public long Version { get; set; }

    /// <summary>Of the new member, as typed. Never in an address.</summary>
    [BindProperty]
    public string? Card { get; set; }

    /// <summary>The digest of what the officer was shown.</summary>
    [BindProperty]
    public string? Shown { get; set; }

    public Ticket Ticket { get; private set; } = null!;

    public PlanReview Review { get; private set; } = null!;

    public string? Fault { get; private set; }

    /// <summary>What would change is no longer what was shown.</summary>
    public bool Changed { get; private set; }

    public bool NeedsCard => ServiceCatalogue.For(Ticket.Service).Change == ChangeKind.MemberAdded;

    public string Digest => Review.Digest(Ticket.Version);

    public static string PathOf(string number) => TicketModel.PathOf(number) + "/setuju";

    public Task<IActionResult> OnGetAsync(string number, CancellationToken cancellationToken) => ShowAsync(number, null, cancellationToken);

    /// <summary>A new member's card was typed: the changes with it.</summary>
    public async Task<IActionResult> OnPostPreviewAsync(string number, CancellationToken cancellationToken)
    {
        if (ReadCard(out var card)) return await ShowAsync(number, card, cancellationToken);
        var page = await ShowAsync(number, null, cancellationToken);
        if (Ticket is null) return page;
        Fault = "Nomor kartu JKN terdiri dari 13 angka. Contoh: 0001234567890.";
        return Again(StatusCodes.Status400BadRequest);
    }

    public async Task<IActionResult> OnPostConfirmAsync(string number, CancellationToken cancellationToken)
    {
        if (await reader.FindAsync(number, Officer, cancellationToken) is not { } ticket) return NotFound();
        ReadCard(out var card);
        var result = await work.ApproveAsync(ticket with { Version = Version }, Officer, card, Shown ?? "", cancellationToken);
        if (result.Write is { Step: TicketStep.Done } done) return LocalRedirect($"{TicketModel.PathOf(number)}?pesan={(done.Notified ? "terkirim" : "tanpa-pesan")}");
        var page = await ShowAsync(number, card, cancellationToken);
        if (Ticket is null) return page;
        Changed = true;
        return Again(StatusCodes.Status409Conflict);
    }

    private async Task<IActionResult> ShowAsync(string number, CardNumber? card, CancellationToken cancellationToken)
    {
        if (await reader.FindAsync(number, Officer, cancellationToken) is not { } ticket) return NotFound();
        Ticket = ticket;
        Review = await reviewer.ReviewAsync(ticket, card, cancellationToken);
        return Page();
    }

    private bool ReadCard(out CardNumber? card) => CardNumber.TryParse(Card?.Replace(" ", "", StringComparison.Ordinal), out card);
}

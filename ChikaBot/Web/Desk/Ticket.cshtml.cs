using ChikaBot.Desk;
using ChikaBot.Dialogs.Engine.Tickets;
using ChikaBot.Dialogs.Texts;
using ChikaBot.Stores;
using ChikaBot.Turns;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ChikaBot.Web.Desk;

/// <summary>One ticket: what the participant sent, what the store knows, what has happened, and what the officer can do.</summary>
internal sealed class TicketModel(TicketReader reader, PlanReviewer reviewer, TicketWork work, IAuditLog audit, TemplateOptions templates, Clocks clocks, IDeskPulse pulse) : LivePage(pulse)
{
    private const string Base = "/desk/tiket/";

    /// <summary>Of the ticket as the officer saw it.</summary>
    [BindProperty]
    public long Version { get; set; }

    /// <summary>What was typed to the participant.</summary>
    [BindProperty]
    public string? Words { get; set; }

    public Ticket Ticket { get; private set; } = null!;

    public PlanReview Review { get; private set; } = null!;

    public IReadOnlyList<TimelineEntry> Timeline { get; private set; } = [];

    public DateTimeOffset Now { get; private set; }

    /// <summary>Numbers in clear.</summary>
    public bool Shown { get; private set; }

    /// <summary>Somebody else was faster.</summary>
    public bool Conflict { get; private set; }

    /// <summary>What is wrong with <see cref="Words"/>.</summary>
    public string? Fault { get; private set; }

    /// <summary>The form whose words they are: one of the handlers.</summary>
    public string? Form { get; private set; }

    public string? Notice { get; private set; }

    /// <summary>What each form begins with, by its handler.</summary>
    public string? TextOf(string handler) => Form == handler ? Words : null;

    public bool IsMine => Ticket.State == TicketState.InReview && Ticket.Officer == Officer.Name;

    public bool CanRelease => Ticket.State == TicketState.InReview && (IsMine || IsSupervisor);

    public bool IsOverdue => TicketMoves.IsAtDesk(Ticket.State) && Ticket.PromisedAt < Now;

    public IEnumerable<AnswerTemplate> Templates(TemplateUse use) => templates.All.Where(template => template.Use == use);

    public static string PathOf(string number) => Base + Uri.EscapeDataString(number);

    public async Task<IActionResult> OnGetAsync(string number, string? templat, string? pesan, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(number, cancellationToken)) return NotFound();
        Choose(templat);
        Notice = pesan switch
        {
            "terkirim" => "Tersimpan. Peserta sudah diberi tahu di chat.",
            "tersimpan" => "Tersimpan.",
            "tanpa-pesan" => "Tersimpan, tetapi peserta tidak dapat diberi tahu: chat-nya tidak punya alamat.",
            _ => null,
        };
        return Page();
    }

    public Task<IActionResult> OnPostTakeAsync(string number, CancellationToken cancellationToken) => ActAsync(number, seen => work.TakeAsync(seen, Officer, cancellationToken), cancellationToken);

    public async Task<IActionResult> OnPostReleaseAsync(string number, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(number, cancellationToken)) return NotFound();
        if (Ticket.State == TicketState.InReview && !CanRelease) return Lost();
        return await ActAsync(number, seen => work.ReleaseAsync(seen, Officer, cancellationToken), cancellationToken, quiet: true);
    }

    public Task<IActionResult> OnPostAskAsync(string number, CancellationToken cancellationToken) =>
        SayAsync("ask", number, (seen, words) => work.AskCorrectionAsync(seen, Officer, words, cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostRejectAsync(string number, CancellationToken cancellationToken) =>
        SayAsync("reject", number, (seen, words) => work.RejectAsync(seen, Officer, words, cancellationToken), cancellationToken);

    /// <summary>Shows the numbers of this answer alone; the address shows them masked again.</summary>
    public async Task<IActionResult> OnPostShowAsync(string number, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(number, cancellationToken)) return NotFound();
        await audit.AppendAsync(new AuditEntry(clocks.System.GetUtcNow(), Officer.Name, AuditAction.IdentityShown, Ticket.Number), cancellationToken);
        Timeline = await reader.TimelineAsync(Ticket.Number, cancellationToken);
        Shown = true;
        return Page();
    }

    private async Task<IActionResult> SayAsync(string form, string number, Func<Ticket, string, ValueTask<TicketWrite>> act, CancellationToken cancellationToken)
    {
        Form = form;
        if (OfficerWords.Check(Words, out var words) is not { } fault) return await ActAsync(number, seen => act(seen, words), cancellationToken);
        if (!await LoadAsync(number, cancellationToken)) return NotFound();
        Fault = DeskWords.Fault(fault);
        return Again(StatusCodes.Status400BadRequest);
    }

    private async Task<IActionResult> ActAsync(string number, Func<Ticket, ValueTask<TicketWrite>> act, CancellationToken cancellationToken, bool quiet = false)
    {
        if (await reader.FindAsync(number, Officer, cancellationToken) is not { } ticket) return NotFound();
        var write = await act(ticket with { Version = Version });
        if (write.Step == TicketStep.Done) return LocalRedirect($"{PathOf(ticket.Number)}?pesan={(quiet ? "tersimpan" : write.Notified ? "terkirim" : "tanpa-pesan")}");
        return await LoadAsync(number, cancellationToken) ? Lost() : NotFound();
    }

    private PageResult Lost()
    {
        Conflict = true;
        return Again(StatusCodes.Status409Conflict);
    }

    private void Choose(string? name)
    {
        if (templates.All.FirstOrDefault(one => one.Name == name && one.Use != TemplateUse.Conversation) is not { } template) return;
        Form = template.Use == TemplateUse.Correction ? "ask" : "reject";
        Words = TemplateOptions.Fill(template.Text, new Dictionary<string, string>
        {
            ["nomor"] = Ticket.Number,
            ["layanan"] = ServiceTexts.Name(Language.Indonesian, Ticket.Service),
            ["kantor"] = DeskWords.Office(Ticket.RegencyCode),
            ["petugas"] = Officer.DisplayName,
        });
    }

    private async Task<bool> LoadAsync(string number, CancellationToken cancellationToken)
    {
        if (await reader.FindAsync(number, Officer, cancellationToken) is not { } ticket) return false;
        Ticket = ticket;
        Now = clocks.Conversation.GetUtcNow();
        Review = await reviewer.ReviewAsync(ticket, null, cancellationToken);
        await reader.NoteAsync(AuditAction.TicketViewed, ticket.Number, Officer, cancellationToken);
        Timeline = await reader.TimelineAsync(ticket.Number, cancellationToken);
        return true;
    }
}

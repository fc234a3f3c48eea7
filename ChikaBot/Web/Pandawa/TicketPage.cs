using ChikaBot.Dialogs.Engine.Tickets;
using ChikaBot.Stores;
using ChikaBot.Turns;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ChikaBot.Web.Pandawa;

/// <summary>What every page of a form starts with: the ticket of the link, or the one answer for every link that leads nowhere.</summary>
internal abstract class TicketPage(ITicketForms forms, Clocks clocks) : PageModel
{
    public const string VersionField = "version";
    public const string ActionField = "do";

    [FromRoute(Name = "token")]
    public string Token { get; set; } = "";

    public Ticket Ticket { get; protected set; } = null!;

    /// <summary>1 to 3; 0 where no step is shown.</summary>
    public abstract int Step { get; }

    /// <summary>What went well, or what to know first.</summary>
    public string? Notice { get; protected set; }

    public virtual IReadOnlyList<Problem> Problems => [];

    public virtual string ProblemsTitle => "Ada yang perlu diperbaiki";

    /// <summary>What the officer asked for.</summary>
    public string? Note => Ticket.State == TicketState.CorrectionAsked ? Ticket.Note : null;

    /// <summary>The correction was sent from here, and is still to be confirmed in the chat.</summary>
    public bool IsSentAgain => Ticket.State == TicketState.CorrectionAsked && Ticket.SubmittedAt > Ticket.ConfirmedAt;

    /// <summary>Without a slash at its end.</summary>
    public string Root => PandawaPages.Root + "/" + Uri.EscapeDataString(Token);

    protected DateTimeOffset Now => clocks.Conversation.GetUtcNow();

    /// <summary>The ticket's version as the page showed it that is being sent; none is like an old one.</summary>
    protected long PostedVersion => long.TryParse(Request.Form[VersionField], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var version) ? version : 0;

    /// <summary>The page writes; a form that was sent has nothing more to write.</summary>
    protected virtual bool IsForFilling => true;

    public string PathOf(int step) => Root + step switch
    {
        2 => "/dokumen",
        3 => "/kirim",
        _ => "",
    };

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
        var ticket = await OfLinkAsync(forms, Token, Now, HttpContext.RequestAborted);
        if (ticket is null)
        {
            context.Result = NotFound();
            return;
        }

        Ticket = ticket;
        if (IsForFilling && ticket.State is not (TicketState.Opened or TicketState.CorrectionAsked)) context.Result = Redirect(Root + "/terima");
        else await next();
    }

    /// <summary>The ticket of the link that is asked for; null for every link that leads nowhere. Reads nothing of the body.</summary>
    public static ValueTask<Ticket?> OfLinkAsync(HttpContext context) => OfLinkAsync(
        context.RequestServices.GetRequiredService<ITicketForms>(), context.GetRouteValue("token") as string ?? "",
        context.RequestServices.GetRequiredService<Clocks>().Conversation.GetUtcNow(), context.RequestAborted);

    /// <summary>After a write that was refused: what is there now, and why.</summary>
    protected IActionResult Refused(TicketWrite write)
    {
        if (write.Step == TicketStep.WrongState) return Redirect(Root + "/terima");
        if (write.Ticket is null) return NotFound();
        Ticket = write.Ticket;
        Notice = "Formulir ini sudah berubah di jendela atau HP lain. Di bawah ini isian yang terbaru: periksa dulu, lalu simpan lagi.";
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    protected IActionResult Faulty()
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private static async ValueTask<Ticket?> OfLinkAsync(ITicketForms forms, string token, DateTimeOffset now, CancellationToken cancellationToken) =>
        token.Length <= FormToken.MaxLength ? await forms.FindByTokenAsync(FormToken.HashOf(token), now, cancellationToken) : null;
}

using ChikaBot.Stores;
using ChikaBot.Turns;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ChikaBot.Web.Desk;

/// <summary>Ends the session of this browser. A link cannot do that, only the button.</summary>
internal sealed class LogoutModel(IAuditLog audit, Clocks clocks) : PageModel
{
    public IActionResult OnGet() => LocalRedirect("/desk");

    public async Task<IActionResult> OnPostAsync()
    {
        if (HttpContext.OfficerOf() is { } officer) await audit.AppendAsync(new AuditEntry(clocks.System.GetUtcNow(), officer.Name, AuditAction.SignedOut, null), HttpContext.RequestAborted);
        await HttpContext.SignOutAsync(DeskSession.Scheme);
        return LocalRedirect(LoginModel.Path);
    }
}

using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ChikaBot.Web.Desk;

/// <summary>Ends the session of this browser. A link cannot do that, only the button.</summary>
internal sealed class LogoutModel : PageModel
{
    public IActionResult OnGet() => LocalRedirect("/desk");

    public async Task<IActionResult> OnPostAsync()
    {
        await HttpContext.SignOutAsync(DeskSession.Scheme);
        return LocalRedirect(LoginModel.Path);
    }
}

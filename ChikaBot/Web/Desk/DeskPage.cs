using ChikaBot.Desk;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ChikaBot.Web.Desk;

/// <summary>A page behind the log-in.</summary>
[RequestSizeLimit(64 * 1024)]
public abstract class DeskPage : PageModel
{
    /// <summary>Who asks.</summary>
    public Officer Officer => HttpContext.OfficerOf()!;

    public bool IsSupervisor => Officer.Role == OfficerRole.Supervisor;

    /// <summary>The page again, with what was typed and a word on what happened.</summary>
    protected PageResult Again(int status)
    {
        Response.StatusCode = status;
        return Page();
    }
}

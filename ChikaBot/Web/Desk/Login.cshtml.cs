using ChikaBot.Desk;
using ChikaBot.Stores;
using ChikaBot.Turns;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ChikaBot.Web.Desk;

/// <summary>The log-in of the desk.</summary>
[RequestSizeLimit(16 * 1024)]
internal sealed class LoginModel(LogIn logIn, IOfficerStore store, Clocks clocks) : PageModel
{
    public const string Path = "/desk/login";
    public const string ReturnParameter = "returnUrl";

    private const string Home = "/desk";

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty(SupportsGet = true, Name = ReturnParameter)]
    public string? ReturnUrl { get; set; }

    /// <summary>Nobody was made who could log in.</summary>
    public bool NoOfficer { get; private set; }

    public bool Refused { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (HttpContext.OfficerOf() is not null) return LocalRedirect(Target());
        NoOfficer = !await store.HasAnyAsync(cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await logIn.TryAsync(Name?.Trim() ?? "", Password ?? "", cancellationToken) is { } officer)
        {
            await DeskSession.StartAsync(HttpContext, officer, clocks.System.GetUtcNow());
            return LocalRedirect(Target());
        }

        Refused = true;
        NoOfficer = !await store.HasAnyAsync(cancellationToken);
        Response.StatusCode = StatusCodes.Status401Unauthorized;
        return Page();
    }

    /// <summary>Only to pages of the desk, and never back to the log-in.</summary>
    private string Target() =>
        Url.IsLocalUrl(ReturnUrl) && (ReturnUrl == Home || ReturnUrl.StartsWith(Home + "/", StringComparison.Ordinal) || ReturnUrl.StartsWith(Home + "?", StringComparison.Ordinal)) && !ReturnUrl.StartsWith("/desk/log", StringComparison.OrdinalIgnoreCase)
            ? ReturnUrl
            : Home;
}

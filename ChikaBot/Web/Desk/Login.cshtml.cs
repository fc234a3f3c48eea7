using ChikaBot.Desk;
using ChikaBot.Stores;
using ChikaBot.Turns;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ChikaBot.Web.Desk;

/// <summary>The log-in of the desk.</summary>
[RequestSizeLimit(16 * 1024)]
internal sealed class LoginModel(LogIn logIn, LogInLimit limit, IOfficerStore store, Clocks clocks) : PageModel
{
    public const string Path = "/desk/login";
    public const string ReturnParameter = "returnUrl";

    private const string Home = "/desk";
    private const string Wrong = "Nama atau kata sandi salah. Setelah 5 kali salah, akun dikunci selama 15 menit.";
    private const string TooOften = "Terlalu banyak percobaan masuk dari jaringan ini. Tunggu satu menit, lalu coba lagi.";
    private const string Busy = "Sedang banyak yang mencoba masuk. Tunggu sebentar, lalu coba lagi.";

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty(SupportsGet = true, Name = ReturnParameter)]
    public string? ReturnUrl { get; set; }

    /// <summary>Nobody was made who could log in.</summary>
    public bool NoOfficer { get; private set; }

    /// <summary>Why nobody was let in; null before somebody tried.</summary>
    public string? Refused { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (HttpContext.OfficerOf() is not null) return LocalRedirect(Target());
        NoOfficer = !await store.HasAnyAsync(cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!limit.Allows(HttpContext)) return await RefusedAsync(StatusCodes.Status429TooManyRequests, TooOften, seconds: "60", cancellationToken);
        try
        {
            if (await logIn.TryAsync(Name?.Trim() ?? "", Password ?? "", cancellationToken) is not { } officer) return await RefusedAsync(StatusCodes.Status401Unauthorized, Wrong, seconds: null, cancellationToken);
            await DeskSession.StartAsync(HttpContext, officer, clocks.System.GetUtcNow());
            return LocalRedirect(Target());
        }
        catch (LogInBusyException)
        {
            return await RefusedAsync(StatusCodes.Status503ServiceUnavailable, Busy, seconds: "5", cancellationToken);
        }
    }

    /// <param name="seconds">After which to come again.</param>
    private async Task<IActionResult> RefusedAsync(int status, string words, string? seconds, CancellationToken cancellationToken)
    {
        Refused = words;
        NoOfficer = !await store.HasAnyAsync(cancellationToken);
        Response.StatusCode = status;
        if (seconds is not null) Response.Headers.RetryAfter = seconds;
        return Page();
    }

    /// <summary>Only to pages of the desk, and never back to the log-in.</summary>
    private string Target() =>
        Url.IsLocalUrl(ReturnUrl) && (ReturnUrl == Home || ReturnUrl.StartsWith(Home + "/", StringComparison.Ordinal) || ReturnUrl.StartsWith(Home + "?", StringComparison.Ordinal)) && !ReturnUrl.StartsWith("/desk/log", StringComparison.OrdinalIgnoreCase)
            ? ReturnUrl
            : Home;
}

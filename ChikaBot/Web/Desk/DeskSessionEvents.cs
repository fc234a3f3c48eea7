using ChikaBot.Desk;
using ChikaBot.Stores;
using ChikaBot.Turns;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace ChikaBot.Web.Desk;

/// <summary>Looks at each request whether the officer may still be here: disabled or a new password ends a session at its next request.</summary>
internal sealed class DeskSessionEvents(IOfficerStore store, LogInOptions options, Clocks clocks) : CookieAuthenticationEvents
{
    /// <summary>A page's script sets it when it fetches the page by itself.</summary>
    private const string LiveHeader = "X-Desk-Live";

    // Writing the cookie anew at each request would be a cost for nothing.
    private static readonly TimeSpan RenewedAfter = TimeSpan.FromMinutes(1);

    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        var now = clocks.System.GetUtcNow();
        var held = DeskSession.Read(context.Principal);
        var officer = held is { } known ? await store.FindAsync(known.Id, context.HttpContext.RequestAborted) : null;
        if (officer is null || officer.Disabled || officer.Stamp != held!.Value.Stamp || !(DeskSession.StartOf(context.Properties) + options.Longest > now))
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(DeskSession.Scheme);
            return;
        }

        context.HttpContext.Features.Set(officer);
        context.ReplacePrincipal(DeskSession.Principal(officer));
        context.ShouldRenew = context.Properties.IssuedUtc + RenewedAfter <= now && !ComesByItself(context.HttpContext);
    }

    /// <summary>Nobody has clicked: live updates, and the pages that load themselves anew because of them.</summary>
    private static bool ComesByItself(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<DoesNotKeepSession>() is not null || context.Request.Headers.ContainsKey(LiveHeader);

    /// <summary>A person is led to the log-in and back afterwards; a form that was sent is not sent again, and a script gets a status.</summary>
    public override Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context)
    {
        var request = context.Request;
        if (request.Headers.Accept.ToString().Contains("text/event-stream", StringComparison.OrdinalIgnoreCase))
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        else
            context.Response.Redirect(LoginModel.Path + (HttpMethods.IsGet(request.Method) ? QueryString.Create(LoginModel.ReturnParameter, request.Path + request.QueryString) : default));
        return Task.CompletedTask;
    }

    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }
}

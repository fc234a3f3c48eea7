using System.Globalization;
using System.Security.Claims;
using ChikaBot.Desk;
using Microsoft.AspNetCore.Authentication;

namespace ChikaBot.Web.Desk;

/// <summary>The policies that pages and endpoints of the desk name.</summary>
public static class DeskPolicies
{
    /// <summary>Anybody who is logged in at the desk. What belongs to an office also needs <see cref="DeskAccess.CanSee"/>.</summary>
    public const string Officer = "desk-officer";

    public const string Supervisor = "desk-supervisor";
}

/// <summary>Put on an endpoint that the page asks for by itself (live updates): it does not keep an idle session alive.</summary>
public sealed class DoesNotKeepSession;

/// <summary>What a session's cookie holds: who, the stamp, and since when. Role and offices are read anew for each request.</summary>
internal static class DeskSession
{
    public const string Scheme = "desk";
    public const string Cookie = "chika-desk";

    private const string StampClaim = "stamp";
    private const string Since = "since";

    public static Task StartAsync(HttpContext context, Officer officer, DateTimeOffset now)
    {
        var properties = new AuthenticationProperties();
        properties.Items[Since] = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return context.SignInAsync(Scheme, Principal(officer), properties);
    }

    public static ClaimsPrincipal Principal(Officer officer) => new(new ClaimsIdentity(
        [
            new Claim(ClaimTypes.NameIdentifier, officer.Id.ToString(CultureInfo.InvariantCulture)),
            new Claim(ClaimTypes.Role, officer.Role.ToString()),
            new Claim(StampClaim, officer.Stamp),
        ],
        Scheme));

    public static (long Id, string Stamp)? Read(ClaimsPrincipal? principal) =>
        long.TryParse(principal?.FindFirstValue(ClaimTypes.NameIdentifier), NumberStyles.None, CultureInfo.InvariantCulture, out var id) && principal.FindFirstValue(StampClaim) is { } stamp
            ? (id, stamp)
            : null;

    public static DateTimeOffset? StartOf(AuthenticationProperties properties) =>
        properties.Items.TryGetValue(Since, out var text) && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;

    /// <summary>Who asks; null for nobody of the desk.</summary>
    public static Officer? OfficerOf(this HttpContext context) => context.Features.Get<Officer>();
}

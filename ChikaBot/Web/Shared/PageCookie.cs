using System.Net;

namespace ChikaBot.Web.Shared;

/// <summary>
/// A cookie of the pages: out of scripts' reach, sent to this site only, and over https only. The one exception is plain http to this very
/// machine; behind a proxy that speaks https the browser's address is not loopback, so the cookie is marked as secure there, whatever the proxy says.
/// </summary>
internal sealed class PageCookie : CookieBuilder
{
    public PageCookie(string name, string path)
    {
        Name = name;
        Path = path;
        HttpOnly = true;
        SameSite = SameSiteMode.Strict;
        IsEssential = true;
    }

    public override CookieOptions Build(HttpContext context, DateTimeOffset expiresFrom)
    {
        var cookie = base.Build(context, expiresFrom);
        cookie.Secure = context.Request.IsHttps || !IsLoopback(context.Request.Host.Host);
        return cookie;
    }

    private static bool IsLoopback(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}

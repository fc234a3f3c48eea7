namespace ChikaBot.Web;

/// <summary>The headers of every page: nothing from elsewhere, nothing inline, in nobody's frame.</summary>
public static class PageHeaders
{
    /// <summary>Sets them on the response; call before the body starts.</summary>
    public static void Apply(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'" + Sockets(context.Request.Host) +
            "; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
    }

    // Older browsers do not count ws: as 'self'. A Host that is no plain name or address stays out of the header.
    private static string Sockets(HostString host)
    {
        if (!host.HasValue || Uri.CheckHostName(host.Host.Trim('[', ']')) == UriHostNameType.Unknown) return "";
        var value = host.ToUriComponent();
        return $" ws://{value} wss://{value}";
    }
}

using System.Net;

namespace ChikaBot.Channels.BotFramework;

/// <summary>
/// Whether replies may be sent to a serviceUrl. The sender of an activity chooses it, so without this list the bot would be a relay into
/// our own network. Anything that two URL readers could understand differently is refused.
/// </summary>
internal sealed class ServiceUrlAllowList(IEnumerable<string> patterns)
{
    private readonly string[] allowed = [.. patterns.Select(Normal)];

    // A channel names the same address in nearly every activity, and reading one costs more than all else that is asked here.
    private volatile string? allowedLast;

    public bool Allows(string? serviceUrl)
    {
        if (serviceUrl is not null && serviceUrl == allowedLast) return true;
        if (!IsAllowed(serviceUrl)) return false;
        allowedLast = serviceUrl;
        return true;
    }

    private bool IsAllowed(string? serviceUrl)
    {
        if (serviceUrl is null || !Uri.TryCreate(serviceUrl, UriKind.Absolute, out var url)) return false;
        if (url.Scheme != Uri.UriSchemeHttps && !(url.Scheme == Uri.UriSchemeHttp && IsLoopback(url))) return false;
        if (url.UserInfo.Length > 0 || url.Query.Length > 0 || url.Fragment.Length > 0) return false;
        var host = url.Host.ToLowerInvariant();
        return HostAsWritten(serviceUrl) == host && !host.EndsWith('.') && allowed.Any(pattern => Matches(host, pattern));
    }

    private static bool Matches(string host, string pattern) =>
        pattern.StartsWith("*.", StringComparison.Ordinal)
            ? host.Length > pattern.Length - 1 && host.EndsWith(pattern[1..], StringComparison.Ordinal)
            : host == pattern;

    private static bool IsLoopback(Uri url) =>
        url.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(url.Host, out var address) && IPAddress.IsLoopback(address));

    /// <summary>The host between the slashes, lower-case: differs from the parsed one for user@host, 2130706433, 0x7f.1, backslashes and look-alike letters.</summary>
    private static string HostAsWritten(string url)
    {
        var start = url.IndexOf("://", StringComparison.Ordinal);
        if (start < 0) return "";
        var authority = url.AsSpan(start + 3);
        var end = authority.IndexOfAny('/', '?', '#');
        if (end >= 0) authority = authority[..end];
        var colon = authority.LastIndexOf(':');
        if (colon > authority.LastIndexOf(']')) authority = authority[..colon];
        return authority.ToString().ToLowerInvariant();
    }

    private static string Normal(string pattern)
    {
        var host = pattern.ToLowerInvariant();
        return Uri.CheckHostName(host) == UriHostNameType.IPv6 && host[0] != '[' ? $"[{host}]" : host;
    }
}

using System.Net;

namespace ChikaBot.Channels.BotFramework;

/// <summary>Whether a request may post activities, before its body is read.</summary>
internal interface ICallerCheck
{
    ValueTask<CallerVerdict> CheckAsync(HttpContext context);
}

/// <param name="Status">200 when the caller may go on, else the answer's HTTP status.</param>
/// <param name="Token">What the activity must agree with; null when none is asked for.</param>
internal sealed record CallerVerdict(int Status, string Reason = "", ChannelToken? Token = null)
{
    public static readonly CallerVerdict Welcome = new(StatusCodes.Status200OK);
}

/// <summary>With an app id: everybody who brings a valid token.</summary>
internal sealed class TokenCallers(TokenCheck tokens) : ICallerCheck
{
    public async ValueTask<CallerVerdict> CheckAsync(HttpContext context)
    {
        try
        {
            var token = await tokens.CheckAsync(context.Request.Headers.Authorization, context.RequestAborted);
            return token is null
                ? new CallerVerdict(StatusCodes.Status401Unauthorized, "A valid bearer token is needed.")
                : new CallerVerdict(StatusCodes.Status200OK, Token: token);
        }
        catch (SigningKeysUnavailableException)
        {
            return new CallerVerdict(StatusCodes.Status503ServiceUnavailable, "The token cannot be checked at the moment.");
        }
    }
}

/// <summary>Without an app id: this machine only. A proxy on this machine speaks for others, so what it forwards is refused as well.</summary>
internal sealed class LoopbackCallers : ICallerCheck
{
    private static readonly CallerVerdict Refused =
        new(StatusCodes.Status403Forbidden, $"Without {BotFrameworkOptions.Section}:AppId only this machine may post activities.");

    public ValueTask<CallerVerdict> CheckAsync(HttpContext context) =>
        ValueTask.FromResult(IsLocal(context.Connection.RemoteIpAddress) && !IsForwarded(context.Request.Headers) ? CallerVerdict.Welcome : Refused);

    /// <summary>No address at all means a test server or a Unix socket: both are of this machine.</summary>
    private static bool IsLocal(IPAddress? address) =>
        address is null || IPAddress.IsLoopback(address) || (address.IsIPv4MappedToIPv6 && IPAddress.IsLoopback(address.MapToIPv4()));

    // X-Original-For is what remains of X-Forwarded-For when a trusted proxy was believed.
    private static bool IsForwarded(IHeaderDictionary headers) =>
        headers.ContainsKey("X-Forwarded-For") || headers.ContainsKey("Forwarded") || headers.ContainsKey("X-Original-For");
}

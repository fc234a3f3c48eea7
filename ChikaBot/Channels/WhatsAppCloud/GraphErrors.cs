using System.Globalization;
using System.Net;

namespace ChikaBot.Channels.WhatsAppCloud;

internal enum GraphFault
{
    None,

    /// <summary>Worth another try.</summary>
    Passing,

    /// <summary>The number, the account or the app sends too much.</summary>
    TooMuch,

    /// <summary>This user is sent too much.</summary>
    TooMuchForUser,

    /// <summary>This message will never be taken.</summary>
    Message,

    /// <summary>Token, permission, number, account or address: no message will be taken until an operator has done something.</summary>
    Account,
}

/// <summary>Meta's error codes, as far as they differ in what is to be done (developers.facebook.com, WhatsApp Cloud API error codes).</summary>
internal static class GraphErrors
{
    /// <summary>The object of the call, our number, does not exist or is not ours to use.</summary>
    private const int NoSuchNumber = 33;

    public static GraphFault Of(GraphAnswer answer) => answer switch
    {
        { IsSuccess: true } => GraphFault.None,
        { Code: 100, Subcode: NoSuchNumber } => GraphFault.Account,
        // Authentication, permissions; the account is blocked or locked; the number is deleted or not registered.
        { Code: 0 or 3 or 10 or NoSuchNumber or 190 or (>= 200 and <= 299) or 368 or 131005 or 131031 or 131045 or 133010 } => GraphFault.Account,
        { Code: 131056 } => GraphFault.TooMuchForUser,
        { Code: 4 or 80007 or 130429 or 131048 or 131057 or 133016 } => GraphFault.TooMuch,
        // Unknown or passing; payment (the operator may set it right while the reply waits); media that was not ready.
        { Code: 1 or 2 or 131000 or 131016 or 131042 or 131053 or 133004 } => GraphFault.Passing,
        { Status: HttpStatusCode.Unauthorized } => GraphFault.Account,
        { Status: HttpStatusCode.TooManyRequests } => GraphFault.TooMuch,
        { Status: HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError } => GraphFault.Passing,
        // Not Meta's words at all: the address is wrong, or something on the way refuses.
        { Code: null, Status: not (HttpStatusCode.BadRequest or HttpStatusCode.RequestEntityTooLarge) } => GraphFault.Account,
        _ => GraphFault.Message,
    };

    /// <summary>A short code for logs and dead letters: error.code, else http- and the status.</summary>
    public static string Reason(GraphAnswer answer) =>
        answer.Code?.ToString(CultureInfo.InvariantCulture) ?? $"http-{(int)answer.Status}";

    /// <summary>How long to wait where Meta does not say.</summary>
    public static TimeSpan Pause(GraphAnswer answer) => answer.RetryAfter ?? answer.Code switch
    {
        // People have blocked or reported the number: hurrying makes it worse.
        131048 => TimeSpan.FromMinutes(5),
        // Meta advises 1, 4, 16 … seconds; the first two are over with the pauses of the outbox.
        131056 => TimeSpan.FromSeconds(16),
        _ => TimeSpan.FromSeconds(5),
    };
}

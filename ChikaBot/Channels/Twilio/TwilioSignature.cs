using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace ChikaBot.Channels.Twilio;

/// <summary>
/// Checks X-Twilio-Signature: base64 of HMAC-SHA1, keyed with the auth token, over the webhook's public address followed by each
/// parameter's name and value in order of names. Of a repeated name each value counts once, in order, as in Twilio's own libraries.
/// Rules: twilio.com/docs/usage/security#validating-requests.
/// </summary>
internal sealed class TwilioSignature(string authToken, string publicUrl)
{
    public const string Header = "X-Twilio-Signature";

    private readonly byte[] key = Encoding.UTF8.GetBytes(authToken);

    // Twilio signs some addresses with their port and some without.
    private readonly string[] addresses = [publicUrl, PortTurned(publicUrl)];

    public bool IsValid(TwilioForm form, string? signature)
    {
        if (signature is null) return false;
        var given = Encoding.UTF8.GetBytes(signature);
        var parameters = Signed(form);
        // Without a short cut, so that the time does not tell which address it was.
        var valid = false;
        foreach (var address in addresses) valid |= CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Of(address + parameters)), given);
        return valid;
    }

    /// <summary>The signature that belongs to a form.</summary>
    public string Of(TwilioForm form) => Of(publicUrl + Signed(form));

    [SuppressMessage("Security", "CA5350", Justification = "Twilio's choice; HMAC does not need collision resistance.")]
    private string Of(string signed) => Convert.ToBase64String(HMACSHA1.HashData(key, Encoding.UTF8.GetBytes(signed)));

    private static string Signed(TwilioForm form) =>
        string.Concat(form.Parameters
            .DistinctBy(parameter => (parameter.Key, parameter.Value))
            .OrderBy(parameter => parameter.Key, StringComparer.Ordinal)
            .ThenBy(parameter => parameter.Value, StringComparer.Ordinal)
            .Select(parameter => parameter.Key + parameter.Value));

    /// <summary>The address with the default port that it leaves out, or without the port that it has.</summary>
    private static string PortTurned(string url)
    {
        var start = url.IndexOf("://", StringComparison.Ordinal) + 3;
        var length = url.AsSpan(start).IndexOfAny('/', '?');
        var end = length < 0 ? url.Length : start + length;
        var colon = url.LastIndexOf(':', end - 1, end - start);
        if (colon > url.LastIndexOf(']', end - 1)) return url.Remove(colon, end - colon);
        return url.Insert(end, url.StartsWith("https:", StringComparison.OrdinalIgnoreCase) ? ":443" : ":80");
    }
}

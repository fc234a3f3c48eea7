using System.Net;
using Microsoft.Extensions.Options;

namespace ChikaBot.Channels.Twilio;

/// <summary>Each error names its key and never the value: it could be the token, pasted into the wrong line.</summary>
internal sealed class TwilioOptionsValidator : IValidateOptions<TwilioOptions>
{
    private const string Key = TwilioOptions.Section;
    private const int SidLength = 34;

    public ValidateOptionsResult Validate(string? name, TwilioOptions options)
    {
        var errors = new List<string>();
        if (!options.IsOn)
        {
            if (options.AccountSid.Length > 0 || options.PublicUrl.Length > 0 || options.From.Length > 0) errors.Add($"{Key}:AuthToken is missing: without it the channel is off.");
            return Result(errors);
        }

        if (options.AuthToken.Any(c => c is <= ' ' or > '~')) errors.Add($"{Key}:AuthToken must be the token alone, without spaces.");
        if (!IsSid(options.AccountSid, "AC")) errors.Add($"{Key}:AccountSid must be AC and 32 hex digits.");
        if (!IsUrl(options.PublicUrl)) errors.Add($"{Key}:PublicUrl must be the webhook's https address as it stands in Twilio's console, such as https://bot.example.id/webhooks/twilio.");
        if (options.From.Length > 0 && !IsSid(options.From, "MG") && !IsNumber(options.From)) errors.Add($"{Key}:From must be a number such as +6281100000000, a messaging service (MG and 32 hex digits), or empty.");
        if (!IsUrl(options.ApiBaseUrl)) errors.Add($"{Key}:ApiBaseUrl must be an https address.");
        if (options.WhatsAppPerSecond is < 1 or > 1000) errors.Add($"{Key}:WhatsAppPerSecond must be 1 to 1,000.");
        if (options.SmsPerSecond is < 1 or > 1000) errors.Add($"{Key}:SmsPerSecond must be 1 to 1,000.");
        return Result(errors);
    }

    private static ValidateOptionsResult Result(List<string> errors) => errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);

    private static bool IsSid(string sid, string prefix) =>
        sid.Length == SidLength && sid.StartsWith(prefix, StringComparison.Ordinal) && sid.Skip(prefix.Length).All(char.IsAsciiHexDigit);

    private static bool IsNumber(string text)
    {
        var number = text.StartsWith(TwilioAddress.WhatsAppPrefix, StringComparison.Ordinal) ? text[TwilioAddress.WhatsAppPrefix.Length..] : text;
        return number.Length is >= 8 and <= 16 && number[0] == '+' && number.Skip(1).All(char.IsAsciiDigit);
    }

    /// <summary>Plain http is for a Twilio of one's own on this machine, in tests.</summary>
    private static bool IsUrl(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url) && url.UserInfo.Length == 0 && url.Fragment.Length == 0
        && (url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && IPAddress.TryParse(url.Host, out var address) && IPAddress.IsLoopback(address)));
}

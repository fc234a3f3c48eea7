using Microsoft.Extensions.Options;

namespace ChikaBot.Channels.WhatsAppCloud;

/// <summary>Each error names its key and never the value: it could be a secret, pasted into the wrong line.</summary>
internal sealed class WhatsAppCloudOptionsValidator : IValidateOptions<WhatsAppCloudOptions>
{
    private const string Key = WhatsAppCloudOptions.Section;

    public ValidateOptionsResult Validate(string? name, WhatsAppCloudOptions options)
    {
        var errors = new List<string>();
        if (options.AppSecret.Length + options.VerifyToken.Length + options.AccessToken.Length + options.PhoneNumberId.Length > 0) Whole(options, errors);
        if (!IsSafe(options.ApiBaseUrl)) errors.Add($"{Key}:ApiBaseUrl must be an https address with the version, such as https://graph.facebook.com/v26.0, without a query.");
        if (options.TemplateLanguage.Length == 0) errors.Add($"{Key}:TemplateLanguage must be the template's language code, such as id.");
        if (options.MessagesPerSecond is < 1 or > 1000) errors.Add($"{Key}:MessagesPerSecond must be from 1 to 1000.");
        if (options.BurstPerUser is < 1 or > 45) errors.Add($"{Key}:BurstPerUser must be from 1 to 45.");
        if (options.PausePerUser <= TimeSpan.Zero) errors.Add($"{Key}:PausePerUser must be longer than zero.");
        return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }

    private static void Whole(WhatsAppCloudOptions options, List<string> errors)
    {
        (string Name, string Value, string Use)[] needed =
        [
            (nameof(options.AppSecret), options.AppSecret, "without it nobody could tell Meta's messages from others"),
            (nameof(options.VerifyToken), options.VerifyToken, "Meta repeats it when the webhook is set up"),
            (nameof(options.AccessToken), options.AccessToken, "without it nothing can be answered"),
            (nameof(options.PhoneNumberId), options.PhoneNumberId, "it names the number that answers"),
        ];
        errors.AddRange(needed.Where(key => key.Value.Length == 0).Select(key => $"{Key}:{key.Name} is missing: {key.Use}."));
        if (options.AccessToken.AsSpan().ContainsAnyExceptInRange('!', '~')) errors.Add($"{Key}:AccessToken must be one word of plain characters.");
        if (options.PhoneNumberId.AsSpan().ContainsAnyExceptInRange('0', '9')) errors.Add($"{Key}:PhoneNumberId must be digits.");
    }

    /// <summary>The token travels with each call: only this machine may be called without encryption.</summary>
    private static bool IsSafe(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var url)
        && (url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && url.IsLoopback))
        && url is { Query: "", Fragment: "", UserInfo: "" };
}

using Microsoft.Extensions.Options;

namespace ChikaBot.Channels.DirectLine;

internal sealed class DirectLineOptionsValidator : IValidateOptions<DirectLineOptions>
{
    private const string Key = DirectLineOptions.Section;

    public ValidateOptionsResult Validate(string? name, DirectLineOptions options)
    {
        var errors = new List<string>();
        if (options.SigningKey.Length > 0 && !IsKey(options.SigningKey)) errors.Add($"{Key}:SigningKey must be base64 of at least {TokenKey.Length} bytes, or empty.");
        if (options.TokenLifetime < TimeSpan.FromMinutes(1)) errors.Add($"{Key}:TokenLifetime must be at least one minute.");
        if (options.KeepAlive <= TimeSpan.Zero) errors.Add($"{Key}:KeepAlive must be longer than nothing.");
        if (options.PollInterval <= TimeSpan.Zero) errors.Add($"{Key}:PollInterval must be longer than nothing.");
        return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }

    private static bool IsKey(string base64)
    {
        var bytes = new byte[base64.Length];
        return Convert.TryFromBase64String(base64, bytes, out var written) && written >= TokenKey.Length;
    }
}

using Microsoft.Extensions.Options;

namespace ChikaBot.Channels.BotFramework;

/// <summary>Each error names its key and never the value: it could be the secret, pasted into the wrong line.</summary>
internal sealed class BotFrameworkOptionsValidator : IValidateOptions<BotFrameworkOptions>
{
    private const string Key = BotFrameworkOptions.Section;

    public ValidateOptionsResult Validate(string? name, BotFrameworkOptions options)
    {
        var errors = new List<string>();
        if (options.HasAppId && !Guid.TryParseExact(options.AppId, "D", out _)) errors.Add($"{Key}:AppId must be a GUID like 00000000-0000-0000-0000-000000000000, or empty.");
        if (options.HasAppId && options.AppPassword.Length == 0) errors.Add($"{Key}:AppPassword is missing: an AppId needs its client secret.");
        if (!options.HasAppId && options.AppPassword.Length > 0) errors.Add($"{Key}:AppId is missing: an AppPassword alone protects nothing.");
        if (options.TenantId.Length > 0 && !Guid.TryParseExact(options.TenantId, "D", out _)) errors.Add($"{Key}:TenantId must be a GUID, or empty.");
        for (var i = 0; i < options.AllowedServiceUrlHosts.Count; i++)
        {
            if (!IsHost(options.AllowedServiceUrlHosts[i]))
                errors.Add($"{Key}:AllowedServiceUrlHosts:{i} must be a host name, an IP address or *.suffix, without scheme, port or path.");
        }

        return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }

    private static bool IsHost(string? pattern)
    {
        if (string.IsNullOrEmpty(pattern)) return false;
        var wild = pattern.StartsWith("*.", StringComparison.Ordinal);
        var host = wild ? pattern[2..] : pattern;
        return Uri.CheckHostName(host) switch
        {
            // "*.com" would open the list to half the net: a suffix needs a dot of its own.
            UriHostNameType.Dns => !host.EndsWith('.') && (!wild || host.Contains('.', StringComparison.Ordinal)),
            UriHostNameType.IPv4 or UriHostNameType.IPv6 => !wild,
            _ => false,
        };
    }
}

using Microsoft.Extensions.Options;

namespace ChikaBot.Channels.Gateway;

/// <summary>Each error names its key and never the value: it could be a secret, pasted into the wrong line.</summary>
internal sealed class GatewayOptionsValidator : IValidateOptions<GatewayOptions>
{
    private const string Key = GatewayOptions.Section;
    private const string SendKey = $"{Key}:{nameof(GatewayOptions.Send)}";
    private const int ShortestSecret = 16;

    public ValidateOptionsResult Validate(string? name, GatewayOptions options)
    {
        var errors = options.IsOn ? Faults(options).ToList() : options.Send.Url.Length > 0 ? [$"{Key}:Secret is missing: without it the channel is off."] : [];
        return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }

    private static IEnumerable<string> Faults(GatewayOptions options)
    {
        if (options.Secret.Length < ShortestSecret || !options.Secret.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or '~'))
            yield return $"{Key}:Secret must have at least {ShortestSecret} letters, digits, hyphens or underscores: it may stand in an address.";
        if (!IsHeaderName(options.SecretHeader)) yield return $"{Key}:SecretHeader must be a header's name.";
        if (options.DuplicateWindow < TimeSpan.FromSeconds(1) || options.DuplicateWindow > TimeSpan.FromMinutes(10)) yield return $"{Key}:DuplicateWindow must be one second to ten minutes.";
        if (options.Fields.From.Length == 0) yield return $"{Key}:Fields:From is missing: replies go to it.";
        if (options.Fields.Text.Length == 0) yield return $"{Key}:Fields:Text is missing.";
        foreach (var (field, path) in options.Fields.All)
            if (!FieldPath.IsValid(path)) yield return $"{Key}:Fields:{field} must be names with dots between them, such as payload.from or messages[0].text.";
        if (!FieldPath.IsValid(options.EventField)) yield return $"{Key}:EventField must be names with dots between them.";
        if (options.EventField.Length == 0 != (options.EventValues.Count == 0)) yield return $"{Key}:EventField and {Key}:EventValues belong together.";
        foreach (var fault in Faults(options.Send)) yield return fault;
    }

    private static IEnumerable<string> Faults(GatewaySendOptions send)
    {
        if (!Uri.TryCreate(send.Url, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https") || url.UserInfo.Length > 0)
            yield return $"{SendKey}:Url must be an http or https address without a user name.";
        if (BodyTemplate.Parse(send.Body) is not { } template || !template.Has(BodyTemplate.To) || !template.Has(BodyTemplate.Text))
            yield return $"{SendKey}:Body must be a JSON object with {{to}} and {{text}} within its texts.";
        foreach (var (field, path) in new[] { (nameof(send.IdField), send.IdField), (nameof(send.OkField), send.OkField), (nameof(send.ReasonField), send.ReasonField) })
            if (!FieldPath.IsValid(path)) yield return $"{SendKey}:{field} must be names with dots between them.";
        foreach (var (header, value) in send.Headers)
            if (!IsHeaderName(header) || value is null || value.Any(c => c is < ' ' or > '~')) yield return $"{SendKey}:Headers must have names and printable values.";
        if (send.PerSecond is < 1 or > 1000) yield return $"{SendKey}:PerSecond must be 1 to 1,000.";
    }

    private static bool IsHeaderName(string name) => name.Length > 0 && name.All(c => char.IsAsciiLetterOrDigit(c) || "!#$%&'*+-.^_`|~".Contains(c, StringComparison.Ordinal));
}

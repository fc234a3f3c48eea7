using Microsoft.Extensions.Options;

namespace ChikaBot.Operations.Logs;

/// <summary>
/// What may be logged at all, whatever the settings say. Our own lines are written so that they tell nothing of people; the framework's
/// quote addresses with tokens, headers and bodies below Warning, and exceptions word for word above it.
/// </summary>
internal sealed class LogCap : IPostConfigureOptions<LoggerFilterOptions>
{
    private const string Own = "ChikaBot";

    /// <summary>Says which addresses are listened on and that the program stops.</summary>
    private const string Lifetime = "Microsoft.Hosting.Lifetime";

    /// <summary>Writes an exception of a start or of a background part with its words: <see cref="Commands.ServeCommand"/> says both without them.</summary>
    private const string Host = "Microsoft.Extensions.Hosting";

    /// <summary>Writes what a check throws with its words; /health/ready says which one fails.</summary>
    private const string Health = "Microsoft.Extensions.Diagnostics.HealthChecks";

    /// <summary>
    /// Says when a request begins and ends, which is never wanted here. As long as it may write anything, every request gets an activity and a
    /// scope for its sake: a sixth of a turn's processor time. Traces do not need it; whoever listens to them gets their activities anyway.
    /// </summary>
    private const string Requests = "Microsoft.AspNetCore.Hosting.Diagnostics";

    /// <summary>A line of ours, or of the host about itself: what it names are addresses of our own.</summary>
    public static bool IsOwn(string? category) => Is(category, Own) || Is(category, Lifetime);

    public static bool Allows(string? category, LogLevel level) => category switch
    {
        _ when Is(category, Own) => true,
        _ when Is(category, Lifetime) => level >= LogLevel.Information,
        _ when Is(category, Host) || Is(category, Health) || Is(category, Requests) => false,
        _ => level >= LogLevel.Warning,
    };

    /// <summary>Puts the cap on every rule, so that no rule of the settings is more specific than it.</summary>
    public void PostConfigure(string? name, LoggerFilterOptions options)
    {
        var rules = options.Rules.ToArray();
        options.Rules.Clear();
        foreach (var rule in rules.Prepend(new LoggerFilterRule(null, null, options.MinLevel, null)))
        {
            var inner = rule.Filter;
            options.Rules.Add(new LoggerFilterRule(rule.ProviderName, rule.CategoryName, rule.LogLevel, (provider, category, level) =>
                Allows(category, level) && inner?.Invoke(provider, category, level) != false));
        }
    }

    private static bool Is(string? category, string prefix) =>
        category is not null && category.StartsWith(prefix, StringComparison.Ordinal) && (category.Length == prefix.Length || category[prefix.Length] == '.');
}

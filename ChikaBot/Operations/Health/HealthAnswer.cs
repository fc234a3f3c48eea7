using System.Text.Json.Serialization;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ChikaBot.Operations.Health;

/// <summary>What <c>/health/…</c> says: a status, and for each check its name, status and a short code. Nothing else leaves.</summary>
/// <param name="Status">healthy, degraded or unhealthy; draining after a signal to stop.</param>
internal sealed record HealthAnswer(string Status, IReadOnlyList<CheckAnswer> Checks)
{
    public static HealthAnswer Of(HealthReport report) => new(
        Word(report.Status),
        [.. report.Entries.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => new CheckAnswer(entry.Key, Word(entry.Value.Status), Reason(entry.Value)))]);

    // A check that throws has its exception's words for a description.
    private static string? Reason(HealthReportEntry entry) => entry.Exception is { } exception ? exception.GetType().Name : entry.Description;

    private static string Word(HealthStatus status) => status switch
    {
        HealthStatus.Healthy => "healthy",
        HealthStatus.Degraded => "degraded",
        _ => "unhealthy",
    };
}

internal sealed record CheckAnswer(string Name, string Status, string? Reason);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(HealthAnswer))]
internal sealed partial class HealthJson : JsonSerializerContext;

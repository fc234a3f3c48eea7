using System.Text.Json.Serialization;

namespace ChikaBot.Core.Rules;

/// <summary>rules.json as it lies there, before anything is believed.</summary>
internal sealed record RuleBookFile(Dictionary<string, RuleSeriesFile?>? Series);

internal sealed record RuleSeriesFile(string? Unit, IReadOnlyList<RuleRowFile?>? Rows);

/// <summary>Dates as text, so that a bad one is reported with its row. All members may be missing: the reader says which.</summary>
internal sealed record RuleRowFile(
    long? Value,
    string? From,
    string? To,
    string? Article,
    string? Source,
    string? CheckedOn,
    string? Confidence);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowDuplicateProperties = false)]
[JsonSerializable(typeof(RuleBookFile))]
internal sealed partial class RuleBookJson : JsonSerializerContext;

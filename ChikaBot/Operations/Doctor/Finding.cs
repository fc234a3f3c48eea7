using System.Text.Json.Serialization;

namespace ChikaBot.Operations.Doctor;

[JsonConverter(typeof(JsonStringEnumConverter<FindingLevel>))]
internal enum FindingLevel
{
    [JsonStringEnumMemberName("ok")]
    Ok,

    /// <summary>It runs, but somebody should look.</summary>
    [JsonStringEnumMemberName("warning")]
    Warning,

    /// <summary>It does not run, or not rightly.</summary>
    [JsonStringEnumMemberName("fault")]
    Fault,
}

/// <summary>One thing that was looked at. Neither sentence holds a secret, a number of a person or a word of the other side.</summary>
/// <param name="Check">What was looked at: options, data, store, clock …</param>
/// <param name="Todo">What to do about it; null when all is well.</param>
internal sealed record Finding(string Check, FindingLevel Level, string Says, string? Todo = null)
{
    public static Finding Ok(string check, string says) => new(check, FindingLevel.Ok, says);

    public static Finding Warning(string check, string says, string todo) => new(check, FindingLevel.Warning, says, todo);

    public static Finding Fault(string check, string says, string todo) => new(check, FindingLevel.Fault, says, todo);
}

/// <summary>All that was found, for machines.</summary>
/// <param name="Status">The worst of the levels.</param>
internal sealed record FindingList(FindingLevel Status, IReadOnlyList<Finding> Findings);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(FindingList))]
internal sealed partial class FindingJson : JsonSerializerContext;

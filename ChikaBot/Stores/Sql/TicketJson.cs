using System.Text.Json.Serialization;

namespace ChikaBot.Stores.Sql;

/// <summary>How a change looks on disk: its kind by name, and what that kind has. Digits in clear: the file holds participants anyway.</summary>
internal sealed record StoredChange(string Kind, DateOnly ValidFrom)
{
    public string? Nik { get; init; }

    public string? FamilyCard { get; init; }

    public string? CardNumber { get; init; }

    public string? CorrectedNik { get; init; }

    public string? Name { get; init; }

    public DateOnly? BirthDate { get; init; }

    public int? Sex { get; init; }

    public int? Relation { get; init; }

    public int? Segment { get; init; }

    public int? Class { get; init; }

    public string? Facility { get; init; }

    public string? Mobile { get; init; }

    public override string ToString() => Kind;
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Dictionary<string, string>))]
[JsonSerializable(typeof(StoredChange))]
[JsonSerializable(typeof(List<StoredChange>))]
internal sealed partial class TicketJson : JsonSerializerContext;

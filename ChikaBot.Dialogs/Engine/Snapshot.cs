using System.Text.Json;
using System.Text.Json.Serialization;
using ChikaBot.Dialogs.Texts;

namespace ChikaBot.Dialogs.Engine;

/// <summary>
/// A conversation between two messages, as it is kept: names of flows and steps, never of types. <see cref="CurrentVersion"/> grows when a
/// field changes its meaning; a snapshot of another version is not guessed at, the conversation begins again at the menu.
/// </summary>
public sealed record Snapshot
{
    public const int CurrentVersion = 1;

    public static readonly Snapshot New = new() { Version = CurrentVersion };

    public int Version { get; init; }

    /// <summary>Messages taken so far.</summary>
    public long Turn { get; init; }

    /// <summary>The flow that waits for an answer; null at the menu.</summary>
    public string? Flow { get; init; }

    /// <summary>Where in the flow.</summary>
    public string? Step { get; init; }

    /// <summary>What the flow has gathered, by its own names.</summary>
    public IReadOnlyDictionary<string, string>? Slots { get; init; }

    public ProvedIdentity? Identity { get; init; }

    public Language Language { get; init; }

    /// <summary>When the last message came, by the conversation's clock.</summary>
    public DateTimeOffset? LastMessageAt { get; init; }

    /// <summary>Answers in a row that were not understood.</summary>
    public int Misses { get; init; }

    /// <summary>The prompt of the newest options; a press that carries another one is stale.</summary>
    public string? Prompt { get; init; }

    /// <summary>Complaints that are to be asked about.</summary>
    public IReadOnlyList<OpenComplaint>? Complaints { get; init; }

    /// <summary>The person asked for, or writing; null while the bot is alone.</summary>
    public PersonLink? WithPerson { get; init; }

    public ReadOnlyMemory<byte> ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, SnapshotJson.Default.Snapshot);

    /// <summary>Null when the bytes are no snapshot of this version.</summary>
    public static Snapshot? FromJson(ReadOnlySpan<byte> json)
    {
        try
        {
            var snapshot = JsonSerializer.Deserialize(json, SnapshotJson.Default.Snapshot);
            return snapshot?.Version == CurrentVersion ? snapshot : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public override string ToString() => $"turn {Turn} at {Flow}/{Step}";
}

/// <summary>Whose data the participant has opened with number and birth date. Lives for the session only. Prints nothing.</summary>
/// <param name="Nik">16 digits.</param>
/// <param name="Name">Abbreviated, to offer the identity again.</param>
public sealed record ProvedIdentity(string Nik, string Name)
{
    public override string ToString() => "(identity)";
}

/// <param name="Since">When it was filed, or its owner last said that it is not settled.</param>
public sealed record OpenComplaint(string Number, DateTimeOffset Since);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(Snapshot))]
internal sealed partial class SnapshotJson : JsonSerializerContext;

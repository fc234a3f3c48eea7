using ChikaBot.Turns;

namespace ChikaBot.Stores;

public enum StoreCondition
{
    /// <summary>Nothing is there yet; the first start makes it.</summary>
    Missing,

    /// <summary>It reads and writes.</summary>
    Works,

    /// <summary>Of an older program; the next start brings it up to date.</summary>
    Older,

    /// <summary>Of a newer program: this one does not open it.</summary>
    Newer,

    Unreadable,

    /// <summary>It reads, but cannot commit.</summary>
    NotWritable,
}

/// <summary>How a store is doing, for <c>ChikaBot doctor</c>.</summary>
/// <param name="Schema">The version of the schema that was found; 0 when there is none.</param>
/// <param name="NewestSchema">The version that this program works with.</param>
/// <param name="Bytes">What it takes on the disk; null when that is not known.</param>
/// <param name="Code">The engine's own code of what went wrong; null when nothing did.</param>
public sealed record StoreExamination(StoreCondition Condition, int Schema, int NewestSchema, long? Bytes = null, string? Code = null)
{
    /// <summary>Null unless it works.</summary>
    public OutboxStatus? Outbox { get; init; }

    /// <summary>Null unless it works.</summary>
    public long? DeadLetters { get; init; }
}

/// <summary>Examines a store from outside, beside a server that may be running on it: makes nothing, migrates nothing, changes no row.</summary>
public interface IStoreDoctor
{
    /// <summary>The engine's name and where it lies, without a password.</summary>
    string Describe();

    ValueTask<StoreExamination> ExamineAsync(CancellationToken cancellationToken);

    /// <summary>Of which key the data is, as <see cref="IKeyFingerprints"/> has kept it.</summary>
    /// <returns>Null when the store keeps none, or it cannot be read now.</returns>
    ValueTask<string?> FingerprintAsync(string key, CancellationToken cancellationToken) => ValueTask.FromResult<string?>(null);
}

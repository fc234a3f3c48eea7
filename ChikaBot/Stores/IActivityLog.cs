namespace ChikaBot.Stores;

/// <summary>What was said in conversations that clients read back (Direct Line): the users' and the bot's activities, in order.</summary>
public interface IActivityLog
{
    /// <summary>Appends durably and returns the sequence: 0, 1, 2 … per conversation. The same <paramref name="id"/> is appended once; again, it returns the first one's sequence.</summary>
    /// <exception cref="Turns.StoreUnavailableException">Nothing was appended.</exception>
    ValueTask<long> AppendAsync(string conversation, ReadOnlyMemory<byte> activityJson, string? id, CancellationToken ct);

    /// <summary>At most <paramref name="max"/> entries with a sequence above <paramref name="after"/> (-1: from the start), in order.</summary>
    /// <exception cref="Turns.StoreUnavailableException">Nothing could be read.</exception>
    ValueTask<IReadOnlyList<ActivityLogEntry>> ReadAsync(string conversation, long after, int max, CancellationToken ct);
}

public sealed record ActivityLogEntry(long Sequence, ReadOnlyMemory<byte> Json)
{
    public override string ToString() => $"activity {Sequence}";
}

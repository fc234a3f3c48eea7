namespace ChikaBot.Stores;

/// <summary>An append-only log of channel activities, one sequence a conversation, for channels whose clients read at their own pace.</summary>
public interface IActivityLog
{
    /// <summary>Appends without an idempotency key.</summary>
    /// <inheritdoc cref="AppendAsync(string, ReadOnlyMemory{byte}, string?, CancellationToken)"/>
    ValueTask<long> AppendAsync(string conversation, ReadOnlyMemory<byte> activityJson, CancellationToken cancellationToken) =>
        AppendAsync(conversation, activityJson, null, cancellationToken);

    /// <summary>Returns when the activity is durable.</summary>
    /// <param name="conversation">The channel's own id of the conversation.</param>
    /// <param name="activityJson">UTF-8 JSON.</param>
    /// <param name="id">The same id is appended once in a conversation; a repetition returns the first sequence. Null: no such check.</param>
    /// <returns>The sequence: 0, 1, 2 … in each conversation; never used again while the conversation is kept, even after old activities were deleted.</returns>
    /// <exception cref="Turns.StoreUnavailableException">Nothing was appended.</exception>
    ValueTask<long> AppendAsync(string conversation, ReadOnlyMemory<byte> activityJson, string? id, CancellationToken cancellationToken);

    /// <summary>The oldest activities with a sequence greater than <paramref name="after"/>, at most <paramref name="max"/>, in order; -1 reads from the start, and so does what lies beyond the end: that reader has seen a log that was forgotten since.</summary>
    /// <exception cref="Turns.StoreUnavailableException">The log cannot be read now.</exception>
    ValueTask<IReadOnlyList<ActivityLogEntry>> ReadAsync(string conversation, long after, int max, CancellationToken cancellationToken);
}

/// <param name="Json">UTF-8 JSON.</param>
public sealed record ActivityLogEntry(long Sequence, ReadOnlyMemory<byte> Json)
{
    public override string ToString() => $"activity {Sequence}";
}

namespace ChikaBot.Dialogs.Engine;

/// <summary>What is being counted: tries on one number, or tries by one sender. Holds a hash, never the number.</summary>
/// <param name="Kind"><c>number</c> or <c>sender</c>.</param>
/// <param name="Hash">Lower-case hex.</param>
public sealed record AttemptKey(string Kind, string Hash);

/// <summary>Wrong tries of late. Version 0 means that nothing is stored yet; each write adds one.</summary>
/// <param name="Since">When the first of the counted failures happened; null while there is none.</param>
/// <param name="LockedUntil">No try is looked at before this instant; null while open.</param>
public sealed record AttemptWindow(AttemptKey Key, int Failures, DateTimeOffset? Since, DateTimeOffset? LockedUntil, long Version)
{
    public static AttemptWindow Empty(AttemptKey key) => new(key, 0, null, null, 0);
}

/// <summary>Reads the attempt windows; the turn's commit writes them.</summary>
public interface IAttemptLedger
{
    /// <summary>The stored window, or an empty one.</summary>
    ValueTask<AttemptWindow> ReadAsync(AttemptKey key, CancellationToken cancellationToken);

    /// <summary>Two of them; in one go where the store can.</summary>
    async ValueTask<(AttemptWindow First, AttemptWindow Second)> ReadAsync(AttemptKey first, AttemptKey second, CancellationToken cancellationToken) =>
        (await ReadAsync(first, cancellationToken), await ReadAsync(second, cancellationToken));
}

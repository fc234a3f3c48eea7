namespace ChikaBot.Stores;

/// <summary>Lets one replica at a time do a look of a background job, and none right after another has done it. What a look does must bear being done twice all the same.</summary>
public interface IJobLock
{
    /// <summary>Runs the look, unless another replica is at it, or has begun one within the pause.</summary>
    /// <param name="job">Names it in the store.</param>
    /// <param name="pause">From the beginning of a look that did not fail to that of the next.</param>
    /// <param name="look">Its token is cancelled when the lock is lost, too: another replica may be at it then.</param>
    /// <returns>False when it was not run.</returns>
    /// <exception cref="Turns.StoreUnavailableException">The lock could not be taken, or was lost.</exception>
    ValueTask<bool> TryRunAsync(string job, TimeSpan pause, Func<CancellationToken, Task> look, CancellationToken cancellationToken);
}

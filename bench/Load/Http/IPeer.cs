using ChikaBot.Bench.Talks;

namespace ChikaBot.Bench.Http;

/// <summary>Something that is measured beside others; stopped when disposed.</summary>
internal interface IPeer : IAsyncDisposable
{
    /// <summary>From the start of its process; null for one that starts anew with each load.</summary>
    TimeSpan? FirstAnswer { get; }

    /// <summary>Resident now; null where there is no server of its own.</summary>
    double? MemoryMegabytes { get; }

    /// <param name="warmUp">Load before the measured time.</param>
    /// <exception cref="InvalidOperationException">It broke under the load; the message says how.</exception>
    Task<LoadResult> LoadAsync(int connections, TimeSpan warmUp, TimeSpan measured, CancellationToken cancellationToken);
}

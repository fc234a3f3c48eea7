using ChikaBot.Bench.Databases;
using ChikaBot.Bench.Talks;

namespace ChikaBot.Bench.Http;

/// <summary>A peer whose store goes with it.</summary>
internal sealed class PeerWithStore(IPeer peer, BenchStore store) : IPeer
{
    public TimeSpan? FirstAnswer => peer.FirstAnswer;

    public double? MemoryMegabytes => peer.MemoryMegabytes;

    public Task<LoadResult> LoadAsync(int connections, TimeSpan warmUp, TimeSpan measured, CancellationToken cancellationToken) =>
        peer.LoadAsync(connections, warmUp, measured, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await peer.DisposeAsync();
        await store.DisposeAsync();
    }
}

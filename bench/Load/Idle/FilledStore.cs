using System.Diagnostics;
using ChikaBot.Bench.Databases;
using ChikaBot.Bench.Talks;
using ChikaBot.Core.Participants;
using ChikaBot.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace ChikaBot.Bench.Idle;

/// <summary>A store with the bench's people and some idle conversations.</summary>
/// <param name="Bytes">On the disk once it is filled.</param>
internal sealed record FilledStore(string Name, BenchStore Store, int Idle, TimeSpan Took, long Bytes)
{
    /// <exception cref="Machines.LeftOutException">There is no such store here.</exception>
    public static async Task<FilledStore> CreateAsync(BenchStores stores, string kind, string name, int idle, IReadOnlyList<Participant> people, CancellationToken cancellationToken)
    {
        var store = await stores.CreateAsync(kind, cancellationToken);
        try
        {
            await store.SeedAsync(people, cancellationToken);
            var began = Stopwatch.GetTimestamp();
            await using (var services = store.Open())
                if (idle > 0)
                    await new IdleConversations(services.GetRequiredService<IConversationStore>(), await TalkStage.AllAsync(services, cancellationToken)).MakeAsync(idle, cancellationToken);
            return new FilledStore(name, store, idle, Stopwatch.GetElapsedTime(began), await store.SizeAsync(cancellationToken));
        }
        catch
        {
            await store.DisposeAsync();
            throw;
        }
    }
}

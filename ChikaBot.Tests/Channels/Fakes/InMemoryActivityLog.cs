using System.Collections.Concurrent;
using ChikaBot.Stores;
using ChikaBot.Turns;

namespace ChikaBot.Tests.Channels.Fakes;

internal sealed class InMemoryActivityLog : IActivityLog
{
    private readonly ConcurrentDictionary<string, List<(string? Id, ReadOnlyMemory<byte> Json)>> conversations = new();

    public bool IsAway { get; set; }

    public ValueTask<long> AppendAsync(string conversation, ReadOnlyMemory<byte> activityJson, string? id, CancellationToken ct)
    {
        if (IsAway) throw new StoreUnavailableException("away");
        var entries = conversations.GetOrAdd(conversation, _ => []);
        lock (entries)
        {
            var existing = id is null ? -1 : entries.FindIndex(entry => entry.Id == id);
            if (existing >= 0) return ValueTask.FromResult((long)existing);
            entries.Add((id, activityJson.ToArray()));
            return ValueTask.FromResult(entries.Count - 1L);
        }
    }

    public ValueTask<IReadOnlyList<ActivityLogEntry>> ReadAsync(string conversation, long after, int max, CancellationToken ct)
    {
        if (IsAway) throw new StoreUnavailableException("away");
        var entries = conversations.GetOrAdd(conversation, _ => []);
        lock (entries)
        {
            IReadOnlyList<ActivityLogEntry> found = [.. entries.Select((entry, i) => new ActivityLogEntry(i, entry.Json)).Where(entry => entry.Sequence > after).Take(max)];
            return ValueTask.FromResult(found);
        }
    }
}

using System.Diagnostics;
using ChikaBot.Bench.Talks;
using ChikaBot.Core.Participants;

namespace ChikaBot.Bench.Participants;

/// <summary>In microseconds.</summary>
internal readonly record struct LookUpTimes(double P50, double P99);

/// <param name="Nik">The participant of a NIK.</param>
/// <param name="Card">The participant of a card number.</param>
/// <param name="Family">Everybody of a family card.</param>
internal sealed record LookUpCosts(LookUpTimes Nik, LookUpTimes Card, LookUpTimes Family)
{
    /// <summary>Through the store's own port, one after the other; the first tenth warms up.</summary>
    public static async Task<LookUpCosts> MeasureAsync(IParticipantDirectory directory, IReadOnlyList<SampledKeys> keys, CancellationToken cancellationToken) => new(
        await TimeAsync(keys, async one => await directory.FindAsync(one.Nik, cancellationToken) is not null),
        await TimeAsync(keys, async one => await directory.FindAsync(one.Card, cancellationToken) is not null),
        await TimeAsync(keys, async one => (await directory.FamilyAsync(one.Family, cancellationToken)).Members.Count > 0));

    private static async Task<LookUpTimes> TimeAsync(IReadOnlyList<SampledKeys> keys, Func<SampledKeys, ValueTask<bool>> findAsync)
    {
        var latencies = new Latencies();
        for (var index = 0; index < keys.Count; index++)
        {
            var began = Stopwatch.GetTimestamp();
            var found = await findAsync(keys[index]);
            var elapsed = Stopwatch.GetTimestamp() - began;
            if (!found) throw new InvalidOperationException("A participant who was imported is not found.");
            if (index >= keys.Count / 10) latencies.Add(elapsed);
        }

        var sorted = Latencies.Sorted([latencies]);
        return new LookUpTimes(Latencies.Percentile(sorted, 0.5) * 1000, Latencies.Percentile(sorted, 0.99) * 1000);
    }
}

namespace ChikaBot.Commands.Seeding;

/// <summary>
/// Random numbers that are the same for a seed on every machine and every version of .NET, which <see cref="Random"/> does not promise.
/// SplitMix64 (Steele, Lea, Flood 2014, "Fast splittable pseudorandom number generators").
/// </summary>
internal sealed class SeedRandom(ulong seed)
{
    private ulong state = seed;

    public ulong Next()
    {
        unchecked
        {
            var z = state += 0x9E3779B97F4A7C15UL;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            return z ^ (z >> 31);
        }
    }

    /// <summary>0 to <paramref name="limit"/> − 1.</summary>
    public int Below(int limit) => (int)Math.BigMul(Next(), (ulong)limit, out _);

    /// <summary><paramref name="least"/> to <paramref name="most"/>, both included; <paramref name="least"/> when the range is empty.</summary>
    public int Between(int least, int most) => most <= least ? least : least + Below(most - least + 1);

    /// <summary>A day in the range, both ends included; the first when the range is empty.</summary>
    public DateOnly Day(DateOnly first, DateOnly last) => first.AddDays(Between(0, last.DayNumber - first.DayNumber));

    /// <param name="perMille">In how many cases of a thousand.</param>
    public bool Chance(int perMille) => Below(1000) < perMille;

    /// <summary>An index, as often as its weight says.</summary>
    public int PickIndex(ReadOnlySpan<int> weights)
    {
        var total = 0;
        foreach (var weight in weights) total += weight;
        var rest = Below(total);
        var index = 0;
        while (rest >= weights[index]) rest -= weights[index++];
        return index;
    }

    public T Pick<T>(T[] items) => items[Below(items.Length)];
}

using ChikaBot.Turns;
using NUnit.Framework;

namespace ChikaBot.Tests.Turns;

[TestFixture]
public sealed class KeyedQueueTests
{
    [Test]
    public async Task Keys_that_nobody_holds_take_no_memory()
    {
        var queue = new KeyedQueue<int>();
        await Parallel.ForEachAsync(Enumerable.Range(0, 10_000), async (number, token) =>
        {
            using var place = await queue.EnterAsync(number % 100, token);
            await Task.Yield();
        });

        Assert.That(queue.Count, Is.Zero);
    }

    [Test]
    public async Task Only_one_at_a_time_is_in()
    {
        var queue = new KeyedQueue<string>();
        var inside = 0;
        var most = 0;
        await Parallel.ForEachAsync(Enumerable.Range(0, 2_000), new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (_, token) =>
        {
            using var place = await queue.EnterAsync("one", token);
            most = Math.Max(most, Interlocked.Increment(ref inside));
            await Task.Yield();
            Interlocked.Decrement(ref inside);
        });

        Assert.That(most, Is.EqualTo(1));
    }
}

using ChikaBot.Stores.Sql;
using ChikaBot.Turns;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;
using static ChikaBot.Tests.Stores.Given;

namespace ChikaBot.Tests.Stores.Postgres;

/// <summary>What waits for whom among the writes that are not a turn's.</summary>
[TestFixture]
[Parallelizable]
internal sealed class PostgresCrewTests : PostgresTest
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Test]
    public async Task What_each_message_brings_about_does_not_wait_for_a_long_write()
    {
        using var one = Database.Open();
        using var other = Database.Open();
        using var held = new ManualResetEventSlim();
        var begun = new TaskCompletionSource();
        var longWrite = one.Services.GetRequiredService<ISqlStore>().WriteAsync(
            _ =>
            {
                begun.TrySetResult();
                return held.Wait(Patience);
            },
            default).AsTask();
        await begun.Task;
        try
        {
            Assert.That(await other.Activities.AppendAsync("a", Utf8("{}"), null, default).AsTask().WaitAsync(Patience), Is.Zero);
            await other.Deliveries.ApplyAsync([new DeliveryReport("fake", "x", DeliveryState.Read, Now, null)], default).AsTask().WaitAsync(Patience);
            Assert.That(await other.Conversations.CommitAsync(Turn("a", 0, "m1").Sending("reply"), default).AsTask().WaitAsync(Patience), Is.EqualTo(CommitResult.Committed));
            Assert.That(longWrite.IsCompleted, Is.False);
        }
        finally
        {
            held.Set();
        }

        Assert.That(await longWrite, Is.True);
    }

    [Test]
    public async Task Many_servers_append_to_one_log_without_a_gap()
    {
        using var one = Database.Open();
        using var other = Database.Open();

        var sequences = await Task.WhenAll(Enumerable.Range(0, 60).Select(async number => await (number % 2 == 0 ? one : other).Activities.AppendAsync("a", Utf8($"{number}"), $"id-{number / 3}", default)));

        Assert.That(sequences.Distinct().Order(), Is.EqualTo(Enumerable.Range(0, 20).Select(sequence => (long)sequence)), "each id once");
    }

    [Test]
    public async Task Servers_that_report_the_same_messages_in_other_orders_all_get_through()
    {
        using var one = Database.Open();
        using var other = Database.Open();
        DeliveryReport[] reports = [.. Enumerable.Range(0, 40).Select(number => new DeliveryReport("fake", $"x{number}", DeliveryState.Delivered, Now, null))];

        await Task.WhenAll(Enumerable.Range(0, 20).Select(async turn => await (turn % 2 == 0 ? one : other).Deliveries.ApplyAsync([.. turn % 2 == 0 ? reports : reports.Reverse()], default)));

        Assert.That((await one.Deliveries.FindAsync("fake", "x39", default))?.State, Is.EqualTo(DeliveryState.Delivered));
    }
}

using ChikaBot.Turns;
using NUnit.Framework;
using static ChikaBot.Tests.Stores.Given;

namespace ChikaBot.Tests.Turns;

/// <summary>The system's clock is set: by a time server after a start with a wrong one, or by an operator.</summary>
public sealed partial class OutboxDispatcherTests
{
    [Test]
    public async Task A_clock_set_forward_over_a_lease_sends_no_reply_beside_itself()
    {
        var held = new TaskCompletionSource();
        sender.Wait = message => Text(message.ReplyJson) == "a1" ? held.Task : Task.CompletedTask;
        await Commit(Turn("a", 0, "m1").Sending("a1", "a2"));
        await Start();
        await Eventually(() => sender.Sends.Count == 1, advance: false);

        time.Jump(TimeSpan.FromHours(3));
        await Commit(Turn("b", 0, "m1").Sending("b1", "b2"));
        await Eventually(() => sender.Accepted.Count == 2, advance: false);
        held.SetResult();
        await Eventually(() => sender.Accepted.Count == 4, advance: false);
        Assert.That(sender.Texts, Is.EqualTo(new[] { "a1", "b1", "b2", "a2" }));
    }

    [Test]
    public async Task A_clock_set_back_does_not_let_replies_wait_until_it_has_caught_up()
    {
        sender.Answer = message => message.Attempt == 1 ? new SendVerdict.Retry("http-503") : Sent;
        await Commit(Turn("a", 0, "m1").Sending("a1"));
        await Start();
        await Eventually(() => store.Outbox.StatusAsync(default).AsTask().Result.OldestDueAt is { } due && due > Now && due < Now + options.LeaseDuration / 2, advance: false);

        var before = time.GetUtcNow();
        // A machine that took its own time of day in Jakarta for UTC.
        time.Jump(TimeSpan.FromHours(-7));
        await Eventually(() => sender.Accepted.Count == 1);

        Assert.That(time.GetUtcNow(), Is.LessThan(before));
    }

    [Test]
    public async Task A_clock_that_jumps_about_loses_no_reply_and_no_order()
    {
        var random = new Random(7);
        var tries = 0;
        sender.Answer = _ => Interlocked.Increment(ref tries) % 3 == 0 ? new SendVerdict.Retry("http-503") : Sent;
        for (var conversation = 0; conversation < 10; conversation++)
            await Commit(Turn($"c{conversation}", 0, "m0").Sending([.. Enumerable.Range(0, 9).Select(reply => $"{conversation}:{reply}")]));
        await Start();

        for (var (jump, minutes) = (0, 0); jump < 40; jump++)
        {
            // Within the age at which replies are given up.
            var next = random.Next(-600, 600);
            time.Jump(TimeSpan.FromMinutes(next - minutes));
            minutes = next;
            time.Advance(options.PollInterval);
            await Task.Delay(2);
        }

        await Eventually(() => sender.Accepted.Distinct().Count() == 90);
        foreach (var conversation in sender.Accepted.GroupBy(text => text[0])) Assert.That(conversation, Is.Ordered.Using((IComparer<string>)StringComparer.Ordinal));
        Assert.That(sender.Accepted, Is.Unique);
        Assert.That(await store.DeadLetters.CountAsync(default), Is.Zero);
    }
}

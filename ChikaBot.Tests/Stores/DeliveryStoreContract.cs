using ChikaBot.Dialogs.Engine;
using ChikaBot.Turns;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;
using static ChikaBot.Tests.Stores.Given;

namespace ChikaBot.Tests.Stores;

/// <summary>How far a sent message has come, whatever the order in which that is heard.</summary>
public abstract class DeliveryStoreContract : StoreContract
{
    private static readonly DeliveryState[] States = Enum.GetValues<DeliveryState>();

    [Test]
    public async Task A_reply_that_was_sent_is_known_by_the_channels_id_across_a_restart()
    {
        await SendAsync("a", "wamid.1");
        Reopen();

        Assert.That(await FindAsync("wamid.1"), Is.EqualTo(Report("wamid.1", DeliveryState.Sent, Now)));
        Assert.That(await Store.Deliveries.FindAsync("other", "wamid.1", default), Is.Null, "ids are the channel's own");
        Assert.That(await FindAsync("wamid.2"), Is.Null);
    }

    [TestCase(null)]
    [TestCase("")]
    public async Task Without_an_id_of_the_channel_nothing_is_kept(string? externalId)
    {
        await SendAsync("a", externalId);

        Assert.That(await FindAsync(""), Is.Null);
        Assert.That(await Store.Deliveries.CountAsync(Conversation("a"), default), Is.Empty);
    }

    [TestCase(new[] { DeliveryState.Delivered, DeliveryState.Sent }, DeliveryState.Delivered)]
    [TestCase(new[] { DeliveryState.Read, DeliveryState.Delivered, DeliveryState.Sent }, DeliveryState.Read)]
    [TestCase(new[] { DeliveryState.Sent, DeliveryState.Failed }, DeliveryState.Failed)]
    [TestCase(new[] { DeliveryState.Failed, DeliveryState.Sent }, DeliveryState.Failed)]
    [TestCase(new[] { DeliveryState.Delivered, DeliveryState.Failed }, DeliveryState.Delivered)]
    [TestCase(new[] { DeliveryState.Failed, DeliveryState.Delivered }, DeliveryState.Delivered)]
    [TestCase(new[] { DeliveryState.Read, DeliveryState.Failed }, DeliveryState.Read)]
    public async Task A_state_never_moves_back(DeliveryState[] reported, DeliveryState expected)
    {
        foreach (var state in reported) await ApplyAsync(Report("wamid.1", state, Now));

        Assert.That((await FindAsync("wamid.1"))!.State, Is.EqualTo(expected));
    }

    [Test]
    public async Task A_failure_keeps_its_reason_and_a_later_arrival_drops_it()
    {
        await ApplyAsync(Report("wamid.1", DeliveryState.Sent, Now));
        await ApplyAsync(Report("wamid.1", DeliveryState.Failed, Now.AddSeconds(2)) with { Reason = "131047" });
        Assert.That(await FindAsync("wamid.1"), Is.EqualTo(Report("wamid.1", DeliveryState.Failed, Now.AddSeconds(2)) with { Reason = "131047" }));

        await ApplyAsync(Report("wamid.1", DeliveryState.Delivered, Now.AddSeconds(1)));
        Assert.That(await FindAsync("wamid.1"), Is.EqualTo(Report("wamid.1", DeliveryState.Delivered, Now.AddSeconds(1))));
    }

    [Test]
    public async Task A_report_that_is_quicker_than_our_mark_finds_its_conversation_afterwards()
    {
        await ApplyAsync(Report("wamid.1", DeliveryState.Read, Now));
        Assert.That(await CountAsync("a"), Is.Empty);

        await SendAsync("a", "wamid.1");

        Assert.That(await CountAsync("a"), Is.EqualTo(new Dictionary<DeliveryState, int> { [DeliveryState.Read] = 1 }));
        Assert.That((await FindAsync("wamid.1"))!.State, Is.EqualTo(DeliveryState.Read));
    }

    [Test]
    public async Task Counts_are_those_of_one_conversation()
    {
        await SendAsync("a", "wamid.1", "wamid.2", "wamid.3");
        await SendAsync("b", "wamid.4");
        await ApplyAsync(Report("wamid.2", DeliveryState.Delivered, Now), Report("wamid.3", DeliveryState.Delivered, Now), Report("wamid.4", DeliveryState.Read, Now));

        Assert.That(await CountAsync("a"), Is.EqualTo(new Dictionary<DeliveryState, int> { [DeliveryState.Sent] = 1, [DeliveryState.Delivered] = 2 }));
    }

    [Test]
    public async Task No_reports_at_all_are_taken_as_well()
    {
        await ApplyAsync();

        Assert.That(await CountAsync("a"), Is.Empty);
    }

    [Test]
    public void Any_order_and_repetition_of_reports_ends_in_the_same_state()
    {
        var report =
            from state in Gen.Elements(States)
            from second in Gen.Choose(0, 3)
            from reason in Gen.Elements("131026", "131047")
            select Report("", state, Now.AddSeconds(second)) with { Reason = state == DeliveryState.Failed ? reason : null };
        var runs =
            from count in Gen.Choose(1, 6)
            from reports in report.ArrayOf(count)
            from shuffled in Gen.Shuffle<DeliveryReport>([.. reports, .. reports])
            select (reports, shuffled);
        var number = 0;

        Prop.ForAll(runs.ToArbitrary(), run =>
        {
            var (one, other) = ($"wamid.{++number}", $"wamid.{++number}");
            // One by one and out of order, against all at once.
            foreach (var each in run.shuffled) ApplyAsync(each with { ExternalId = other }).GetAwaiter().GetResult();
            ApplyAsync([.. run.reports.Select(each => each with { ExternalId = one })]).GetAwaiter().GetResult();

            var (left, right) = (FindAsync(one).GetAwaiter().GetResult()!, FindAsync(other).GetAwaiter().GetResult()!);
            return left with { ExternalId = "" } == right with { ExternalId = "" };
        }).QuickCheckThrowOnFailure();
    }

    [Test]
    public async Task States_are_kept_as_long_as_message_ids()
    {
        await SendAsync("a", "wamid.1", "wamid.2");
        // The channel's clock decides nothing: this one is in the far future.
        await ApplyAsync(Report("wamid.1", DeliveryState.Read, Now.AddYears(50)));

        Assert.That(await Store.Retention.DeleteDeliveriesAsync(Now, 10, default), Is.Zero, "exactly as long");
        Assert.That(await Store.Retention.DeleteDeliveriesAsync(Now.AddDays(1), 1, default), Is.EqualTo(1));
        Assert.That(await Store.Retention.DeleteDeliveriesAsync(Now.AddDays(1), 10, default), Is.EqualTo(1));
        Assert.That(await CountAsync("a"), Is.Empty);
    }

    [Test]
    public async Task Erasing_a_sender_takes_the_ids_of_what_was_sent_and_leaves_others_alone()
    {
        var owner = new SenderKey("fake", "owner");
        await SendAsync("a", owner, "wamid.1");
        await SendAsync("elsewhere", owner, "wamid.2");
        await SendAsync("others", new SenderKey("fake", "other"), "wamid.3");

        await Store.Conversations.CommitAsync(Turn("a", 1, "erase").Doing(new TurnEffect.SenderErased(owner, null)), default);

        Assert.That((await FindAsync("wamid.1"), await FindAsync("wamid.2")), Is.EqualTo(((DeliveryReport?)null, (DeliveryReport?)null)));
        Assert.That(await FindAsync("wamid.3"), Is.Not.Null);
    }

    private static DeliveryReport Report(string id, DeliveryState state, DateTimeOffset at) => new("fake", id, state, at);

    private Task<DeliveryReport?> FindAsync(string id) => Store.Deliveries.FindAsync("fake", id, default).AsTask();

    private Task<IReadOnlyDictionary<DeliveryState, int>> CountAsync(string conversation) => Store.Deliveries.CountAsync(Conversation(conversation), default).AsTask();

    private Task ApplyAsync(params DeliveryReport[] reports) => Store.Deliveries.ApplyAsync(reports, default).AsTask();

    private Task SendAsync(string conversation, params string?[] externalIds) => SendAsync(conversation, new SenderKey("fake", conversation), externalIds);

    /// <summary>A turn that says as many replies as there are ids, each of them sent.</summary>
    private async Task SendAsync(string conversation, SenderKey sender, params string?[] externalIds)
    {
        await Store.Conversations.CommitAsync(Turn(conversation, 0, "m1").From(sender).Sending([.. externalIds.Select((_, index) => $"r{index}")]), default);
        foreach (var externalId in externalIds)
        {
            var head = (await Store.Outbox.LeaseAsync(1, Now, Now.AddMinutes(1), default)).Replies.Single();
            await Store.Outbox.MarkSentAsync(head.Message, externalId, Now, default);
        }
    }
}

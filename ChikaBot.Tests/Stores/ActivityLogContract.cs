using NUnit.Framework;
using static ChikaBot.Tests.Stores.Given;

namespace ChikaBot.Tests.Stores;

public abstract class ActivityLogContract : StoreContract
{
    [Test]
    public async Task Sequences_count_from_0_in_each_conversation()
    {
        Assert.That(await Append("a", "one"), Is.Zero);
        Assert.That(await Append("a", "two"), Is.EqualTo(1));
        Assert.That(await Append("b", "other"), Is.Zero);
    }

    [Test]
    public async Task Reading_goes_on_after_a_sequence_and_stops_at_the_maximum()
    {
        for (var i = 0; i < 5; i++) await Append("a", $"{i}");

        Assert.That(await Read("a", -1, 10), Is.EqualTo(new[] { "0:0", "1:1", "2:2", "3:3", "4:4" }));
        Assert.That(await Read("a", 1, 2), Is.EqualTo(new[] { "2:2", "3:3" }));
        Assert.That(await Read("a", 4, 10), Is.Empty);
        Assert.That(await Read("unknown", -1, 10), Is.Empty);
    }

    [Test]
    public async Task The_same_id_is_appended_once_and_returns_the_first_sequence()
    {
        await Append("a", "zero");
        Assert.That(await Append("a", "one", "id-1"), Is.EqualTo(1));
        await Append("a", "two");

        Assert.That(await Append("a", "one again", "id-1"), Is.EqualTo(1));
        Assert.That(await Append("b", "elsewhere", "id-1"), Is.Zero, "ids belong to a conversation");
        Assert.That(await Read("a", -1, 10), Is.EqualTo(new[] { "0:zero", "1:one", "2:two" }));
    }

    [Test]
    public async Task Appending_from_many_sides_at_once_leaves_no_gap()
    {
        var sequences = await Task.WhenAll(Enumerable.Range(0, 200).Select(i => Task.Run(() => Append("a", $"{i}"))));

        Assert.That(sequences.Order(), Is.EqualTo(Enumerable.Range(0, 200).Select(i => (long)i)));
    }

    [Test]
    public async Task A_sequence_goes_on_after_a_restart_and_after_old_activities_were_deleted()
    {
        await Append("a", "old");
        Assert.That(await Store.Retention.DeleteActivitiesAsync(DateTimeOffset.MaxValue, 10, default), Is.EqualTo(1));

        Reopen();

        Assert.That(await Append("a", "new"), Is.EqualTo(1));
        Assert.That(await Read("a", -1, 10), Is.EqualTo(new[] { "1:new" }));
    }

    private async Task<long> Append(string conversation, string text, string? id = null) =>
        id is null ? await Store.Activities.AppendAsync(conversation, Utf8(text), default) : await Store.Activities.AppendAsync(conversation, Utf8(text), id, default);

    private async Task<IEnumerable<string>> Read(string conversation, long after, int max) =>
        (await Store.Activities.ReadAsync(conversation, after, max, default)).Select(activity => $"{activity.Sequence}:{Text(activity.Json)}");
}

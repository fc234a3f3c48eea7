using ChikaBot.Dialogs.Engine;
using ChikaBot.Turns;
using NUnit.Framework;
using static ChikaBot.Tests.Stores.Given;

namespace ChikaBot.Tests.Stores;

public abstract class AttemptLedgerContract : StoreContract
{
    [Test]
    public async Task An_unknown_window_is_empty() =>
        Assert.That(await Store.Attempts.ReadAsync(Attempts("aa"), default), Is.EqualTo(AttemptWindow.Empty(Attempts("aa"))));

    [Test]
    public async Task Each_write_adds_one_to_the_version()
    {
        await Commit("a", 0, AttemptWindow.Empty(Attempts("aa")) with { Failures = 1, Since = Now });
        var first = await Store.Attempts.ReadAsync(Attempts("aa"), default);
        await Commit("a", 1, first with { Failures = 2 });

        Assert.That(await Store.Attempts.ReadAsync(Attempts("aa"), default), Is.EqualTo(first with { Failures = 2, Version = 2 }));
        Assert.That(first.Version, Is.EqualTo(1));
    }

    [Test]
    public async Task One_stale_window_refuses_the_whole_turn()
    {
        var empty = AttemptWindow.Empty(Attempts("aa")) with { Failures = 1, Since = Now };
        await Commit("a", 0, empty);

        var fresh = AttemptWindow.Empty(Attempts("bb")) with { Failures = 1 };
        Assert.That(await Commit("b", 0, fresh, empty), Is.EqualTo(CommitResult.Conflict));

        Assert.That((await Store.Conversations.LoadAsync(Conversation("b"), "b0", default)).Version, Is.Zero);
        Assert.That(await Store.Attempts.ReadAsync(Attempts("bb"), default), Is.EqualTo(AttemptWindow.Empty(Attempts("bb"))));
    }

    [Test]
    public async Task The_same_hash_of_another_kind_is_another_window()
    {
        await Commit("a", 0, AttemptWindow.Empty(Attempts("aa")) with { Failures = 4 });

        Assert.That((await Store.Attempts.ReadAsync(new AttemptKey("sender", "aa"), default)).Failures, Is.Zero);
    }

    [Test]
    public async Task Two_windows_are_read_as_each_alone()
    {
        var (number, sender) = (new AttemptKey("number", "aa"), new AttemptKey("sender", "aa"));
        await Commit("a", 0, AttemptWindow.Empty(sender) with { Failures = 3, Since = Now, LockedUntil = Now.AddMinutes(30) });

        var both = await Store.Attempts.ReadAsync(number, sender, default);
        Assert.That(both, Is.EqualTo((AttemptWindow.Empty(number), await Store.Attempts.ReadAsync(sender, default))));
        Assert.That(both.Second.Failures, Is.EqualTo(3));
        Assert.That(await Store.Attempts.ReadAsync(sender, number, default), Is.EqualTo((both.Second, both.First)));
    }

    [Test]
    public async Task Guessing_from_many_conversations_at_once_loses_no_failure()
    {
        await Parallel.ForEachAsync(Enumerable.Range(0, 40), new ParallelOptions { MaxDegreeOfParallelism = 40 }, async (conversation, _) =>
        {
            CommitResult result;
            do
            {
                var window = await Store.Attempts.ReadAsync(Attempts("aa"), default);
                result = await Commit($"c{conversation}", 0, window with { Failures = window.Failures + 1 });
            }
            while (result == CommitResult.Conflict);
        });

        Assert.That((await Store.Attempts.ReadAsync(Attempts("aa"), default)).Failures, Is.EqualTo(40));
    }

    private async Task<CommitResult> Commit(string conversation, long version, params AttemptWindow[] windows) =>
        await Store.Conversations.CommitAsync(Turn(conversation, version, conversation + version) with { Attempts = windows }, default);
}

using ChikaBot.Desk;
using ChikaBot.Dialogs.Engine;
using ChikaBot.Tests.Stores;
using ChikaBot.Tests.Turns;
using ChikaBot.Turns;
using NUnit.Framework;
using static ChikaBot.Tests.Stores.Given;
using static ChikaBot.Tests.Stores.GivenTickets;

namespace ChikaBot.Tests.Desk;

public sealed class TicketWorkTests
{
    [Test]
    public async Task The_owner_hears_of_a_step_at_once_and_not_at_the_outboxs_next_look()
    {
        var folder = new SqliteFolder();
        folder.Create();
        using (var store = folder.Open())
        {
            var (outbox, clock) = (new OutboxSignal(), new ManualTimeProvider(Now.AddHours(1)));
            var work = new TicketWork(store.Desk, null!, outbox, new PandawaOptions(), new Clocks(clock, clock));
            var officer = new Officer(1, "rina", "Rina", OfficerRole.Supervisor, [], "stamp", false, null);
            var woken = outbox.WaitAsync(TimeSpan.FromHours(1), clock, default).AsTask();

            var taken = await work.TakeAsync(await store.WaitingAsync(), officer, default);

            Assert.That(taken.Notified, Is.True);
            await woken.WaitAsync(TimeSpan.FromSeconds(30));
            var again = outbox.WaitAsync(TimeSpan.FromHours(1), clock, default).AsTask();
            await work.ReleaseAsync(taken.Ticket!, officer, default);
            Assert.That(again.IsCompleted, Is.False, "nobody is told of a release");
        }

        folder.Destroy();
    }
}

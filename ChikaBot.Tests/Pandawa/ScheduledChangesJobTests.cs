using ChikaBot.Core.Pandawa;
using ChikaBot.Core.Participants;
using ChikaBot.Dialogs.Engine;
using ChikaBot.Dialogs.Engine.Tickets;
using ChikaBot.Pandawa;
using ChikaBot.Tests.Server.Logs;
using ChikaBot.Tests.Stores;
using ChikaBot.Tests.Turns;
using ChikaBot.Turns;
using NUnit.Framework;
using static ChikaBot.Tests.Stores.Given;
using static ChikaBot.Tests.Stores.GivenTickets;

namespace ChikaBot.Tests.Pandawa;

public sealed class ScheduledChangesJobTests
{
    [Test]
    public async Task A_day_that_comes_in_Jakarta_makes_its_changes_and_ends_late_tickets()
    {
        var folder = new SqliteFolder();
        folder.Create();
        using (var store = folder.Open())
        {
            var subject = Participant(1, "0000000000001", "9900000000000001");
            await store.Writer.UpsertAsync([subject], default);
            var taken = await store.InReviewAsync();
            await store.Desk.ApproveAsync(Act(taken), [new ParticipantChange.FacilityMoved(subject.Nik, new DateOnly(2026, 4, 1), "Klinik Baru")], null, default);
            await store.OpenedAsync(Ticket("PDW-20260302-BBBB"));
            // 16.59 UTC is a minute before midnight in Jakarta.
            var clock = new ManualTimeProvider(new DateTimeOffset(2026, 3, 31, 16, 59, 0, TimeSpan.Zero));
            using var job = new ScheduledChangesJob(store.TicketClock, new OutboxSignal(), store.JobLock, new PandawaOptions(), new Clocks(clock, clock), new SuiteLogger<ScheduledChangesJob>());

            await job.LookAsync(default);
            Assert.That((await store.Directory.FindAsync(ParticipantKey.Of(subject.Nik), default))!.Facility, Is.EqualTo(subject.Facility));
            Assert.That((await store.Tickets.FindAsync("PDW-20260302-BBBB", default))!.State, Is.EqualTo(TicketState.Expired));
            clock.Advance(TimeSpan.FromMinutes(1));
            await job.LookAsync(default);

            Assert.That((await store.Directory.FindAsync(ParticipantKey.Of(subject.Nik), default))!.Facility, Is.EqualTo("Klinik Baru"));
        }

        folder.Destroy();
    }

    [Test]
    public void The_defaults_are_valid_and_wrong_settings_are_named()
    {
        Assert.That(new PandawaOptions().Validate(PandawaOptions.Section).Concat(new HandoverOptions().Validate(HandoverOptions.Section)), Is.Empty);
        Assert.That(new PandawaOptions { ProcessingTime = TimeSpan.Zero }.Validate(PandawaOptions.Section).Single(), Does.StartWith("Chika:Pandawa:ProcessingTime"));
        Assert.That(new HandoverOptions { HandoverWait = TimeSpan.Zero }.Validate(HandoverOptions.Section).Single(), Does.StartWith("Chika:Desk:HandoverWait"));
    }
}

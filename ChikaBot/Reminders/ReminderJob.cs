using System.Text.Json;
using ChikaBot.Core.Contributions;
using ChikaBot.Core.Participants;
using ChikaBot.Core.Regions;
using ChikaBot.Core.Rules;
using ChikaBot.Dialogs.Replies;
using ChikaBot.Operations.Jobs;
using ChikaBot.Stores;
using ChikaBot.Turns;

namespace ChikaBot.Reminders;

/// <summary>
/// Reminds, once a period, those who asked for it and whose family has something open on that day. What a stopped server missed is sent
/// at its start while the period lasts. Dates are those of the conversations' clock.
/// </summary>
internal sealed partial class ReminderJob(
    IReminderStore store,
    IParticipantDirectory directory,
    RuleBook rules,
    ReminderOptions options,
    OutboxSignal outbox,
    IJobLock jobLock,
    Clocks clocks,
    ILogger<ReminderJob> logger) : ExclusiveJob(jobLock, options.Interval, clocks, logger)
{
    private readonly BillCalculator bills = new(rules);
    private readonly StatusCalculator statuses = new(rules);
    private string? done;

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => options.Enabled ? base.ExecuteAsync(stoppingToken) : Task.CompletedTask;

    internal override async Task LookAsync(CancellationToken cancellationToken)
    {
        var sent = await SendAsync(cancellationToken);
        if (sent > 0) Sent(logger, sent);
    }

    /// <returns>How many reminders were sent.</returns>
    /// <exception cref="StoreUnavailableException">The rest waits for the next look.</exception>
    /// <exception cref="DirectoryUnavailableException">The rest waits for the next look.</exception>
    internal async Task<int> SendAsync(CancellationToken cancellationToken)
    {
        var today = Clocks.Conversation.GetUtcNow().JakartaDate();
        var dueDay = (int)rules.DueDay.At(today).Value;
        if (ReminderPeriod.At(Clocks.Conversation.GetUtcNow(), dueDay, options) is not { } period || period.Key == done) return 0;

        var (sent, last) = (0, 0L);
        while (await store.ListDueAsync(period, period.From, last, options.BatchSize, cancellationToken) is { Count: > 0 } page)
        {
            foreach (var reminder in page)
            {
                var reply = await ReplyAsync(reminder, today, dueDay, period.Kind, cancellationToken);
                ReadOnlyMemory<byte>? json = null;
                if (reply is not null) json = JsonSerializer.SerializeToUtf8Bytes(reply, ReplyJson.Default.Reply);
                if (await store.CompleteAsync(reminder.Id, period, json, Clocks.System.GetUtcNow(), cancellationToken) && reply is not null) sent++;
                last = reminder.Id;
            }

            if (sent > 0) outbox.Wake();
        }

        // Nothing new can become due in a period that has begun.
        done = period.Key;
        return sent;
    }

    private async ValueTask<Reply?> ReplyAsync(DueReminder reminder, DateOnly today, int dueDay, ReminderKind kind, CancellationToken cancellationToken)
    {
        if (await directory.FindAsync(ParticipantKey.Of(reminder.Nik), cancellationToken) is not { } participant) return null;
        var bill = bills.Compute(await directory.FamilyAsync(participant.FamilyCard, cancellationToken), today);
        return ReminderMessage.Of(reminder.Language, participant, bill, Concerned(participant, bill), rules, new DateOnly(today.Year, today.Month, dueDay), kind);
    }

    /// <summary>The participant's own state; the states of those who have something open when the participant's card is on with nothing open.</summary>
    private MembershipStatus[] Concerned(Participant participant, FamilyBill bill) =>
        statuses.Compute(participant, bill.On) is not { IsActive: true, FirstUnpaid: null } and var own
            ? [own]
            : [.. bill.Members.Where(member => !member.Total.IsZero).Select(member => statuses.Compute(member.Member, bill.On))];

    [LoggerMessage(Level = LogLevel.Information, Message = "{Count} reminders are on their way")]
    private static partial void Sent(ILogger logger, int count);
}

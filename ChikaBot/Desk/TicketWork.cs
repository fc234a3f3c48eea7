using System.Text.Json;
using ChikaBot.Core.Identity;
using ChikaBot.Dialogs.Engine;
using ChikaBot.Dialogs.Engine.Tickets;
using ChikaBot.Dialogs.Replies;
using ChikaBot.Dialogs.Texts;
using ChikaBot.Stores;
using ChikaBot.Turns;

namespace ChikaBot.Desk;

/// <summary>What became of an approval.</summary>
/// <param name="Review">What an approval would do as things are now.</param>
/// <param name="Write">Null when it was not tried: it cannot be approved, or what would change is no longer what was shown.</param>
public sealed record ApprovalResult(PlanReview Review, TicketWrite? Write);

/// <summary>
/// The officers' steps on tickets, each with the message that its owner gets, in one transaction. Who may see the ticket, the caller has
/// checked.
/// </summary>
/// <remarks>Every method throws <see cref="StoreUnavailableException"/> when nothing was written.</remarks>
public sealed class TicketWork(ITicketDesk desk, PlanReviewer reviewer, OutboxSignal outbox, PandawaOptions options, Clocks clocks)
{
    /// <param name="ticket">As the officer saw it; its version is the one expected.</param>
    public ValueTask<TicketWrite> TakeAsync(Ticket ticket, Officer officer, CancellationToken cancellationToken) =>
        SentAsync(desk.TakeAsync(Act(ticket, officer, TicketNotices.Taken(ticket)), cancellationToken));

    /// <summary>The owner is not told: nothing has changed for them.</summary>
    public ValueTask<TicketWrite> ReleaseAsync(Ticket ticket, Officer officer, CancellationToken cancellationToken) => desk.ReleaseAsync(Act(ticket, officer, null), cancellationToken);

    /// <param name="question">See <see cref="OfficerWords"/>.</param>
    public ValueTask<TicketWrite> AskCorrectionAsync(Ticket ticket, Officer officer, string question, CancellationToken cancellationToken)
    {
        var until = clocks.Conversation.GetUtcNow() + options.AnswerTime;
        return SentAsync(desk.AskCorrectionAsync(Act(ticket, officer, TicketNotices.CorrectionAsked(ticket, question, until)), question, until, cancellationToken));
    }

    /// <param name="reason">See <see cref="OfficerWords"/>.</param>
    public ValueTask<TicketWrite> RejectAsync(Ticket ticket, Officer officer, string reason, CancellationToken cancellationToken) =>
        SentAsync(desk.RejectAsync(Act(ticket, officer, TicketNotices.Rejected(ticket, reason)), reason, cancellationToken));

    /// <param name="shown">The digest of what the officer was shown.</param>
    public async Task<ApprovalResult> ApproveAsync(Ticket ticket, Officer officer, CardNumber? newCard, string shown, CancellationToken cancellationToken)
    {
        var review = await reviewer.ReviewAsync(ticket, newCard, cancellationToken);
        if (!review.CanBeApproved || review.Digest(ticket.Version) != shown) return new ApprovalResult(review, null);
        DateTimeOffset? classUntil = review.Plan.AwaitsClass ? clocks.Conversation.GetUtcNow() + options.AnswerTime : null;
        var notice = classUntil is { } until ? TicketNotices.ChooseClass(ticket, until) : TicketNotices.Approved(ticket, review.Plan.Changes, review.Plan.AwaitsPayment);
        return new ApprovalResult(review, await SentAsync(desk.ApproveAsync(Act(ticket, officer, notice), review.Plan.Changes, classUntil, cancellationToken)));
    }

    /// <summary>The owner's message leaves at once, not at the outbox's next look.</summary>
    private async ValueTask<TicketWrite> SentAsync(ValueTask<TicketWrite> writing)
    {
        var write = await writing;
        if (write.Notified) outbox.Wake();
        return write;
    }

    private DeskAct Act(Ticket ticket, Officer officer, Reply? notice) => new(
        ticket.Number,
        ticket.Version,
        officer.Name,
        clocks.Conversation.GetUtcNow(),
        clocks.System.GetUtcNow(),
        notice is null ? null : (ReadOnlyMemory<byte>?)JsonSerializer.SerializeToUtf8Bytes(notice, ReplyJson.Default.Reply));
}

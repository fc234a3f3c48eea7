using ChikaBot.Core.Pandawa;
using ChikaBot.Dialogs.Engine.Tickets;

namespace ChikaBot.Stores;

/// <summary>Who does what to which ticket.</summary>
/// <param name="ExpectedVersion">Of the ticket as the officer saw it.</param>
/// <param name="Officer">The account name.</param>
/// <param name="Now">By the conversations' clock.</param>
/// <param name="SentAt">By the system's clock, for outbox and audit.</param>
/// <param name="ReplyJson">One <c>Reply</c> for the owner; null for none.</param>
public sealed record DeskAct(string Number, long ExpectedVersion, string Officer, DateTimeOffset Now, DateTimeOffset SentAt, ReadOnlyMemory<byte>? ReplyJson = null)
{
    public override string ToString() => "desk act";
}

/// <summary>
/// The officers' side of tickets. Each act is one transaction: the ticket's state, the participants' changes, the audit entry and the
/// owner's message. Whose office it is, and who may, the caller has checked.
/// </summary>
/// <remarks>
/// Every method throws <see cref="Turns.StoreUnavailableException"/> when nothing was read or written. A ticket in review is acted on by its
/// own officer only; <see cref="ReleaseAsync"/> by anybody (a supervisor frees an absent officer's).
/// </remarks>
public interface ITicketDesk
{
    /// <param name="skip">Of the filtered list.</param>
    /// <param name="max">1 to 200.</param>
    ValueTask<TicketPage> QueueAsync(TicketFilter filter, int skip, int max, CancellationToken cancellationToken);

    ValueTask<Ticket?> GetAsync(string number, CancellationToken cancellationToken);

    /// <summary>Waiting → in review.</summary>
    ValueTask<TicketWrite> TakeAsync(DeskAct act, CancellationToken cancellationToken);

    /// <summary>In review → waiting, without an officer.</summary>
    ValueTask<TicketWrite> ReleaseAsync(DeskAct act, CancellationToken cancellationToken);

    /// <param name="question">1 to 1,000 characters, which the owner reads.</param>
    /// <param name="until">When the ticket expires without an answer.</param>
    ValueTask<TicketWrite> AskCorrectionAsync(DeskAct act, string question, DateTimeOffset until, CancellationToken cancellationToken);

    /// <summary>Makes the changes that are due and keeps the others for their day; or keeps all of them until the owner has chosen a class.</summary>
    /// <param name="changes">As <see cref="ChangePlanner"/> gives them; may be empty.</param>
    /// <param name="classUntil">Set when a class is to be chosen (<see cref="ChangePlan.AwaitsClass"/>): when the ticket expires without one.</param>
    ValueTask<TicketWrite> ApproveAsync(DeskAct act, IReadOnlyList<ParticipantChange> changes, DateTimeOffset? classUntil, CancellationToken cancellationToken);

    /// <param name="reason">1 to 1,000 characters, which the owner reads.</param>
    ValueTask<TicketWrite> RejectAsync(DeskAct act, string reason, CancellationToken cancellationToken);

    /// <param name="regencies">As <see cref="TicketFilter.Regencies"/>.</param>
    /// <param name="now">By the conversations' clock; its day in Jakarta is the last of the series.</param>
    ValueTask<DeskFigures> FiguresAsync(IReadOnlyList<string>? regencies, DateTimeOffset now, CancellationToken cancellationToken);
}

using ChikaBot.Dialogs.Engine.Tickets;
using ChikaBot.Stores;
using ChikaBot.Turns;

namespace ChikaBot.Desk;

/// <summary>One entry of a ticket's timeline.</summary>
/// <param name="Who">The shown name of an officer; the account name of one who is gone; null for the participant and the system.</param>
public sealed record TimelineEntry(AuditEntry Entry, string? Who);

/// <summary>Reads tickets for officers who may see them, and notes in the audit log that they did.</summary>
internal sealed class TicketReader(ITicketDesk desk, IAuditLog audit, IOfficerStore officers, DeskAccess access, Clocks clocks)
{
    // Pages load anew by themselves: one entry for one look.
    private static readonly TimeSpan OneLook = TimeSpan.FromMinutes(10);

    /// <summary>
    /// Null for a number that does not exist, for another office's ticket and for a form that was never sent, to whose reading its owner has not
    /// agreed: nobody can tell which.
    /// </summary>
    public async Task<Ticket?> FindAsync(string number, Officer officer, CancellationToken cancellationToken) =>
        TicketNumber.Read(number) is { } read && await desk.GetAsync(read, cancellationToken) is { } ticket && access.CanSee(officer, ticket.RegencyCode) && ticket.SubmittedAt is not null ? ticket : null;

    /// <summary>The oldest first.</summary>
    public async Task<IReadOnlyList<TimelineEntry>> TimelineAsync(string number, CancellationToken cancellationToken)
    {
        var names = (await officers.ListAsync(cancellationToken)).ToDictionary(officer => officer.Name, officer => officer.DisplayName, StringComparer.OrdinalIgnoreCase);
        return [.. (await audit.OfTicketAsync(number, cancellationToken)).Select(entry =>
            new TimelineEntry(entry, entry.Who is AuditEntry.Participant or AuditEntry.System ? null : names.GetValueOrDefault(entry.Who, entry.Who)))];
    }

    /// <summary>Notes a look, once in ten minutes for an officer and a ticket.</summary>
    public async Task NoteAsync(AuditAction look, string number, Officer officer, CancellationToken cancellationToken)
    {
        var now = clocks.System.GetUtcNow();
        var seen = (await audit.OfTicketAsync(number, cancellationToken)).Any(entry => entry.What == look && entry.Who == officer.Name && now - entry.At < OneLook);
        if (!seen) await audit.AppendAsync(new AuditEntry(now, officer.Name, look, number), cancellationToken);
    }
}

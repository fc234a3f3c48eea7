using System.Globalization;

namespace ChikaBot.Stores;

/// <summary>What was done. The numbers stand in stored data: new members go to the end.</summary>
public enum AuditAction
{
    TicketOpened = 1,
    FormSubmitted = 2,
    TicketConfirmed = 3,
    TicketTaken = 4,
    TicketReleased = 5,
    CorrectionAsked = 6,
    CorrectionAnswered = 7,
    TicketApproved = 8,
    ClassChosen = 9,
    TicketRejected = 10,
    TicketCancelled = 11,
    TicketExpired = 12,
    TicketRated = 13,

    /// <summary>A change of a participant was made.</summary>
    ChangeMade = 14,

    /// <summary>A change whose day has come did not fit the participants any more; an officer has to look.</summary>
    ChangeFailed = 15,

    TicketViewed = 16,
    FileViewed = 17,
    HandoverTaken = 18,
    HandoverEnded = 19,
    SignedIn = 20,

    /// <summary>Wrong passwords, one after the other, have locked the account for a while.</summary>
    SignInLocked = 21,

    SignedOut = 22,
    AccountAdded = 23,
    AccountChanged = 24,

    /// <summary>An officer had the numbers of the one concerned shown in clear.</summary>
    IdentityShown = 25,

    /// <summary>An officer read a conversation with a person.</summary>
    HandoverViewed = 26,
}

/// <summary>One thing that was done. Holds no personal data of a participant: erasing a ticket leaves its entries, whose number then leads nowhere.</summary>
/// <param name="At">By the system's clock.</param>
/// <param name="Who">An officer's account name (with the Sign… and Account… actions: whose account it is), <see cref="Participant"/> or <see cref="System"/>.</param>
/// <param name="Ticket">The number of a ticket, or of a hand-over as <see cref="OfHandover"/> writes it; null where neither is concerned.</param>
public sealed record AuditEntry(DateTimeOffset At, string Who, AuditAction What, string? Ticket)
{
    public const string Participant = "participant";

    public const string System = "system";

    /// <summary>How a conversation with a person is named: by a number that tells nothing of the participant.</summary>
    public static string OfHandover(long id) => string.Create(CultureInfo.InvariantCulture, $"HO-{id}");
}

/// <summary>Who did what, when. Entries are only ever added; the store itself refuses to change one, or to delete one before its time.</summary>
/// <remarks>Every method throws <see cref="Turns.StoreUnavailableException"/> when nothing was read or written.</remarks>
public interface IAuditLog
{
    /// <summary>For what is no part of another transaction: views and sign-ins. Durable on return.</summary>
    ValueTask AppendAsync(AuditEntry entry, CancellationToken cancellationToken);

    /// <summary>The entries of a ticket or a hand-over, oldest first: its timeline.</summary>
    ValueTask<IReadOnlyList<AuditEntry>> OfTicketAsync(string number, CancellationToken cancellationToken);

    /// <summary>The newest first.</summary>
    /// <param name="who">Null for everybody.</param>
    /// <param name="max">1 to 1,000.</param>
    ValueTask<IReadOnlyList<AuditEntry>> ListAsync(string? who, int skip, int max, CancellationToken cancellationToken);
}

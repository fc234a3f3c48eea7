using ChikaBot.Core.Identity;
using ChikaBot.Core.Pandawa;
using ChikaBot.Dialogs.Engine.Tickets;

namespace ChikaBot.Stores;

/// <summary>
/// The form's side of a ticket: found by the hash of its link's token, written while it is <see cref="TicketState.Opened"/>,
/// <see cref="TicketState.Submitted"/> or <see cref="TicketState.CorrectionAsked"/>, else <see cref="TicketStep.WrongState"/>.
/// </summary>
/// <remarks>Every method throws <see cref="Turns.StoreUnavailableException"/> when nothing was read or written.</remarks>
public interface ITicketForms
{
    /// <summary>Also of a ticket at the desk, whose receipt is read. Null for an unknown token, and for one whose ticket has expired by <paramref name="now"/> or is closed: the form must not tell them apart.</summary>
    /// <param name="tokenHash">Lower-case hex SHA-256.</param>
    /// <param name="now">By the conversations' clock.</param>
    ValueTask<Ticket?> FindByTokenAsync(string tokenHash, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Keeps the answers, whole or not, in the place of the earlier ones.</summary>
    ValueTask<TicketWrite> SaveDraftAsync(string number, long expectedVersion, IReadOnlyDictionary<FormField, string> answers, CancellationToken cancellationToken);

    /// <summary>Adds a file whose bytes are in the vault already. When it is refused the caller deletes the bytes.</summary>
    ValueTask<TicketWrite> AddFileAsync(string number, long expectedVersion, TicketFile file, CancellationToken cancellationToken);

    /// <summary>Takes a file out and notes its name for the vault (<see cref="IFileDeletions"/>).</summary>
    ValueTask<TicketWrite> RemoveFileAsync(string number, long expectedVersion, string name, CancellationToken cancellationToken);

    /// <summary>The form is whole and consented to. The caller has checked every answer.</summary>
    /// <param name="nik">Of the one concerned: the participant's, or the new one's.</param>
    /// <param name="now">By the conversations' clock.</param>
    ValueTask<TicketWrite> SubmitAsync(string number, long expectedVersion, Nik nik, IReadOnlyDictionary<FormField, string> answers, DateTimeOffset now, CancellationToken cancellationToken);
}

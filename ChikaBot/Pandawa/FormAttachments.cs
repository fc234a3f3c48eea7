using ChikaBot.Core.Pandawa;
using ChikaBot.Dialogs.Engine.Tickets;
using ChikaBot.Files;
using ChikaBot.Stores;
using ChikaBot.Turns;

namespace ChikaBot.Pandawa;

/// <summary>Puts what is attached into the vault and onto the ticket, or into neither.</summary>
internal sealed class FormAttachments(IFileVault vault, ITicketForms forms, Clocks clocks)
{
    /// <param name="expectedVersion">Of the ticket as the page showed it.</param>
    /// <exception cref="FileRefusedException">The file will not do.</exception>
    public async ValueTask<TicketWrite> AddAsync(Ticket ticket, long expectedVersion, Document document, Stream content, CancellationToken cancellationToken)
    {
        if (ticket.Version != expectedVersion) return new TicketWrite(TicketStep.Conflict, ticket);
        var stored = await vault.StoreAsync(content, FileKinds.All, cancellationToken);
        var added = false;
        try
        {
            var file = new TicketFile(stored.Name, document, stored.Kind.ContentType(), stored.Length, clocks.Conversation.GetUtcNow());
            // Not to be cancelled half-way: only a write whose end is known tells whether the bytes are to go.
            var write = await forms.AddFileAsync(ticket.Number, expectedVersion, file, CancellationToken.None);
            added = write.Step == TicketStep.Done;
            return write;
        }
        finally
        {
            if (!added) await vault.DeleteAsync(stored.Name, CancellationToken.None);
        }
    }
}

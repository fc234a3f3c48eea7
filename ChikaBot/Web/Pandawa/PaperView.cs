using ChikaBot.Core.Pandawa;
using ChikaBot.Dialogs.Engine.Tickets;

namespace ChikaBot.Web.Pandawa;

/// <summary>One thing to attach, as its part of the page shows it.</summary>
/// <param name="Id">Of the part, and before that of its inputs.</param>
/// <param name="Heading">A line of its own above this part; null for none.</param>
/// <param name="Papers">Any one is enough.</param>
/// <param name="Files">That are here already.</param>
internal sealed record PaperView(string Id, string? Heading, string Label, bool Required, IReadOnlyList<Document> Papers, IReadOnlyList<TicketFile> Files, string? Fault)
{
    public override string ToString() => Id;
}

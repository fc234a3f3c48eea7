using ChikaBot.Core.Pandawa;

namespace ChikaBot.Dialogs.Engine.Tickets;

/// <summary>What a ticket's form has, and what it still needs: the required fields, and for everybody's papers one of each.</summary>
/// <param name="Received">One entry a file.</param>
public sealed record TicketForm(IReadOnlyList<FormField> MissingFields, IReadOnlyList<DocumentNeed> MissingPapers, IReadOnlyList<Document> Received)
{
    /// <summary>Names in one message.</summary>
    public const int MostShown = 6;

    public bool IsComplete => MissingFields.Count == 0 && MissingPapers.Count == 0;

    public static TicketForm Of(Ticket ticket)
    {
        var entry = ServiceCatalogue.For(ticket.Service);
        var received = ticket.Files.Select(file => file.Document).ToArray();
        var fields = entry.Fields.Where(spec => spec.Required && !ticket.Answers.ContainsKey(spec.Field)).Select(spec => spec.Field);
        var papers = Documents.For(Purpose(ticket, entry)).Needs.Where(need => need.By == NeededBy.Everybody && !need.AnyOf.Any(received.Contains));
        return new TicketForm([.. fields], [.. papers], received);
    }

    /// <summary>A student's reactivation has papers of its own; nothing in a form tells the other special cases.</summary>
    private static DocumentPurpose Purpose(Ticket ticket, ServiceEntry entry) =>
        ticket.Answers.GetValueOrDefault(FormField.Way) == nameof(ReactivationWay.Student) ? DocumentPurpose.StudentChild : entry.Documents[0];

    public override string ToString() => $"form ({Received.Count} files)";
}

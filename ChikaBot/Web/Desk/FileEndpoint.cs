using ChikaBot.Desk;
using ChikaBot.Dialogs.Engine.Tickets;
using ChikaBot.Files;
using ChikaBot.Stores;

namespace ChikaBot.Web.Desk;

/// <summary>A ticket's document for an officer who may see the ticket. Images are shown, PDF files only given out: neither can run anything.</summary>
internal static class FileEndpoint
{
    private const string Sandbox = "default-src 'none'; sandbox; frame-ancestors 'none'";

    public static string PathOf(string number, string name) => $"{TicketModel.PathOf(number)}/berkas/{name}";

    public static async Task AnswerAsync(HttpContext context, TicketReader reader, IFileVault vault)
    {
        var (number, name, officer) = ((string)context.GetRouteValue("number")!, (string)context.GetRouteValue("name")!, context.OfficerOf()!);
        var ticket = await reader.FindAsync(number, officer, context.RequestAborted);
        var known = ticket?.Files.FirstOrDefault(file => file.Name == name);
        if (known is null || await vault.OpenAsync(known.Name, context.RequestAborted) is not { } file)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        await reader.NoteAsync(AuditAction.FileViewed, ticket!.Number, officer, context.RequestAborted);
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Sandbox;
        headers.ContentType = file.Kind.ContentType();
        headers.ContentLength = file.Content.Length;
        headers.ContentDisposition = $"{(FileKinds.Images.HasFlag(file.Kind) ? "inline" : "attachment")}; filename=\"{FileName(ticket, known, file.Kind)}\"";
        await context.Response.Body.WriteAsync(file.Content, context.RequestAborted);
    }

    /// <summary><c>PDW-20260305-7K2Q-FamilyCard.jpg</c>: nothing that the participant has written.</summary>
    private static string FileName(Ticket ticket, TicketFile file, FileKinds kind) => $"{ticket.Number}-{file.Document}{kind.Ending()}";
}

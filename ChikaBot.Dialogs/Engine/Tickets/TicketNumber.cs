namespace ChikaBot.Dialogs.Engine.Tickets;

/// <summary><c>PDW-20260305-7K2Q</c>: see <see cref="ReferenceNumber"/>.</summary>
public static class TicketNumber
{
    private const string Prefix = "PDW";

    /// <inheritdoc cref="ReferenceNumber.Of"/>
    public static string Of(IncomingMessage message, DateOnly day, int salt) => ReferenceNumber.Of(Prefix, message, day, salt);

    /// <inheritdoc cref="ReferenceNumber.Read"/>
    public static string? Read(string? text) => ReferenceNumber.Read(Prefix, text);
}

namespace ChikaBot.Dialogs.Engine;

/// <summary><c>ADU-20260305-7K2Q</c>: see <see cref="ReferenceNumber"/>.</summary>
public static class ComplaintNumber
{
    private const string Prefix = "ADU";

    /// <inheritdoc cref="ReferenceNumber.Of"/>
    public static string Of(IncomingMessage message, DateOnly day, int salt) => ReferenceNumber.Of(Prefix, message, day, salt);

    /// <inheritdoc cref="ReferenceNumber.Read"/>
    public static string? Read(string? text) => ReferenceNumber.Read(Prefix, text);
}

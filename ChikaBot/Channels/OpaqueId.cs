namespace ChikaBot.Channels;

/// <summary>Ids of people and messages are opaque; they are only kept from filling the store or breaking a line.</summary>
internal static class OpaqueId
{
    /// <summary>User ids have up to 131 characters (docs/facts/whatsapp.md), message ids of gateways up to about 100.</summary>
    public const int MaxLength = 300;

    public static bool IsValid(string? id) => !string.IsNullOrWhiteSpace(id) && id.Length <= MaxLength && !id.Any(char.IsControl);
}

using System.Text.Json;
using ChikaBot.Dialogs.Engine;

namespace ChikaBot.Channels.BotFramework;

/// <summary>Which kind of thing came without text.</summary>
internal static class NotTextKinds
{
    public static NotTextKind OfContentType(string? contentType)
    {
        var type = contentType?.ToLowerInvariant() ?? "";
        // The form in which messengers send stickers, and hardly anybody a picture.
        if (type.StartsWith("image/webp", StringComparison.Ordinal)) return NotTextKind.Sticker;
        if (type.StartsWith("image", StringComparison.Ordinal)) return NotTextKind.Image;
        if (type.StartsWith("audio", StringComparison.Ordinal)) return NotTextKind.Audio;
        if (type.StartsWith("video", StringComparison.Ordinal)) return NotTextKind.Video;
        if (type.Contains("vcard", StringComparison.Ordinal)) return NotTextKind.Contact;
        // Cards are not files: nobody can be told to type out an adaptive card.
        if (type.StartsWith("application/vnd.microsoft.card", StringComparison.Ordinal)) return NotTextKind.Unknown;
        return type.StartsWith("application/", StringComparison.Ordinal) || type.StartsWith("text/", StringComparison.Ordinal)
            ? NotTextKind.Document
            : NotTextKind.Unknown;
    }

    /// <summary>Schema.org's place and coordinates, as the protocol carries a shared location.</summary>
    public static bool IsLocation(JsonElement entity) =>
        entity.ValueKind == JsonValueKind.Object
        && entity.TryGetProperty("type", out var type)
        && type.ValueKind == JsonValueKind.String
        && type.GetString() is "GeoCoordinates" or "Place" or "https://schema.org/GeoCoordinates" or "https://schema.org/Place";
}

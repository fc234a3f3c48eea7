using ChikaBot.Dialogs.Engine;

namespace ChikaBot.Scripts.Drivers;

/// <summary>Kinds of attachments and the media types that stand for them in an activity.</summary>
internal static class AttachmentKinds
{
    public static string ContentType(NotTextKind kind) => kind switch
    {
        NotTextKind.Image => "image/png",
        NotTextKind.Audio => "audio/ogg",
        NotTextKind.Video => "video/mp4",
        NotTextKind.Document => "application/pdf",
        NotTextKind.Sticker => "image/webp",
        NotTextKind.Contact => "text/vcard",
        _ => "application/octet-stream",
    };

    public static NotTextKind Kind(string? contentType) => contentType?.ToLowerInvariant() switch
    {
        "image/webp" => NotTextKind.Sticker,
        "application/pdf" => NotTextKind.Document,
        "text/vcard" or "text/x-vcard" => NotTextKind.Contact,
        { } type when type.StartsWith("image", StringComparison.Ordinal) => NotTextKind.Image,
        { } type when type.StartsWith("audio", StringComparison.Ordinal) => NotTextKind.Audio,
        { } type when type.StartsWith("video", StringComparison.Ordinal) => NotTextKind.Video,
        _ => NotTextKind.Unknown,
    };
}

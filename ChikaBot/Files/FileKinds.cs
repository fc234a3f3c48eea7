namespace ChikaBot.Files;

/// <summary>What can be attached. The numbers are part of the stored files.</summary>
[Flags]
public enum FileKinds
{
    None = 0,
    Jpeg = 1,
    Png = 2,
    Pdf = 4,
    Images = Jpeg | Png,
    All = Images | Pdf,
}

public static class FileKindNames
{
    /// <summary>As HTTP names it; octet-stream for what is not one kind.</summary>
    public static string ContentType(this FileKinds kind) => kind switch
    {
        FileKinds.Jpeg => "image/jpeg",
        FileKinds.Png => "image/png",
        FileKinds.Pdf => "application/pdf",
        _ => "application/octet-stream",
    };

    /// <summary>With its dot.</summary>
    public static string Ending(this FileKinds kind) => kind switch
    {
        FileKinds.Jpeg => ".jpg",
        FileKinds.Png => ".png",
        FileKinds.Pdf => ".pdf",
        _ => ".bin",
    };
}

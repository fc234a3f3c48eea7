namespace ChikaBot.Stores.Moving;

/// <summary>The attachments beside a SQLite store: a folder with a file each, encrypted, found under its name.</summary>
internal sealed class FileFolder(string folder)
{
    private const string Draft = ".draft";

    /// <summary>Names and places. What a stop left unfinished is not among them.</summary>
    public IReadOnlyList<FileInfo> Files { get; } =
        Directory.Exists(folder) ? [.. new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).Where(file => file.Extension != Draft)] : [];
}

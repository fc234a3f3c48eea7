using ChikaBot.Operations;
using ChikaBot.Stores;

namespace ChikaBot.Files;

/// <summary>A folder with a file each, in subfolders by the first two digits of the name. Only the owner of the process can read it.</summary>
internal sealed class FolderBlobs(string folder) : IFileBlobs
{
    private const string Draft = ".draft";

    public string Folder => folder;

    /// <summary>The name appears with the whole file. Whoever commits the name to the database afterwards also makes the folder's entry durable, on file systems with one journal.</summary>
    public async ValueTask WriteAsync(string name, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        var path = PathOf(name);
        KeyFile.CreateFolder(Path.GetDirectoryName(path)!);
        var draft = path + Draft;
        try
        {
            await using (var stream = KeyFile.Create(draft))
            {
                await stream.WriteAsync(bytes, cancellationToken);
                stream.Flush(flushToDisk: true);
            }

            File.Move(draft, path);
        }
        catch
        {
            File.Delete(draft);
            throw;
        }
    }

    public async ValueTask<byte[]?> ReadAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            return await File.ReadAllBytesAsync(PathOf(name), cancellationToken);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    public ValueTask<bool> DeleteAsync(string name, CancellationToken cancellationToken)
    {
        if (!File.Exists(PathOf(name))) return ValueTask.FromResult(false);
        File.Delete(PathOf(name));
        return ValueTask.FromResult(true);
    }

    public IAsyncEnumerable<string> BeforeAsync(DateTimeOffset instant, CancellationToken cancellationToken) => Before(instant).ToAsyncEnumerable();

    /// <summary>All that is kept, under its name. What a stop left unfinished is not among it.</summary>
    public IEnumerable<FileInfo> Files() => All().Where(file => file.Extension != Draft);

    private IEnumerable<string> Before(DateTimeOffset instant)
    {
        foreach (var file in All().Where(file => file.LastWriteTimeUtc < instant.UtcDateTime))
        {
            if (file.Extension == Draft) file.Delete();
            else yield return file.Name;
        }
    }

    private IEnumerable<FileInfo> All() => Directory.Exists(folder) ? new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories) : [];

    private string PathOf(string name) => Path.Combine(folder, name[..2], name);
}

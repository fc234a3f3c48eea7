using System.Globalization;
using System.Runtime.Versioning;
using ChikaBot.Operations.Health;
using ChikaBot.Stores.Sqlite;

namespace ChikaBot.Operations.Doctor;

/// <summary>The data directory: it can be written to, has room, and keeps its keys to its owner.</summary>
/// <param name="freeBytes">What an ordinary user may still write.</param>
internal sealed class DataCheckup(ChikaOptions options, HealthOptions health, Func<string, long> freeBytes) : ICheckup
{
    private const long Megabyte = 1024 * 1024;
    private const UnixFileMode OfOthers = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    /// <summary>Files and folders that hold keys.</summary>
    private static readonly string[] Secret = ["directline.key", "files.key", "keys"];

    public string Name => "data";

    public Task<IReadOnlyList<Finding>> LookAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Finding>>([.. Look()]);

    private IEnumerable<Finding> Look()
    {
        var folder = Path.GetFullPath(options.DataDirectory);
        if (!Directory.Exists(folder))
        {
            yield return options.Store.IsPostgres ? Finding.Ok(Name, "the data directory is not there, and with PostgreSQL only a drawn key would lie in it") : Finding.Warning(Name, "the data directory is not there yet", "the first start makes it; if there should be data, look at Chika:DataDirectory and at the folder that the program is started from");
            yield break;
        }

        yield return CanWrite(folder)
            ? Finding.Ok(Name, "the data directory can be written to")
            : Finding.Fault(Name, $"the data directory cannot be written to by {Environment.UserName}", "give it to the user that the server runs as, and run the doctor as that one");
        yield return Room(freeBytes(folder));
        if (OperatingSystem.IsWindows()) yield break;
        if (!options.Store.IsPostgres && OpenToOthers(SqliteRegistration.FileOf(options.StoreLocation)) is { } open)
            yield return Finding.Fault(Name, $"{Path.GetFileName(open)} holds identities and can be read by other users", $"chmod go= {open}*");
        foreach (var name in Secret)
        {
            var path = Path.Combine(folder, name);
            if ((File.Exists(path) || Directory.Exists(path)) && (File.GetUnixFileMode(path) & OfOthers) != 0)
                yield return Finding.Fault(Name, $"{name} in the data directory can be reached by other users", $"chmod go= {name}; if others use this machine, draw a new key");
        }
    }

    /// <returns>The file, when others can read it and look into its folder.</returns>
    [UnsupportedOSPlatform("windows")]
    private static string? OpenToOthers(string file)
    {
        const UnixFileMode Enter = UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
        const UnixFileMode Read = UnixFileMode.GroupRead | UnixFileMode.OtherRead;
        var path = Path.GetFullPath(file);
        return File.Exists(path) && (File.GetUnixFileMode(path) & Read) != 0 && (File.GetUnixFileMode(Path.GetDirectoryName(path)!) & Enter) != 0 ? path : null;
    }

    private Finding Room(long free)
    {
        var says = string.Create(CultureInfo.InvariantCulture, $"{free / Megabyte:N0} MiB free");
        return free < health.FullDiskMegabytes * Megabyte ? Finding.Fault(Name, says, "make room: the server takes no messages")
            : free < health.LowDiskMegabytes * Megabyte ? Finding.Warning(Name, says, "make room")
            : Finding.Ok(Name, says);
    }

    private static bool CanWrite(string folder)
    {
        var path = Path.Combine(folder, $".doctor-{Guid.NewGuid():N}");
        try
        {
            using (new FileStream(path, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Options = FileOptions.DeleteOnClose })) return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}

using System.Globalization;
using System.Runtime.InteropServices;

namespace ChikaBot.Bench.Machines;

/// <summary>What a reader must know of the machine; nothing that names it.</summary>
internal static class Machine
{
    /// <summary>Processes that ran or waited to run, over the last minute; empty where the system does not say.</summary>
    public static string LoadAverage => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "";

    public static string Describe(BenchOptions options, string loadBefore, string folder) => string.Create(
        CultureInfo.InvariantCulture,
        $"{(options.Quick ? "**A quick run, which says that it works and not how fast.** " : "")}{Environment.ProcessorCount} cores, {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.ProcessArchitecture}, data on {FileSystem(folder)}; {TimeProvider.System.GetUtcNow():yyyy-MM-dd}; load average {loadBefore} before, {LoadAverage} after.");

    /// <summary>The kind of file system that holds the folder.</summary>
    private static string FileSystem(string folder) =>
        DriveInfo.GetDrives().Where(drive => folder.StartsWith(drive.Name, StringComparison.Ordinal)).MaxBy(drive => drive.Name.Length)?.DriveFormat ?? "an unknown file system";
}

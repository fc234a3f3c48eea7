using System.Diagnostics;
using System.Globalization;

namespace ChikaBot.Tests.Server;

/// <summary>The built program, run as its users run it.</summary>
internal static class BotProgram
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public sealed record Ended(int ExitCode, string Output, string Errors);

    // Beside the tests' own output, so it is the same build as what the tests reference.
    private static string Assembly => Path.Combine(AppContext.BaseDirectory, "ChikaBot.dll");

    public static ProcessStartInfo StartInfo(IEnumerable<string> arguments) => StartInfo("dotnet", [Assembly, .. arguments]);

    /// <summary>No file of the process can become larger than the limit: a write beyond it fails, as on a full disk, and needs no rights to arrange.</summary>
    public static ProcessStartInfo StartInfoOnFullDisk(long kibibytes, IEnumerable<string> arguments)
    {
        // Without the trap the first such write would end the process.
        var limit = string.Create(CultureInfo.InvariantCulture, $"trap '' XFSZ; ulimit -f {kibibytes}; exec dotnet \"$@\"");
        var start = StartInfo("/bin/bash", ["-c", limit, "bash", Assembly, .. arguments]);
        // The runtime's double mapping makes a file of gigabytes in memory, which counts too.
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        return start;
    }

    private static ProcessStartInfo StartInfo(string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = AppContext.BaseDirectory,
        };
        // Whatever is set around the tests must not reach the program.
        foreach (var name in start.Environment.Keys.Where(IsSetting).ToArray()) start.Environment.Remove(name);
        return start;
    }

    /// <summary>Runs a command to its end; one that does not end by itself is killed, and that is an error.</summary>
    public static Task<Ended> RunAsync(params string[] arguments) => RunAsync(StartInfo(arguments));

    /// <summary>As above, started from a folder.</summary>
    public static Task<Ended> RunInAsync(string folder, params string[] arguments)
    {
        var start = StartInfo(arguments);
        start.WorkingDirectory = folder;
        return RunAsync(start);
    }

    private static async Task<Ended> RunAsync(ProcessStartInfo start)
    {
        using var process = Process.Start(start)!;
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            var (output, errors) = (process.StandardOutput.ReadToEndAsync(patience.Token), process.StandardError.ReadToEndAsync(patience.Token));
            await process.WaitForExitAsync(patience.Token);
            return new Ended(process.ExitCode, await output, await errors);
        }
        finally
        {
            if (!process.HasExited) process.Kill();
        }
    }

    private static bool IsSetting(string name) =>
        name.StartsWith("Chika__", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("Logging__", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("ASPNETCORE_", StringComparison.OrdinalIgnoreCase);
}

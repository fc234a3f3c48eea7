using System.Diagnostics;

namespace ChikaBot.Tests.Server;

/// <summary>The built program, run as its users run it.</summary>
internal static class BotProgram
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public sealed record Ended(int ExitCode, string Output, string Errors);

    public static ProcessStartInfo StartInfo(IEnumerable<string> arguments)
    {
        // Beside the tests' own output, so it is the same build as what the tests reference.
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "ChikaBot.dll"), .. arguments])
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
    public static async Task<Ended> RunAsync(params string[] arguments)
    {
        using var process = Process.Start(StartInfo(arguments))!;
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

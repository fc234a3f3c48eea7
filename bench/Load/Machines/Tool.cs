using System.ComponentModel;
using System.Diagnostics;

namespace ChikaBot.Bench.Machines;

/// <param name="Output">Both streams, the last lines of a long one.</param>
/// <param name="PeakMegabytes">Memory at its highest.</param>
internal sealed record ToolResult(int ExitCode, string Output, TimeSpan Elapsed, double PeakMegabytes, TimeSpan ProcessorTime);

/// <summary>Runs another program to its end.</summary>
internal static class Tool
{
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(10);

    /// <param name="command">The program and its arguments.</param>
    /// <exception cref="LeftOutException">There is no such program.</exception>
    public static async Task<ToolResult> TryRunAsync(IReadOnlyList<string> command, string folder, CancellationToken cancellationToken)
    {
        var began = Stopwatch.GetTimestamp();
        using var process = Start(command, folder);
        var lines = new LastLines(process);
        var (peak, processor) = (0.0, TimeSpan.Zero);
        try
        {
            var ended = process.WaitForExitAsync(cancellationToken);
            while (!ended.IsCompleted)
            {
                // A process that has just ended says zero.
                peak = Math.Max(peak, ProcessFigures.PeakMegabytes(process.Id));
                if (ProcessFigures.ProcessorTime(process.Id) is var time && time > processor) processor = time;
                await Task.WhenAny(ended, Task.Delay(Glance, CancellationToken.None));
            }

            await ended;
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        return new ToolResult(process.ExitCode, lines.ToString(), Stopwatch.GetElapsedTime(began), peak, processor);
    }

    /// <exception cref="InvalidOperationException">It ended with another code than 0; the message holds what it printed.</exception>
    /// <exception cref="LeftOutException">There is no such program.</exception>
    public static async Task<ToolResult> RunAsync(IReadOnlyList<string> command, string folder, CancellationToken cancellationToken)
    {
        var result = await TryRunAsync(command, folder, cancellationToken);
        return result.ExitCode == 0 ? result : throw new InvalidOperationException($"{Path.GetFileName(command[0])} ended with code {result.ExitCode}:\n{result.Output}");
    }

    /// <returns>The full path of a program; null when it is on none of the usual paths.</returns>
    public static string? Find(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, program)).FirstOrDefault(Exists);

    /// <summary>False for a link that leads nowhere too.</summary>
    public static bool Exists(string file) => File.Exists(file) && (File.ResolveLinkTarget(file, returnFinalTarget: true)?.Exists ?? true);

    /// <returns>With both streams to be read (<see cref="LastLines"/>).</returns>
    /// <exception cref="LeftOutException">There is no such program.</exception>
    public static Process Start(IReadOnlyList<string> command, string folder)
    {
        var start = new ProcessStartInfo(command[0]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder };
        foreach (var argument in command.Skip(1)) start.ArgumentList.Add(argument);
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            throw new LeftOutException($"{Path.GetFileName(command[0])} is not installed");
        }
    }
}

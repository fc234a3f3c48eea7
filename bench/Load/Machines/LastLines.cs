using System.Diagnostics;

namespace ChikaBot.Bench.Machines;

/// <summary>What a process printed last, on both of its streams; read all the while, so that the process never waits for a reader.</summary>
internal sealed class LastLines
{
    private const int Kept = 200;

    private readonly Queue<string> lines = new();

    /// <param name="process">Started with both streams redirected.</param>
    public LastLines(Process process)
    {
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public override string ToString()
    {
        lock (lines) return string.Join('\n', lines);
    }

    private void Keep(string? line)
    {
        if (line is null) return;
        lock (lines)
        {
            lines.Enqueue(line);
            if (lines.Count > Kept) lines.Dequeue();
        }
    }
}

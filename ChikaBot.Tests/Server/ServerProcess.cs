using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace ChikaBot.Tests.Server;

/// <summary>
/// The whole bot in a process of its own, on a free port of this machine, over a data directory of its own. It can be killed and started
/// again over the same data; disposing it kills it and deletes the data.
/// </summary>
internal sealed partial class ServerProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly StringBuilder output = new();
    private readonly string[] settings;
    private Process? process;

    private ServerProcess(string[] settings) => this.settings = settings;

    public string DataDirectory { get; } = Directory.CreateTempSubdirectory("chika-server-").FullName;

    public string DatabaseFile => Path.Combine(DataDirectory, "chika.db");

    public HttpClient Client { get; private set; } = new();

    /// <summary>Everything that was written to stdout and stderr so far, by every process over this data.</summary>
    public string Output
    {
        get
        {
            lock (output) return output.ToString();
        }
    }

    /// <summary>Of the process that runs now.</summary>
    public double MemoryMegabytes
    {
        get
        {
            process!.Refresh();
            return process.WorkingSet64 / 1048576.0;
        }
    }

    /// <summary>The names of the files that the process has mapped, libraries among them.</summary>
    public string LoadedFiles() => File.ReadAllText($"/proc/{process!.Id}/maps");

    /// <param name="settings">As on the command line: <c>--Chika:Clock=…</c>.</param>
    public static async Task<ServerProcess> StartAsync(params string[] settings)
    {
        var server = new ServerProcess(settings);
        try
        {
            await server.StartAgainAsync();
            return server;
        }
        catch
        {
            server.Dispose();
            throw;
        }
    }

    /// <summary>Starts a process over the same data; what is given here comes after the settings given first.</summary>
    public Task StartAgainAsync(params string[] more) => StartAgainAsync(BotProgram.StartInfo, more);

    /// <summary>The same, but no file of this process may become larger than that.</summary>
    public Task StartOnFullDiskAsync(long kibibytes, params string[] more) => StartAgainAsync(arguments => BotProgram.StartInfoOnFullDisk(kibibytes, arguments), more);

    private async Task StartAgainAsync(Func<IEnumerable<string>, ProcessStartInfo> startInfo, string[] more)
    {
        var address = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        var started = new Process
        {
            StartInfo = startInfo(["--urls", "http://127.0.0.1:0", $"--Chika:DataDirectory={DataDirectory}", .. settings, .. more]),
            EnableRaisingEvents = true,
        };
        started.OutputDataReceived += (_, line) =>
        {
            Keep(line.Data);
            if (Address().Match(line.Data ?? "") is { Success: true } match) address.TrySetResult(match.Groups["url"].Value);
        };
        started.ErrorDataReceived += (_, line) => Keep(line.Data);
        started.Exited += (_, _) => address.TrySetException(new InvalidOperationException($"The server ended before it answered:\n{Output}"));
        started.Start();
        process = started;
        started.BeginOutputReadLine();
        started.BeginErrorReadLine();
        Client.Dispose();
        Client = new HttpClient { BaseAddress = new Uri(await address.Task.WaitAsync(Patience)), Timeout = Patience };
    }

    /// <summary>kill -9.</summary>
    public void Kill()
    {
        process!.Kill();
        process.WaitForExit();
        process.Dispose();
        process = null;
    }

    /// <summary>Sends SIGTERM, as systemd, Docker and Kubernetes do, and does not wait.</summary>
    public void Terminate()
    {
        using var kill = Process.Start("/bin/kill", ["-TERM", process!.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    /// <returns>The exit code.</returns>
    public async Task<int> ExitAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        await process!.WaitForExitAsync(patience.Token);
        var code = process.ExitCode;
        process.Dispose();
        process = null;
        return code;
    }

    public async Task<int> StopAsync()
    {
        Terminate();
        return await ExitAsync();
    }

    /// <summary>Ends when the text has appeared in the output.</summary>
    public async Task SaysAsync(string text)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!Output.Contains(text, StringComparison.Ordinal)) await Task.Delay(20, patience.Token);
    }

    public void Dispose()
    {
        Client.Dispose();
        if (process is not null) Kill();
        Directory.Delete(DataDirectory, recursive: true);
    }

    private void Keep(string? line)
    {
        if (line is null) return;
        lock (output) output.AppendLine(line);
    }

    [GeneratedRegex("""(Health:\s+|"Address":")(?<url>http://[^/\s"]+)""")]
    private static partial Regex Address();
}

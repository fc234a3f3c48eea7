using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using ChikaBot.Bench.Talks;

namespace ChikaBot.Bench.Machines;

/// <summary>A server in a process of its own, on a free port of loopback.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(5);

    private readonly Process process;
    private readonly LastLines lines;

    private ServerProcess(Process process, int port) => (this.process, lines, Port) = (process, new LastLines(process), port);

    public int Port { get; }

    /// <summary>On all cores, since its start.</summary>
    public TimeSpan ProcessorTime => ProcessFigures.ProcessorTime(process.Id);

    public double MemoryMegabytes
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64 / 1048576.0;
        }
    }

    /// <summary>Starts it and waits for the first right answer.</summary>
    /// <returns>The server, and how long that took from the start of the process.</returns>
    /// <exception cref="LeftOutException">There is no such program.</exception>
    /// <exception cref="InvalidOperationException">It does not answer; the message holds what it printed.</exception>
    public static async Task<(ServerProcess Server, TimeSpan FirstAnswer)> StartAsync(ServerCommand command, IReadOnlyList<byte[]> marks, CancellationToken cancellationToken)
    {
        var port = FreePort();
        var began = Stopwatch.GetTimestamp();
        var server = new ServerProcess(Tool.Start([command.Program, .. command.Arguments(port)], command.Folder), port);
        try
        {
            await server.FirstAnswerAsync(marks, began, cancellationToken);
            return (server, Stopwatch.GetElapsedTime(began));
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited) process.Kill(entireProcessTree: true);
        using var limit = new CancellationTokenSource(StopLimit);
        await process.WaitForExitAsync(limit.Token);
        process.Dispose();
    }

    private async Task FirstAnswerAsync(IReadOnlyList<byte[]> marks, long began, CancellationToken cancellationToken)
    {
        while (!process.HasExited && Stopwatch.GetElapsedTime(began) < StartLimit)
        {
            using var player = new Player(Talk.NewRun(), 0, marks);
            try
            {
                await player.ConnectAsync(Port, cancellationToken);
            }
            catch (SocketException)
            {
                await Task.Delay(5, cancellationToken);
                continue;
            }

            if (player.IsRight(0, await player.TakeTurnAsync(0, cancellationToken))) return;
            break;
        }

        throw new InvalidOperationException($"The server does not answer:\n{lines}");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

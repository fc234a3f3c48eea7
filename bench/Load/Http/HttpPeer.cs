using ChikaBot.Bench.Databases;
using ChikaBot.Bench.Machines;
using ChikaBot.Bench.Talks;

namespace ChikaBot.Bench.Http;

/// <summary>A server that holds the talk over HTTP.</summary>
internal sealed class HttpPeer : IPeer
{
    private readonly ServerProcess server;
    private readonly Recording recording;
    private readonly BenchStore? store;

    private HttpPeer(ServerProcess server, TimeSpan firstAnswer, Recording recording, BenchStore? store) =>
        (this.server, FirstAnswer, this.recording, this.store) = (server, firstAnswer, recording, store);

    public TimeSpan? FirstAnswer { get; }

    public double? MemoryMegabytes => server.MemoryMegabytes;

    /// <summary>Starts the server and hears the whole talk once.</summary>
    /// <param name="store">What it keeps its data in, if it is the bot; stays when the server goes.</param>
    /// <exception cref="LeftOutException">A program is missing.</exception>
    /// <exception cref="InvalidOperationException">It does not answer, or with other words than recorded.</exception>
    public static async Task<HttpPeer> StartAsync(string name, ServerCommand command, Recording recording, BenchStore? store, CancellationToken cancellationToken)
    {
        ServerProcess? server = null;
        try
        {
            (server, var firstAnswer) = await ServerProcess.StartAsync(command, recording.Marks, cancellationToken);
            recording.MustEqual(await Recording.OfAsync(server.Port, cancellationToken), name);
            return new HttpPeer(server, firstAnswer, recording, store);
        }
        catch
        {
            if (server is not null) await server.DisposeAsync();
            throw;
        }
    }

    public async Task<LoadResult> LoadAsync(int connections, TimeSpan warmUp, TimeSpan measured, CancellationToken cancellationToken)
    {
        var (ours, database, driver) = (server.ProcessorTime, DatabaseTime, Environment.CpuUsage.TotalTime);
        var load = await LoadRun.RunAsync(server.Port, connections, warmUp, measured, recording.Marks, cancellationToken);
        return load with
        {
            Processor = ProcessorShare.Of(server.ProcessorTime - ours, DatabaseTime - database, Environment.CpuUsage.TotalTime - driver, load.Turns),
        };
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private TimeSpan DatabaseTime => store?.ProcessorTime ?? TimeSpan.Zero;
}

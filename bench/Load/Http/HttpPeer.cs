using ChikaBot.Bench.Databases;
using ChikaBot.Bench.Machines;
using ChikaBot.Bench.Talks;

namespace ChikaBot.Bench.Http;

/// <summary>A server that holds the talk over HTTP.</summary>
internal sealed class HttpPeer : IPeer
{
    private readonly ServerProcess server;
    private readonly Recording recording;
    private readonly BenchStores stores;
    private readonly IAsyncDisposable? owned;

    private HttpPeer(ServerProcess server, TimeSpan firstAnswer, Recording recording, BenchStores stores, IAsyncDisposable? owned) =>
        (this.server, FirstAnswer, this.recording, this.stores, this.owned) = (server, firstAnswer, recording, stores, owned);

    public TimeSpan? FirstAnswer { get; }

    public double? MemoryMegabytes => server.MemoryMegabytes;

    /// <summary>Starts the server and hears the whole talk once.</summary>
    /// <param name="owned">Disposed after the server; at once when it does not start.</param>
    /// <exception cref="LeftOutException">A program is missing.</exception>
    /// <exception cref="InvalidOperationException">It does not answer, or with other words than recorded.</exception>
    public static async Task<HttpPeer> StartAsync(string name, ServerCommand command, Recording recording, BenchStores stores, IAsyncDisposable? owned, CancellationToken cancellationToken)
    {
        ServerProcess? server = null;
        try
        {
            (server, var firstAnswer) = await ServerProcess.StartAsync(command, recording.Marks, cancellationToken);
            recording.MustEqual(await Recording.OfAsync(server.Port, cancellationToken), name);
            return new HttpPeer(server, firstAnswer, recording, stores, owned);
        }
        catch
        {
            if (server is not null) await server.DisposeAsync();
            if (owned is not null) await owned.DisposeAsync();
            throw;
        }
    }

    public async Task<LoadResult> LoadAsync(int connections, TimeSpan warmUp, TimeSpan measured, CancellationToken cancellationToken)
    {
        var (ours, database, driver) = (server.ProcessorTime, stores.PostgresProcessorTime, Environment.CpuUsage.TotalTime);
        var load = await LoadRun.RunAsync(server.Port, connections, warmUp, measured, recording.Marks, cancellationToken);
        return load with
        {
            Processor = ProcessorShare.Of(server.ProcessorTime - ours, stores.PostgresProcessorTime - database, Environment.CpuUsage.TotalTime - driver, load.Turns),
        };
    }

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        if (owned is not null) await owned.DisposeAsync();
    }
}

using ChikaBot.Bench.Databases;
using ChikaBot.Bench.Http;
using ChikaBot.Bench.Machines;
using ChikaBot.Bench.Talks;
using ChikaBot.Core.Participants;
using Microsoft.Extensions.DependencyInjection;

namespace ChikaBot.Bench.Participants;

/// <summary>A file of <c>seed</c>.</summary>
/// <param name="Bytes">Its length.</param>
/// <param name="Took">To write it.</param>
internal sealed record SeedFile(string Path, int Count, long Bytes, TimeSpan Took);

/// <summary>What it took to import a file into a store, and how the store did afterwards.</summary>
/// <param name="PeakMegabytes">Of the importing process, at its highest.</param>
/// <param name="FirstAnswer">From the start of a server on the store.</param>
/// <param name="ServerMegabytes">Resident in that server after a load.</param>
internal sealed record Imported(string Kind, SeedFile File, TimeSpan Took, double PeakMegabytes, long StoreBytes, LookUpCosts LookUps, TimeSpan FirstAnswer, double ServerMegabytes, int WrongAnswers);

/// <summary>Imports a file into an empty store, looks participants up in it, and lets a server work on it.</summary>
internal sealed class ImportRun(BenchFolder folder, BenchStores stores, BenchOptions options, Recording recording, IReadOnlyList<Participant> people)
{
    private const int Connections = 64;

    public async Task<SeedFile> SeedAsync(int count, CancellationToken cancellationToken)
    {
        var path = folder.NewPath("participants") + ".csv";
        var seeded = await Tool.RunAsync(["dotnet", folder.ChikaBot, "seed", "--count", $"{count}", "--out", path], folder.Data, cancellationToken);
        return new SeedFile(path, count, new FileInfo(path).Length, seeded.Elapsed);
    }

    /// <exception cref="LeftOutException">There is no such store here.</exception>
    public async Task<Imported> ImportAsync(string kind, SeedFile file, IReadOnlyList<SampledKeys> keys, CancellationToken cancellationToken)
    {
        await using var store = await stores.CreateAsync(kind, cancellationToken);
        var imported = await Tool.RunAsync(["dotnet", folder.ChikaBot, "import", file.Path, .. store.Arguments], folder.Data, cancellationToken);
        var size = await store.SizeAsync(cancellationToken);
        await store.SeedAsync(people, cancellationToken);
        LookUpCosts lookUps;
        await using (var services = store.Open()) lookUps = await LookUpCosts.MeasureAsync(services.GetRequiredService<IParticipantDirectory>(), keys, cancellationToken);

        await using var server = await HttpPeer.StartAsync(kind, ServerCommand.ChikaBot(folder.ChikaBot, folder, store.Arguments), recording, store, cancellationToken);
        var load = await server.LoadAsync(Connections, options.WarmUp, options.Measured, cancellationToken);
        return new Imported(kind, file, imported.Elapsed, imported.PeakMegabytes, size, lookUps, server.FirstAnswer!.Value, server.MemoryMegabytes!.Value, load.Errors);
    }

    /// <summary>How many people the server's load asks for.</summary>
    public static int PeopleNeeded => Connections * People.PerConnection;
}

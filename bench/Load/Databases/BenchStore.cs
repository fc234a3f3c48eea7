using ChikaBot.Bench.Machines;
using ChikaBot.Core.Participants;
using ChikaBot.Operations;
using ChikaBot.Stores;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ChikaBot.Bench.Databases;

/// <summary>A place of its own for the bot's data, in one of its stores; gone when disposed.</summary>
internal abstract class BenchStore : IAsyncDisposable
{
    /// <summary>SQLite or PostgreSQL.</summary>
    public abstract string Kind { get; }

    /// <summary>What the bot is to be told, by key.</summary>
    public abstract IReadOnlyDictionary<string, string?> Settings { get; }

    /// <summary>The same for the command line.</summary>
    public IEnumerable<string> Arguments => Settings.Select(setting => $"--{setting.Key}={setting.Value}");

    /// <summary>Of processes that work for the store beside the bot.</summary>
    public virtual TimeSpan ProcessorTime => TimeSpan.Zero;

    /// <returns>Bytes on the disk.</returns>
    public abstract ValueTask<long> SizeAsync(CancellationToken cancellationToken);

    /// <summary>The bot without a server and without its jobs, in this process, put together as the server does it. No server may run on a SQLite store meanwhile.</summary>
    /// <exception cref="LeftOutException">This build has no such store.</exception>
    public ServiceProvider Open()
    {
        try
        {
            var configuration = new ConfigurationBuilder().AddInMemoryCollection(Settings).Build();
            return new ServiceCollection().AddLogging().AddSingleton<IConfiguration>(configuration).AddBot(configuration).BuildServiceProvider();
        }
        catch (OptionsException e)
        {
            throw new LeftOutException($"this build of ChikaBot has no {Kind} store: {e.Message}");
        }
    }

    public async Task SeedAsync(IReadOnlyList<Participant> participants, CancellationToken cancellationToken)
    {
        await using var services = Open();
        await services.GetRequiredService<IParticipantWriter>().UpsertAsync(participants, cancellationToken);
    }

    public abstract ValueTask DisposeAsync();
}

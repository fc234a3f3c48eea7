using ChikaBot.Core.Identity;
using ChikaBot.Core.Participants;
using ChikaBot.Core.Regions;
using ChikaBot.Scripts.Drivers;
using ChikaBot.Stores;
using ChikaBot.Stores.Csv;
using ChikaBot.Stores.Samples;
using ChikaBot.Stores.Sqlite;
using ChikaBot.Turns;

namespace ChikaBot.Operations;

/// <summary>The whole bot in this process without a server, for scripts and the terminal. It runs with the default settings, so that a script says all there is to know.</summary>
internal sealed class LocalBot : IScriptHost
{
    private readonly ServiceProvider services;
    private readonly SwitchableDirectory directory;

    private LocalBot(ServiceProvider services)
    {
        this.services = services;
        directory = services.GetRequiredService<SwitchableDirectory>();
        Turns = services.GetRequiredService<ITurnRunner>();
    }

    public ITurnRunner Turns { get; }

    public bool StoreDown
    {
        get => directory.IsDown;
        set => directory.IsDown = value;
    }

    /// <exception cref="OptionsException">The participant file has a bad row; the message names its line.</exception>
    public static async ValueTask<IScriptHost> CreateAsync(ScriptHostOptions options)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Chika:DataDirectory", options.DataDirectory)]).Build();
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<IConfiguration>(configuration);
        services.AddSingleton(new Clocks(options.Clock, TimeProvider.System));
        services.AddBot(configuration);
        if (options.Observer is { } observer) services.AddSingleton(observer);
        services.AddSingleton<SwitchableDirectory>();
        services.AddSingleton<IParticipantDirectory>(provider => provider.GetRequiredService<SwitchableDirectory>());

        var provider = services.BuildServiceProvider();
        try
        {
            var writer = provider.GetRequiredService<IParticipantWriter>();
            var today = options.Clock.GetUtcNow().JakartaDate();
            if (options.Samples) await writer.UpsertAsync([.. SampleParticipants.All(today).Select(sample => sample.Participant)], CancellationToken.None);
            if (options.Participants is { } file) await writer.UpsertAsync(Read(new FileInfo(file), today), CancellationToken.None);
            return new LocalBot(provider);
        }
        catch
        {
            await provider.DisposeAsync();
            throw;
        }
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();

    private static List<Participant> Read(FileInfo file, DateOnly today)
    {
        try
        {
            using var reader = new ParticipantCsvReader(ParticipantFile.Open(file), today);
            var participants = new List<Participant>();
            foreach (var row in reader.Rows())
                participants.Add(row.Participant ?? throw new OptionsException($"{file.Name}:{row.Line}: {string.Join("; ", row.Problems)}"));
            return participants;
        }
        catch (ParticipantFileException e)
        {
            throw new OptionsException($"{file.Name}: {e.Message}");
        }
    }

    /// <summary>The store's directory, which a script may put out of reach.</summary>
    private sealed class SwitchableDirectory(SqliteParticipants inner) : IParticipantDirectory
    {
        public bool IsDown { get; set; }

        public ValueTask<Participant?> FindAsync(ParticipantKey key, CancellationToken cancellationToken) => Open().FindAsync(key, cancellationToken);

        public ValueTask<Family> FamilyAsync(FamilyCardNumber card, CancellationToken cancellationToken) => Open().FamilyAsync(card, cancellationToken);

        private SqliteParticipants Open() => IsDown ? throw new DirectoryUnavailableException("Put out of reach by the script.") : inner;
    }
}

using System.Text.Json;
using ChikaBot.Core.Participants;
using ChikaBot.Stores;
using ChikaBot.Stores.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace ChikaBot.Bench;

/// <summary>Everything a run writes, in one folder beside the sources, because a temporary folder may be no disk at all. Deleted at the end.</summary>
internal sealed class BenchFolder : IDisposable
{
    private const decimal ClassThreeTariff = 35_000;

    public BenchFolder(string root)
    {
        Root = Path.GetFullPath(root);
        Data = Path.Combine(Root, "artifacts", "bench", Guid.NewGuid().ToString("N")[..8]);
        Directory.CreateDirectory(Data);
    }

    /// <summary>The top of the repository.</summary>
    public string Root { get; }

    public string Data { get; }

    /// <summary>The five replies of the talk, as ChikaBot gave them.</summary>
    public string RepliesFile => Path.Combine(Data, "replies.json");

    /// <summary>What the JavaScript bot knows of each participant, by NIK.</summary>
    public string ParticipantsFile => Path.Combine(Data, "participants.json");

    /// <returns>A new data directory that holds these participants.</returns>
    public async Task<string> SeedAsync(IReadOnlyList<Participant> participants, CancellationToken cancellationToken)
    {
        var directory = Path.Combine(Data, "chika-" + Guid.NewGuid().ToString("N")[..8]);
        await using var services = new ServiceCollection().AddSqliteStore(directory).BuildServiceProvider();
        await services.GetRequiredService<IParticipantWriter>().UpsertAsync(participants, cancellationToken);
        return directory;
    }

    public void WriteParticipants(IReadOnlyList<Participant> participants, int monthsBilled)
    {
        using var json = new Utf8JsonWriter(File.Create(ParticipantsFile));
        json.WriteStartObject();
        foreach (var participant in participants)
        {
            json.WriteStartObject(participant.Nik.Digits);
            json.WriteString("birthDate", participant.BirthDate.Value.ToString("O", System.Globalization.CultureInfo.InvariantCulture));
            json.WriteNumber("months", monthsBilled);
            json.WriteNumber("tariff", ClassThreeTariff);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    public void Dispose() => Directory.Delete(Data, recursive: true);
}

using System.Text.Json;
using ChikaBot.Bench.Machines;
using ChikaBot.Bench.Talks;
using ChikaBot.Core.Participants;

namespace ChikaBot.Bench.Http;

/// <summary>What the peers are told of the talk.</summary>
/// <param name="Replies">A file with the five replies, as ChikaBot gave them.</param>
/// <param name="Participants">A file with what the JavaScript bot knows of each participant, by NIK.</param>
internal sealed record TalkFiles(string Replies, string Participants)
{
    private const decimal ClassThreeTariff = 35_000;

    public static TalkFiles Write(BenchFolder folder, Recording recording, IReadOnlyList<Participant> people)
    {
        var files = new TalkFiles(folder.NewPath("replies"), folder.NewPath("participants"));
        recording.Write(files.Replies);
        using var json = new Utf8JsonWriter(File.Create(files.Participants));
        json.WriteStartObject();
        foreach (var person in people)
        {
            json.WriteStartObject(person.Nik.Digits);
            json.WriteString("birthDate", People.BirthDate);
            json.WriteNumber("months", People.MonthsBilled);
            json.WriteNumber("tariff", ClassThreeTariff);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        return files;
    }
}

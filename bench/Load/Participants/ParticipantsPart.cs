using ChikaBot.Bench.Databases;
using ChikaBot.Bench.Machines;
using ChikaBot.Bench.Reports;
using ChikaBot.Bench.Talks;

namespace ChikaBot.Bench.Participants;

/// <summary>Import of more and more participants, and what a look-up costs among them.</summary>
internal sealed class ParticipantsPart(BenchFolder folder, BenchStores stores, BenchOptions options) : IPart
{
    private readonly Dictionary<string, string> leftOut = [];

    public string Name => "participants";

    public async Task<PartReport> RunAsync(CancellationToken cancellationToken)
    {
        var people = People.All(ImportRun.PeopleNeeded, TimeProvider.System);
        var recording = await Recording.OfChikaBotAsync(folder, stores, people, cancellationToken);
        var run = new ImportRun(folder, stores, options, recording, people);
        var results = new List<Imported>();
        foreach (var count in options.Participants)
        {
            await Console.Error.WriteLineAsync($"  {Table.Cell(count)} participants");
            var file = await run.SeedAsync(count, cancellationToken);
            var keys = KeySample.Of(file.Path, options.LookUps);
            foreach (var kind in BenchStores.Kinds.Where(kind => !leftOut.ContainsKey(kind)))
                if (await ImportAsync(run, kind, file, keys, cancellationToken) is { } imported)
                    results.Add(imported);
            File.Delete(file.Path);
        }

        return new PartReport(Name, ParticipantsTables.Of(results, leftOut), ParticipantsTables.Charts(results))
        {
            LeftOut = [.. leftOut.Select(one => $"{one.Key}: {one.Value}")],
            WrongAnswers = results.Sum(result => result.WrongAnswers),
        };
    }

    private async Task<Imported?> ImportAsync(ImportRun run, string kind, SeedFile file, IReadOnlyList<SampledKeys> keys, CancellationToken cancellationToken)
    {
        try
        {
            return await run.ImportAsync(kind, file, keys, cancellationToken);
        }
        catch (LeftOutException e)
        {
            leftOut[kind] = e.Message;
            return null;
        }
    }
}

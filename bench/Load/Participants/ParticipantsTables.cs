using ChikaBot.Bench.Reports;

namespace ChikaBot.Bench.Participants;

/// <summary>Tables and pictures of the imports.</summary>
internal static class ParticipantsTables
{
    private const double Megabyte = 1048576;

    public static string Of(IReadOnlyList<Imported> results, IReadOnlyDictionary<string, string> leftOut)
    {
        var import = new Table("store", "participants", "`seed` s", "file MB", "`import` s", "rows/s", "memory at most MB", "store MB", "bytes a participant");
        var lookUp = new Table("store", "participants", "by NIK p50 µs", "p99", "by card p50 µs", "p99", "family p50 µs", "p99", "start to first answer s", "memory after a load MB");
        foreach (var result in results.OrderByDescending(result => result.Kind, StringComparer.Ordinal))
        {
            import.Add(
                result.Kind, Table.Cell(result.File.Count), Table.Cell(result.File.Took.TotalSeconds, 1), Table.Cell(result.File.Bytes / Megabyte, 1), Table.Cell(result.Took.TotalSeconds, 1),
                Table.Cell(result.File.Count / result.Took.TotalSeconds), Table.Cell(result.PeakMegabytes), Table.Cell(result.StoreBytes / Megabyte, 1), Table.Cell((double)result.StoreBytes / result.File.Count));
            var costs = result.LookUps;
            lookUp.Add(
                [result.Kind, Table.Cell(result.File.Count), .. Cells(costs.Nik), .. Cells(costs.Card), .. Cells(costs.Family), Table.Cell(result.FirstAnswer.TotalSeconds, 2), Table.Cell(result.ServerMegabytes)]);
        }

        foreach (var (kind, reason) in leftOut)
        {
            import.AddLeftOut(kind, reason);
            lookUp.AddLeftOut(kind, reason);
        }

        return $"One import each, with the start of the program. Memory is that of the importing process; PostgreSQL's own comes on top.\n\n{import}\n"
            + "Look-ups of random participants, one after the other, in process through the store's own port; the last two columns are of a server on that store (64 connections play the talk). "
            + $"Aims with a million participants: a first answer within 1 s, less than 150 MB.\n\n{lookUp}";
    }

    public static IReadOnlyList<Chart> Charts(IReadOnlyList<Imported> results)
    {
        var kinds = results.Select(result => result.Kind).Distinct().ToArray();
        if (kinds.Length == 0) return [];
        Line Line(string name, int kind, bool dashed, Func<Imported, double> figure) =>
            new(name, kind, [.. results.Where(result => result.Kind == kinds[kind]).Select(result => ((double)result.File.Count, figure(result)))]) { Dashed = dashed };
        return
        [
            new LineChart("participants-import", "Import of a file", "participants", "seconds", [.. kinds.Select((kind, index) => Line(kind, index, false, result => result.Took.TotalSeconds))]),
            new LineChart("participants-look-up", "Look-up of a participant by NIK", "participants", "µs",
            [
                .. kinds.Select((kind, index) => Line($"{kind}, p50", index, false, result => result.LookUps.Nik.P50)),
                .. kinds.Select((kind, index) => Line($"{kind}, p99", index, true, result => result.LookUps.Nik.P99)),
            ]),
        ];
    }

    private static IEnumerable<string> Cells(LookUpTimes times) => [Table.Cell(times.P50, 1), Table.Cell(times.P99, 1)];
}

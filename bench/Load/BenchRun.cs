using ChikaBot.Bench.Databases;
using ChikaBot.Bench.Engine;
using ChikaBot.Bench.Http;
using ChikaBot.Bench.Idle;
using ChikaBot.Bench.Machines;
using ChikaBot.Bench.Participants;
using ChikaBot.Bench.Reports;
using ChikaBot.Bench.Webhooks;

namespace ChikaBot.Bench;

/// <summary>The parts one after the other; the results of each are written when it is done, so that a run broken off leaves what it has.</summary>
internal sealed class BenchRun(BenchOptions options, BenchFolder folder)
{
    private readonly List<PartReport> reports = [];
    private readonly List<string> failures = [];

    /// <returns>See <see cref="ExitCodes"/>.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        await using var stores = new BenchStores(folder);
        try
        {
            foreach (var name in options.Parts) await RunAsync(Part(name, stores), cancellationToken);
        }
        catch (Exception) when (cancellationToken.IsCancellationRequested)
        {
            await Console.Error.WriteLineAsync("Stopped.");
            return ExitCodes.Stopped;
        }

        foreach (var report in reports)
            foreach (var reason in report.LeftOut)
                await Console.Error.WriteLineAsync($"{report.Part}: left out: {reason}");
        foreach (var failure in failures) await Console.Error.WriteLineAsync(failure);
        var wrong = reports.Sum(report => report.WrongAnswers);
        if (wrong > 0) await Console.Error.WriteLineAsync($"{wrong} answers were wrong.");
        return failures.Count > 0 ? ExitCodes.Failed : wrong > 0 ? ExitCodes.WrongAnswer : reports.Any(report => report.LeftOut.Count > 0) ? ExitCodes.LeftOut : ExitCodes.Good;
    }

    private async Task RunAsync(IPart part, CancellationToken cancellationToken)
    {
        await Console.Error.WriteLineAsync(part.Name);
        try
        {
            var loadBefore = Machine.LoadAverage;
            var report = await part.RunAsync(cancellationToken);
            reports.Add(report);
            await WriteAsync(report, Machine.Describe(options, loadBefore, folder.Data), cancellationToken);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            failures.Add($"{part.Name} broke off: {e.GetType().Name}: {e.Message}");
        }
    }

    private async Task WriteAsync(PartReport report, string heading, CancellationToken cancellationToken)
    {
        Console.WriteLine($"## {report.Part}\n\n{heading}\n\n{report.Markdown}");
        var results = new ResultsFolder(options.Out ?? Path.Combine(folder.Root, "bench", "results"));
        await results.WriteAsync(report, heading, options.Quick ? "a quick run: it works, but how fast?" : "", cancellationToken);
        if (options.Readme) await ResultsFolder.InsertAsync(report, heading, Path.Combine(folder.Root, "bench", "README.md"), cancellationToken);
    }

    private IPart Part(string name, BenchStores stores) => name switch
    {
        "engine" => new EnginePart(options),
        "http" => new HttpPart(folder, stores, options),
        "participants" => new ParticipantsPart(folder, stores, options),
        "idle" => new IdlePart(folder, stores, options),
        _ => new AcknowledgementPart(folder, stores),
    };
}

using ChikaBot.Commands.Seeding;
using ChikaBot.Core.Participants;
using ChikaBot.Core.Regions;
using ChikaBot.Stores;
using ChikaBot.Stores.Csv;
using ChikaBot.Turns;

namespace ChikaBot.Commands;

/// <summary>One run of <see cref="SeedCommand"/>. Exit codes as those of <see cref="ImportCommand"/>.</summary>
internal sealed class SeedCommandRun(Func<CancellationToken, ValueTask<IParticipantWriter>> openWriter, TimeProvider clock, CommandOutput output)
{
    private BatchedWriter? batches;

    public async Task<int> RunAsync(int count, int seed, FileInfo? file, CancellationToken cancellationToken)
    {
        var start = clock.GetTimestamp();
        var people = new SeedFamilies(seed, clock.GetUtcNow().JakartaDate()).Take(count);
        try
        {
            await output.WithProgressAsync("seed", count, async report =>
            {
                if (file is null)
                    await StoreAsync(people, report, cancellationToken);
                else
                    Write(people, file, report, cancellationToken);
                return true;
            });
            var elapsed = clock.GetElapsedTime(start);
            var rate = elapsed > TimeSpan.Zero ? count / elapsed.TotalSeconds : 0;
            output.Line($"seed: {count:N0} participants {(file is null ? "stored" : "written")}; {elapsed.TotalSeconds:N1} s, {rate:N0} a second.");
            return 0;
        }
        catch (StoreUnavailableException)
        {
            output.Line($"seed: the store stopped taking rows; {batches?.Stored ?? 0:N0} are in.");
            return ImportCommand.StoreFailed;
        }
        catch (Exception e) when (file is not null && e is IOException or UnauthorizedAccessException)
        {
            output.Line($"seed: the file {file?.Name} cannot be written.");
            return ImportCommand.BadFile;
        }
        catch (OperationCanceledException)
        {
            output.Line($"seed: stopped; {batches?.Stored ?? 0:N0} participants are in.");
            return ImportCommand.Cancelled;
        }
    }

    private async Task StoreAsync(IEnumerable<Participant> people, Action<long> report, CancellationToken cancellationToken)
    {
        var writer = await openWriter(cancellationToken);
        await using var owned = writer as IAsyncDisposable;
        batches = new BatchedWriter(writer, BatchedWriter.DefaultSize);
        foreach (var person in people)
            if (await batches.AddAsync(person, cancellationToken))
                report(batches.Stored);
        await batches.CompleteAsync(cancellationToken);
        report(batches.Stored);
    }

    /// <summary>Writes beside the file and moves it into place at the end, so that a broken run leaves no half file under its name.</summary>
    private static void Write(IEnumerable<Participant> people, FileInfo file, Action<long> report, CancellationToken cancellationToken)
    {
        var part = file.FullName + ".part";
        try
        {
            using (var csv = new ParticipantCsvWriter(File.Create(part)))
            {
                var written = 0L;
                foreach (var person in people)
                {
                    csv.Write(person);
                    if (++written % BatchedWriter.DefaultSize != 0) continue;
                    cancellationToken.ThrowIfCancellationRequested();
                    report(written);
                }
            }

            File.Move(part, file.FullName, overwrite: true);
        }
        catch
        {
            File.Delete(part);
            throw;
        }
    }
}

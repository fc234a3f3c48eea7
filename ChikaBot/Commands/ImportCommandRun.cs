using ChikaBot.Core.Regions;
using ChikaBot.Stores;
using ChikaBot.Stores.Csv;
using ChikaBot.Turns;

namespace ChikaBot.Commands;

/// <summary>One run of <see cref="ImportCommand"/>.</summary>
internal sealed class ImportCommandRun(Func<CancellationToken, ValueTask<IParticipantWriter>> openWriter, TimeProvider clock, CommandOutput output)
{
    private long rows;
    private long bad;
    private long repeated;
    private BatchedWriter? batches;

    /// <returns>The exit code; see <see cref="ImportCommand"/>.</returns>
    public async Task<int> RunAsync(FileInfo file, int batchSize, CancellationToken cancellationToken)
    {
        var start = clock.GetTimestamp();
        try
        {
            using var stream = ParticipantFile.Open(file);
            using var reader = new ParticipantCsvReader(stream, clock.GetUtcNow().JakartaDate());
            var complete = await output.WithProgressAsync("import", ParticipantFile.Length(stream), report => LoadAsync(reader, stream, batchSize, report, cancellationToken));
            Summarise(clock.GetElapsedTime(start));
            return complete && bad == 0 ? 0 : ImportCommand.BadRows;
        }
        catch (ParticipantFileException e)
        {
            output.Line($"import: {e.Message}. Nothing was written.");
            return ImportCommand.BadFile;
        }
        catch (StoreUnavailableException)
        {
            output.Line($"import: the store stopped taking rows; {Stored:N0} are in. Run the import again once the store is well: what is in is replaced by itself.");
            return ImportCommand.StoreFailed;
        }
        catch (OperationCanceledException)
        {
            output.Line($"import: stopped; {Stored:N0} rows are in.");
            return ImportCommand.Cancelled;
        }
    }

    private long Stored => batches?.Stored ?? 0;

    /// <returns>False when the file could not be read to its end.</returns>
    private async Task<bool> LoadAsync(ParticipantCsvReader reader, FileStream stream, int batchSize, Action<long> report, CancellationToken cancellationToken)
    {
        var writer = await openWriter(cancellationToken);
        await using var owned = writer as IAsyncDisposable;
        batches = new BatchedWriter(writer, batchSize);
        var seen = new SeenInFile();
        var complete = true;
        try
        {
            foreach (var row in reader.Rows())
            {
                if (++rows % BatchedWriter.DefaultSize == 0)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    report(ParticipantFile.Position(stream));
                }

                if (IsGood(row, seen)) await batches.AddAsync(row.Participant!, cancellationToken);
            }
        }
        catch (ParticipantFileException e)
        {
            complete = false;
            output.Line($"import: {e.Message}.");
        }

        await batches.CompleteAsync(cancellationToken);
        report(ParticipantFile.Position(stream));
        return complete;
    }

    private bool IsGood(ParticipantRow row, SeenInFile seen)
    {
        if (row.Participant is not { } participant)
        {
            bad++;
            output.Line($"line {row.Line}: {string.Join("; ", row.Problems)}");
            return false;
        }

        switch (seen.Take(participant))
        {
            case SeenBefore.CardOfAnother:
                bad++;
                output.Line($"line {row.Line}: card_number: stands with another NIK on an earlier line");
                return false;
            case SeenBefore.SameNik:
                repeated++;
                output.Line($"line {row.Line}: note: nik: stood on an earlier line, this line counts");
                batches!.Forget(participant);
                return true;
            default:
                return true;
        }
    }

    private void Summarise(TimeSpan elapsed)
    {
        var rate = elapsed > TimeSpan.Zero ? rows / elapsed.TotalSeconds : 0;
        output.Line($"import: {rows:N0} rows read, {rows - bad - repeated:N0} participants taken in, {bad:N0} bad rows, {repeated:N0} replaced by a later line; {elapsed.TotalSeconds:N1} s, {rate:N0} rows/s.");
    }
}

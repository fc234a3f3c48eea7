using System.CommandLine;
using ChikaBot.Stores;
using Spectre.Console;

namespace ChikaBot.Commands;

/// <summary>
/// <c>import FILE.csv</c>: takes participants in, upsert by NIK, one transaction a batch. Good rows go in whatever the bad ones are;
/// each bad row is named with its line, column and reason, never with a value. Turns off nothing that the file does not name.
/// </summary>
public static class ImportCommand
{
    /// <summary>At least one row is bad; the others are in.</summary>
    public const int BadRows = 1;

    /// <summary>The file or its header cannot be read; nothing was written.</summary>
    public const int BadFile = 2;

    /// <summary>The store stopped taking batches; those before are in, and the import may be run again.</summary>
    public const int StoreFailed = 3;

    /// <summary>Stopped by the user; the batches before are in.</summary>
    public const int Cancelled = 130;

    private const int LargestBatch = 100_000;

    /// <param name="openWriter">Opens the store once the header has been found good; disposed afterwards if it can be.</param>
    /// <param name="clock">Decides which dates lie ahead.</param>
    public static Command Create(Func<CancellationToken, ValueTask<IParticipantWriter>> openWriter, TimeProvider clock, IAnsiConsole console)
    {
        var file = new Argument<FileInfo>("file") { Description = "CSV file, UTF-8, with the columns of docs/import-format.md." };
        var batch = new Option<int>("--batch-size") { Description = "Rows in one transaction.", DefaultValueFactory = _ => BatchedWriter.DefaultSize };
        batch.AcceptOnly(1, LargestBatch);
        var command = new Command("import", "Takes participants in from a CSV file (upsert by NIK).") { file, batch };
        command.SetAction((parsed, cancellationToken) =>
            new ImportCommandRun(openWriter, clock, new CommandOutput(console)).RunAsync(parsed.GetRequiredValue(file), parsed.GetValue(batch), cancellationToken));
        return command;
    }
}

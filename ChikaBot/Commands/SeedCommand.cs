using System.CommandLine;
using ChikaBot.Commands.Seeding;
using ChikaBot.Stores;
using Spectre.Console;

namespace ChikaBot.Commands;

/// <summary>
/// <c>seed --count N [--seed S] [--out FILE.csv]</c>: made-up participants into the store, or into a file that <c>import</c> takes without a
/// bad row. The same count, seed and day give the same bytes. Numbers begin with 99, so that nobody real is hit.
/// </summary>
public static class SeedCommand
{
    private const int DefaultSeed = 1;

    /// <param name="openWriter">Opens the store; not called with <c>--out</c>. Disposed afterwards if it can be.</param>
    /// <param name="clock">Registrations and payments are told as of its day.</param>
    public static Command Create(Func<CancellationToken, ValueTask<IParticipantWriter>> openWriter, TimeProvider clock, IAnsiConsole console)
    {
        var count = new Option<int>("--count") { Description = "How many participants.", Required = true };
        count.AcceptOnly(1, SeedNumbers.MostParticipants);
        var seed = new Option<int>("--seed") { Description = "Which made-up people; the same seed gives the same ones.", DefaultValueFactory = _ => DefaultSeed };
        var file = new Option<FileInfo?>("--out") { Description = "Writes a CSV file for import instead of the store; replaces the file." };
        var command = new Command("seed", "Makes up participants for tests and measurements.") { count, seed, file };
        command.SetAction((parsed, cancellationToken) =>
            new SeedCommandRun(openWriter, clock, new CommandOutput(console)).RunAsync(parsed.GetValue(count), parsed.GetValue(seed), parsed.GetValue(file), cancellationToken));
        return command;
    }
}

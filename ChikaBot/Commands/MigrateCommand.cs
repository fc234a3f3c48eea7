using System.CommandLine;
using ChikaBot.Operations;
using Spectre.Console;

namespace ChikaBot.Commands;

/// <summary><c>migrate --from sqlite --to postgres</c>: moves a whole store into an empty PostgreSQL database, or nothing of it.</summary>
internal static class MigrateCommand
{
    /// <summary>Refused, broken off, or not the same afterwards; nothing is in PostgreSQL.</summary>
    public const int NotMoved = 1;

    /// <summary>Stopped by the user; nothing is in PostgreSQL.</summary>
    public const int Cancelled = 130;

    /// <param name="options">Where both stores are: the data directory, and Chika:Store:ConnectionString for PostgreSQL.</param>
    public static Command Create(Func<ChikaOptions> options, TimeProvider clock, IAnsiConsole console)
    {
        var from = new Option<string>("--from") { Description = "What is moved: sqlite.", Required = true };
        from.AcceptOnlyFromAmong("sqlite");
        var to = new Option<string>("--to") { Description = "Where it goes: postgres.", Required = true };
        to.AcceptOnlyFromAmong("postgres");
        var file = new Option<FileInfo?>("--file") { Description = "The SQLite file, when it is not chika.db in the data directory." };
        var lost = new Option<bool>("--allow-lost-attachments") { Description = "Go on although attachments of tickets are not in the data directory." };
        var command = new Command("migrate", "Moves the SQLite store and the attachments into an empty PostgreSQL database (Chika:Store:ConnectionString). No server may be running.") { from, to, file, lost };
        command.SetAction((parsed, cancellationToken) => new MigrateCommandRun(options(), clock, new CommandOutput(console)).RunAsync(parsed.GetValue(file), parsed.GetValue(lost), cancellationToken));
        return command;
    }
}

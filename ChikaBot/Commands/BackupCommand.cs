using System.CommandLine;
using ChikaBot.Operations;
using Spectre.Console;

namespace ChikaBot.Commands;

/// <summary><c>backup FILE</c>: a consistent copy of a SQLite store into a new file that only its owner can read. A server may be writing meanwhile.</summary>
internal static class BackupCommand
{
    /// <summary>The copy broke off or is damaged; there is no file.</summary>
    public const int Failed = 1;

    /// <summary>Nothing was begun: the file is there already, its folder is not, or the store is none that is copied so.</summary>
    public const int Refused = 2;

    /// <summary>Stopped by the user; there is no file.</summary>
    public const int Cancelled = 130;

    /// <param name="options">Where the store is.</param>
    public static Command Create(Func<ChikaOptions> options, IAnsiConsole console)
    {
        var file = new Argument<FileInfo>("file") { Description = "The copy: a file that is not there yet, in a folder that is." };
        var command = new Command("backup", "Copies the SQLite store into a file. A server may be running.") { file };
        command.SetAction((parsed, cancellationToken) => new BackupCommandRun(options(), new CommandOutput(console)).RunAsync(parsed.GetRequiredValue(file), cancellationToken));
        return command;
    }
}

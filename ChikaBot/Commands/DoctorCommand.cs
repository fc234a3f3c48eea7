using System.CommandLine;
using Spectre.Console;

namespace ChikaBot.Commands;

/// <summary><c>doctor</c>: looks at settings, data, store, clock and gateways, says what to do, and changes nothing. Exit code 0: no fault; 1: a fault was found.</summary>
internal static class DoctorCommand
{
    /// <param name="settings">All settings, as the server would see them; with the address, if one is given.</param>
    public static Command Create(Func<string?, IConfiguration> settings, IAnsiConsole console)
    {
        var json = new Option<bool>("--json") { Description = "One JSON object for machines." };
        var urls = new Option<string?>("--urls") { Description = "The server's address, as it is given to the server." };
        var command = new Command("doctor", "Check settings, data, store, clock and gateways, and say what to do. A server may be running.") { json, urls };
        command.SetAction((parsed, cancellationToken) => new DoctorCommandRun(settings(parsed.GetValue(urls)), new CommandOutput(console)).RunAsync(parsed.GetValue(json), cancellationToken));
        return command;
    }
}

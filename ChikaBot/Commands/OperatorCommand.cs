using System.CommandLine;
using ChikaBot.Desk;
using ChikaBot.Stores;
using Spectre.Console;

namespace ChikaBot.Commands;

/// <summary>
/// <c>operator add|list|disable|enable|password|offices</c>: who may log in at the desk. Passwords are asked for on the terminal, or read as one
/// line from a pipe; no option takes one. May run while the server does. Exit code 0: done; 1: the store refused; 2: what was typed does not do.
/// </summary>
public static class OperatorCommand
{
    public const int Refused = 1;
    public const int Unusable = 2;

    /// <param name="open">Opens the store; disposed afterwards if it can be.</param>
    /// <param name="clock">Real time: when an officer was made.</param>
    /// <param name="piped">Where passwords come from when nobody sits at a terminal; null: the terminal.</param>
    public static Command Create(Func<CancellationToken, ValueTask<IOfficerStore>> open, TimeProvider clock, IAnsiConsole console, TextReader? piped)
    {
        var run = new OperatorCommandRun(open, clock, new CommandOutput(console), new OperatorPassword(console, piped));
        return new Command("operator", "Say who may log in at the officers' desk (/desk).") { Add(run), List(run), Disable(run, true), Disable(run, false), Password(run), Offices(run) };
    }

    private static Command Add(OperatorCommandRun run)
    {
        var (name, role, offices) = (Name(), Role(), OfficeCodes());
        var display = new Option<string?>("--display") { Description = "What participants are told instead of the name." };
        var command = new Command("add", "Add an officer; asks for the password.") { name, role, offices, display };
        command.SetAction((parsed, cancellationToken) =>
            run.AddAsync(parsed.GetRequiredValue(name), parsed.GetValue(display), parsed.GetValue(role), parsed.GetValue(offices) ?? [], cancellationToken));
        return command;
    }

    private static Command List(OperatorCommandRun run)
    {
        var command = new Command("list", "Show who may log in.");
        command.SetAction((_, cancellationToken) => run.ListAsync(cancellationToken));
        return command;
    }

    private static Command Disable(OperatorCommandRun run, bool disabled)
    {
        var name = Name();
        var command = disabled
            ? new Command("disable", "Let an officer in no more, and end the sessions.") { name }
            : new Command("enable", "Let an officer in again; also ends a lock after wrong tries.") { name };
        command.SetAction((parsed, cancellationToken) => run.DisableAsync(parsed.GetRequiredValue(name), disabled, cancellationToken));
        return command;
    }

    private static Command Password(OperatorCommandRun run)
    {
        var name = Name();
        var command = new Command("password", "Set a new password, end the sessions and a lock.") { name };
        command.SetAction((parsed, cancellationToken) => run.PasswordAsync(parsed.GetRequiredValue(name), cancellationToken));
        return command;
    }

    private static Command Offices(OperatorCommandRun run)
    {
        var (name, role, offices) = (Name(), Role(), OfficeCodes());
        var command = new Command("offices", "Set role and offices anew.") { name, role, offices };
        command.SetAction((parsed, cancellationToken) =>
            run.OfficesAsync(parsed.GetRequiredValue(name), parsed.GetValue(role), parsed.GetValue(offices) ?? [], cancellationToken));
        return command;
    }

    private static Argument<string> Name() => new("name") { Description = $"{OfficerName.MinLength} to {OfficerName.MaxLength} of a-z, 0-9, dot, hyphen, underscore." };

    private static Option<OfficerRole> Role() => new("--role") { Description = "officer: the named offices; supervisor: all of them." };

    private static Option<string[]> OfficeCodes() =>
        new("--office") { Description = "Regency codes with commas between them, as in 32.73,32.77.", AllowMultipleArgumentsPerToken = true };
}

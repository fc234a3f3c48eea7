using System.CommandLine;
using ChikaBot.Scripts.Drivers;
using Spectre.Console;

namespace ChikaBot.Commands;

/// <summary><c>chat</c>: talk with the bot at the terminal. Exit code 0 at the end of the talk; 1 when the recording is refused or does not pass; 2 when an option cannot be read or the bot not be started.</summary>
public static class ChatCommand
{
    /// <param name="factory">Builds the bot to talk with when no <c>--url</c> is given.</param>
    /// <param name="input">Where lines are read from; standard input by default.</param>
    public static Command Create(Func<ScriptHostOptions, ValueTask<IScriptHost>> factory, IAnsiConsole console, TimeProvider time, TextReader? input = null)
    {
        var url = new Option<string?>("--url") { Description = "Talk to a running server instead of a bot in this process, e.g. http://localhost:3978" };
        var record = new Option<string?>("--record") { Description = "Write the talk as a script that passes when it is played" };
        var allowReal = new Option<bool>("--allow-real") { Description = "Record NIKs of real people too (keep such a file to yourself)" };
        var participants = new Option<string?>("--participants") { Description = "Participants to load (CSV) instead of the samples" };
        var clock = new Option<string?>("--clock") { Description = "Stop the conversation's clock, e.g. at 2026-03-05T09:00:00+07:00" };
        var command = new Command("chat", "Talk with the bot at the terminal") { url, record, allowReal, participants, clock };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(30) };
            var run = new ChatRun(factory, console, time, http, input ?? System.Console.In);
            return await run.RunAsync(
                new ChatRunOptions(parsed.GetValue(url), parsed.GetValue(record), parsed.GetValue(allowReal), parsed.GetValue(participants), parsed.GetValue(clock)),
                cancellationToken);
        });
        return command;
    }
}

using System.CommandLine;
using ChikaBot.Commands;
using ChikaBot.Scripts.Drivers;
using ChikaBot.Tests.Scripts.Demo;
using Spectre.Console;

namespace ChikaBot.Tests.Commands;

/// <summary>Runs a command with the demo bot, its output caught.</summary>
internal static class CommandLine
{
    public static Task<(int Code, string Output)> ScriptAsync(params string[] arguments) =>
        RunAsync(console => ScriptCommand.Create(DemoHost.CreateAsync, console, TimeProvider.System), ["script", .. arguments]);

    public static Task<(int Code, string Output)> ChatAsync(string typed, params string[] arguments) => ChatAsync(DemoHost.CreateAsync, typed, arguments);

    public static Task<(int Code, string Output)> ChatAsync(Func<ScriptHostOptions, ValueTask<IScriptHost>> factory, string typed, params string[] arguments) =>
        RunAsync(console => ChatCommand.Create(factory, console, TimeProvider.System, new StringReader(typed)), ["chat", .. arguments]);

    public static async Task<(int Code, string Output)> RunAsync(Func<IAnsiConsole, Command> create, string[] arguments)
    {
        using var output = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
        var code = await new RootCommand { create(console) }.Parse(arguments).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        return (code, output.ToString());
    }
}

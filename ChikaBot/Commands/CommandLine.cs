using System.CommandLine;
using ChikaBot.Operations;

namespace ChikaBot.Commands;

/// <summary>What the program can be asked to do. Without a command it serves.</summary>
internal static class CommandLine
{
    /// <summary>The exit code for a wrong setting, file or option.</summary>
    public const int UsageError = 2;

    public static async Task<int> RunAsync(string[] args)
    {
        try
        {
            // Everything that is no command is the server's: --urls and any setting as --Chika:Key=value.
            return args.Length == 0 || args[0].StartsWith("--", StringComparison.Ordinal) && args[0] is not ("--help" or "--version")
                ? await ServeCommand.RunAsync(args)
                : await Root().Parse(args).InvokeAsync();
        }
        catch (OptionsException e)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return UsageError;
        }
    }

    private static RootCommand Root() =>
        new("ChikaBot: a chat assistant for JKN participants. Without a command it serves.")
        {
            ServeCommand.Create(),
        };
}

using System.CommandLine;
using ChikaBot.Operations;
using ChikaBot.Operations.Shutdown;

namespace ChikaBot.Commands;

/// <summary><c>serve</c>: the channels and the chat page over HTTP, until stopped.</summary>
internal static class ServeCommand
{
    public const string Name = "serve";

    public static Command Create()
    {
        var settings = new Argument<string[]>("settings") { Description = "--urls URL, and any setting as --Chika:Key=value", Arity = ArgumentArity.ZeroOrMore };
        var command = new Command(Name, "Serve the bot (the default).") { settings };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction((parsed, _) => RunAsync([.. parsed.GetValue(settings) ?? [], .. parsed.UnmatchedTokens]));
        return command;
    }

    /// <returns>0 after a stop that was asked for, 1 when a part of the program failed and stopped it, or when the stop took too long and something was cut off.</returns>
    /// <exception cref="OptionsException">It cannot start; the message names the setting.</exception>
    public static async Task<int> RunAsync(string[] args)
    {
        try
        {
            return await RunAsync(ServerApp.Build(args), Console.Error);
        }
        catch (Exception e) when (StartFault.Sentence(e) is { } sentence)
        {
            throw new OptionsException(sentence);
        }
    }

    internal static async Task<int> RunAsync(IHost host, TextWriter errors)
    {
        var parts = host.Services.GetServices<IHostedService>().OfType<BackgroundService>().ToArray();
        var stop = host.Services.GetService<StopState>();
        Exception? failed = null;
        try
        {
            await host.RunAsync();
        }
        catch (Exception e) when (parts.Any(part => part.ExecuteTask?.Exception?.InnerException == e))
        {
            failed = e;
        }

        failed ??= parts.Select(part => part.ExecuteTask?.Exception?.InnerException).FirstOrDefault(exception => exception is not null);
        if (failed is null) return stop is { TimedOut: true } ? 1 : 0;
        // Without its words, which could repeat what somebody typed.
        await errors.WriteLineAsync($"A background part failed with {failed.GetType().Name}\n{failed.StackTrace}");
        return 1;
    }
}

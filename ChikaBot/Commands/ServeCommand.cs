using System.CommandLine;
using ChikaBot.Operations;
using Microsoft.Extensions.Options;

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

    public static async Task<int> RunAsync(string[] args)
    {
        var app = ServerApp.Build(args);
        try
        {
            await app.RunAsync();
            return 0;
        }
        catch (OptionsValidationException e)
        {
            throw new OptionsException(string.Join(Environment.NewLine, e.Failures));
        }
        catch (IOException e) when (e.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            throw new OptionsException("The address is in use by another program: stop it, or choose another with --urls http://localhost:PORT");
        }
    }
}

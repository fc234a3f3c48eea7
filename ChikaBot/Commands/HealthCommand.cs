using System.CommandLine;
using ChikaBot.Operations;
using Spectre.Console;

namespace ChikaBot.Commands;

/// <summary><c>health</c>: asks a running server, for a container's HEALTHCHECK, whose image need hold no other client. Exit code 0: it takes messages; 1: it does not.</summary>
internal static class HealthCommand
{
    private const int NotReady = 1;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static Command Create(IAnsiConsole console)
    {
        var url = new Option<string>("--url") { Description = "The server's address.", DefaultValueFactory = _ => "http://localhost:3978" };
        var command = new Command("health", "Ask a running server whether it takes messages (/health/ready).") { url };
        command.SetAction((parsed, cancellationToken) => ServerUrl.TryRead(parsed.GetValue(url), out var server, out var problem)
            ? RunAsync(server!, new CommandOutput(console), cancellationToken)
            : throw new OptionsException(problem!));
        return command;
    }

    private static async Task<int> RunAsync(Uri url, CommandOutput output, CancellationToken cancellationToken)
    {
        using var client = new HttpClient { BaseAddress = url, Timeout = Patience };
        try
        {
            using var answer = await client.GetAsync(new Uri("/health/ready", UriKind.Relative), cancellationToken);
            output.Line($"{await answer.Content.ReadAsStringAsync(cancellationToken)}");
            return answer.IsSuccessStatusCode ? 0 : NotReady;
        }
        catch (Exception exception) when (exception is HttpRequestException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            output.Line($"health: nobody answers there.");
            return NotReady;
        }
    }
}

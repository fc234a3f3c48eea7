using System.CommandLine;
using ChikaBot.Operations;
using ChikaBot.Simulator;
using Spectre.Console;

namespace ChikaBot.Commands;

/// <summary><c>gateway-simulator</c>: WhatsApp on this machine, for developers without an account. Exit code 0 at the end of the talk, 2 when an option is wrong or the port is taken.</summary>
internal static class GatewaySimulatorCommand
{
    private const string User = "628001000001";

    private static readonly TimeSpan Settle = TimeSpan.FromMilliseconds(1500);

    /// <param name="settings">The server's settings, as environment variables and appsettings.json give them.</param>
    /// <param name="input">Where lines are read from; standard input by default.</param>
    public static Command Create(Func<IConfiguration> settings, IAnsiConsole console, TextReader? input = null)
    {
        var server = new Option<string>("--server") { Description = "The running server", DefaultValueFactory = _ => "http://localhost:3978" };
        var port = new Option<int?>("--port") { Description = "Where to listen on 127.0.0.1; default: the port in Chika:WhatsAppCloud:ApiBaseUrl" };
        var verify = new Option<string?>("--verify-token") { Description = "For the verification; default: Chika:WhatsAppCloud:VerifyToken" };
        var user = new Option<string>("--user") { Description = "The number of the one who writes", DefaultValueFactory = _ => User };
        var duplicates = new Option<double>("--duplicates") { Description = "Which share of the webhooks comes twice, 0 to 1" };
        var shuffle = new Option<bool>("--shuffle") { Description = "Send the statuses in any order" };
        var settle = new Option<TimeSpan>("--settle") { Description = "With piped input: how long silence lasts before the next line is read", DefaultValueFactory = _ => Settle };
        var own = new SimulatorOptions();
        var command = new Command("gateway-simulator", "Play WhatsApp for a server on this machine, and chat with it") { server, port, verify, user, duplicates, shuffle, settle };
        own.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var view = new PhoneView(console);
            try
            {
                if (!ServerUrl.TryRead(parsed.GetValue(server), out var address, out var problem, server.Name)) throw new OptionsException(problem!);
                var configuration = settings();
                var listen = parsed.GetValue(port) is { } number ? Listen(number) : null;
                var options = own.Read(parsed, configuration, address!, listen) with { WebhookFaults = Faults(parsed.GetValue(duplicates), parsed.GetValue(shuffle)) };
                await using var twin = await GraphDouble.StartAsync(options, cancellationToken);
                view.Note($"The Graph API is played at {twin.Url}v23.0, which is what the server's Chika:WhatsAppCloud:ApiBaseUrl must be.");
                var fault = await twin.Webhooks.VerifyAsync(SimulatorOptions.Value(parsed, verify, configuration), cancellationToken);
                view.Note(fault is null ? "Verification: the server answered with the challenge." : $"Verification failed at {address}: {fault}. Is the server running, with the same VerifyToken and AppSecret?");
                var waits = input is not null || Console.IsInputRedirected;
                if (!waits) view.Note(SimulatorInput.Help);
                await new SimulatorTalk(twin, parsed.GetValue(user)!, input ?? Console.In, view, waits ? parsed.GetValue(settle) : null).RunAsync(cancellationToken);
                return ScriptRun.Passed;
            }
            catch (Exception e) when (e is OptionsException or IOException)
            {
                view.Note(e.Message);
                return ScriptRun.Unusable;
            }
        });
        return command;
    }

    private static string Listen(int port) =>
        port is >= 0 and <= 65535 ? $"http://127.0.0.1:{port}" : throw new OptionsException("--port takes a number from 0 (any free one) to 65535");

    private static WebhookFaults Faults(double duplicates, bool shuffle) =>
        duplicates is >= 0 and <= 1 ? new WebhookFaults(duplicates, shuffle) : throw new OptionsException("--duplicates takes a share from 0 to 1");
}

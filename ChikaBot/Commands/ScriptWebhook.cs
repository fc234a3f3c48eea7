using System.CommandLine;
using ChikaBot.Operations;
using ChikaBot.Scripts.Drivers;
using ChikaBot.Simulator;

namespace ChikaBot.Commands;

/// <summary>The options of <c>script</c> that play over signed webhooks.</summary>
internal sealed class ScriptWebhook
{
    private readonly Option<string?> _webhook = new("--webhook") { Description = "Talk to a running server over WhatsApp's webhooks, e.g. http://localhost:3978" };
    private readonly Option<string?> _listen = new("--listen") { Description = "With --webhook: where the server sends its replies; default: the address in Chika:WhatsAppCloud:ApiBaseUrl" };
    private readonly Option<TimeSpan> _settle = new("--settle") { Description = "With --webhook: silence after which no further reply is expected", DefaultValueFactory = _ => WebhookWaits.Default.Settle };
    private readonly SimulatorOptions _double = new();

    public void AddTo(Command command)
    {
        command.Options.Add(_webhook);
        command.Options.Add(_listen);
        command.Options.Add(_settle);
        _double.AddTo(command);
    }

    public bool IsAsked(ParseResult parsed) => parsed.GetValue(_webhook) is not null;

    public WebhookWaits Waits(ParseResult parsed) => WebhookWaits.Default with { Settle = parsed.GetValue(_settle) };

    /// <exception cref="OptionsException">An option is wrong or missing.</exception>
    /// <exception cref="IOException">The address is taken.</exception>
    public Task<GraphDouble> StartAsync(ParseResult parsed, IConfiguration settings, CancellationToken cancellationToken)
    {
        if (!ServerUrl.TryRead(parsed.GetValue(_webhook), out var server, out var problem, _webhook.Name)
            || !ServerUrl.TryRead(parsed.GetValue(_listen), out _, out problem, _listen.Name)) throw new OptionsException(problem!);
        if (parsed.GetValue(_settle) <= TimeSpan.Zero) throw new OptionsException("--settle takes a time such as 00:00:00.5");
        return GraphDouble.StartAsync(_double.Read(parsed, settings, server!, parsed.GetValue(_listen)), cancellationToken);
    }
}

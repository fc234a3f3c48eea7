using System.CommandLine;
using ChikaBot.Operations;

namespace ChikaBot.Simulator;

/// <summary>The command line's options of a double: what is not given is what the server's own settings say, so that both sides match.</summary>
internal sealed class SimulatorOptions
{
    private const string Section = "Chika:WhatsAppCloud";

    public Option<string?> AppSecret { get; } = new("--app-secret") { Description = $"Signs the webhooks; default: {Section}:AppSecret" };

    public Option<string?> AccessToken { get; } = new("--access-token") { Description = $"What the server sends as its token; default: {Section}:AccessToken" };

    public Option<string?> PhoneNumberId { get; } = new("--phone-number-id") { Description = $"The id of the bot's number; default: {Section}:PhoneNumberId" };

    public void AddTo(Command command)
    {
        command.Options.Add(AppSecret);
        command.Options.Add(AccessToken);
        command.Options.Add(PhoneNumberId);
    }

    /// <param name="listen">Where the double listens; null takes what <c>ApiBaseUrl</c> says.</param>
    /// <exception cref="OptionsException">Something is missing; the message names the option and the setting.</exception>
    public GraphDoubleOptions Read(ParseResult parsed, IConfiguration settings, Uri server, string? listen) =>
        new(server, Value(parsed, AppSecret, settings), Value(parsed, AccessToken, settings), Value(parsed, PhoneNumberId, settings))
        {
            Listen = listen ?? FromSettings(settings),
        };

    /// <summary>An option, or the setting of the same name.</summary>
    public static string Value(ParseResult parsed, Option<string?> option, IConfiguration settings)
    {
        var key = $"{Section}:{string.Concat(option.Name.TrimStart('-').Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..]))}";
        var value = parsed.GetValue(option) ?? settings[key];
        return string.IsNullOrEmpty(value) ? throw new OptionsException($"{option.Name} or {key} is needed: the same as the server's") : value;
    }

    private static string FromSettings(IConfiguration settings) =>
        Uri.TryCreate(settings[$"{Section}:ApiBaseUrl"], UriKind.Absolute, out var url) && url is { IsLoopback: true, Scheme: "http" }
            ? url.GetLeftPart(UriPartial.Authority)
            : throw new OptionsException($"an address to listen on is needed: give it here, or set {Section}:ApiBaseUrl to one of this machine, as http://127.0.0.1:3979/v23.0");
}

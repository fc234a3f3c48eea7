using ChikaBot.Dialogs.Engine;
using ChikaBot.Operations.Logs;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace ChikaBot.Operations;

/// <summary>Says in plain words where to go, once the server listens.</summary>
internal sealed partial class Welcome(
    IServer server, ChikaOptions options, PandawaOptions pandawa, ChannelSwitches channels, LogOptions logs, IHostApplicationLifetime lifetime, ILogger<Welcome> logger) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        lifetime.ApplicationStarted.Register(Say);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private void Say()
    {
        var address = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault()?.TrimEnd('/') ?? "";
        // Who reads JSON lines reads nothing else.
        if (logs.Format == LogFormat.Json) Running(logger, address);
        else Console.Out.WriteLine(Words(address));
    }

    private string Words(string address) =>
        $"""

            ChikaBot is running. It is not a service of BPJS Kesehatan.

              Chat in the browser:   {(channels.DirectLine ? address + "/" : "off (Chika:DirectLine:Enabled)")}
              Bot Framework clients: {(channels.BotFramework ? address + "/api/messages" : "off (Chika:BotFramework:Enabled)")}
              Health:                {address}/health/ready
              Officers' desk:        {(options.Desk.Enabled ? $"{address}/desk (officers are made with: ChikaBot operator add)" : "off")}
              Links to forms:        {pandawa.PublicUrl.TrimEnd('/')}/pandawa/… (Chika:Pandawa:PublicUrl: the address that participants reach)
              Participants:          {(options.Samples ? "samples are loaded; the chat page lists them under \"Siapa yang bisa dicoba?\"" : "only those you import")}
              Date and time:         {(options.FrozenAt is { } frozen ? $"frozen at {frozen:yyyy-MM-dd HH:mm zzz}" : "the system clock")}

            Press Ctrl+C to stop.
            """;

    [LoggerMessage(Level = LogLevel.Information, Message = "ChikaBot is running at {Address}")]
    private static partial void Running(ILogger logger, string address);
}

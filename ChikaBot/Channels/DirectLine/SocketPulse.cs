using Microsoft.Extensions.Options;

namespace ChikaBot.Channels.DirectLine;

/// <summary>Wakes all sockets now and then: for what another replica appended, and for the keep-alive frame.</summary>
internal sealed class SocketPulse(SocketHub hub, IOptions<DirectLineOptions> options) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var period = options.Value.PollInterval < options.Value.KeepAlive ? options.Value.PollInterval : options.Value.KeepAlive;
        using var timer = new PeriodicTimer(period);
        while (await timer.WaitForNextTickAsync(stoppingToken)) hub.WakeAll();
    }
}

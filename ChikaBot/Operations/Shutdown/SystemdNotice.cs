using System.Net.Sockets;
using System.Text;

namespace ChikaBot.Operations.Shutdown;

/// <summary>Tells systemd (<c>Type=notify</c>) when the server listens and when it stops: a datagram to the socket that it names, see sd_notify(3).</summary>
internal sealed class SystemdNotice(string socket) : IHostedLifecycleService
{
    public const string Variable = "NOTIFY_SOCKET";

    public Task StartedAsync(CancellationToken cancellationToken) => TellAsync("READY=1");

    public Task StoppingAsync(CancellationToken cancellationToken) => TellAsync("STOPPING=1");

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task TellAsync(string words)
    {
        // A name that begins with @ lies in no folder.
        var address = new UnixDomainSocketEndPoint(socket.StartsWith('@') ? "\0" + socket[1..] : socket);
        using var sender = new Socket(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified);
        await sender.ConnectAsync(address);
        await sender.SendAsync(Encoding.ASCII.GetBytes(words));
    }
}

using System.Net.Sockets;
using System.Text;
using ChikaBot.Operations.Shutdown;
using NUnit.Framework;

namespace ChikaBot.Tests.Operations.Shutdown;

public sealed class SystemdNoticeTests
{
    [TestCase(false)]
    [TestCase(true)]
    public async Task Systemd_is_told_of_the_start_and_of_the_stop(bool isAbstract)
    {
        var folder = Directory.CreateTempSubdirectory("chika-notify-").FullName;
        try
        {
            var name = Path.Combine(folder, "notify");
            using var systemd = new Socket(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified);
            systemd.Bind(new UnixDomainSocketEndPoint(isAbstract ? "\0" + name : name));
            var notice = new SystemdNotice(isAbstract ? "@" + name : name);

            await notice.StartedAsync(default);
            await notice.StoppingAsync(default);

            Assert.That((Receive(systemd), Receive(systemd)), Is.EqualTo(("READY=1", "STOPPING=1")));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Receive(Socket socket)
    {
        var buffer = new byte[64];
        socket.ReceiveTimeout = 10_000;
        return Encoding.ASCII.GetString(buffer, 0, socket.Receive(buffer));
    }
}

using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using ChikaBot.Bench.Talks;

namespace ChikaBot.Bench.Webhooks;

/// <summary>One keep-alive connection that posts signed webhooks.</summary>
internal sealed class WebhookConnection(byte[] appSecret) : IDisposable
{
    private readonly Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] received = new byte[16 * 1024];
    private readonly byte[] answer = new byte[16 * 1024];

    public ValueTask ConnectAsync(int port, CancellationToken cancellationToken) => socket.ConnectAsync(new IPEndPoint(IPAddress.Loopback, port), cancellationToken);

    /// <returns>The status.</returns>
    /// <exception cref="SocketException">The server went away.</exception>
    public async Task<int> PostAsync(byte[] body, CancellationToken cancellationToken)
    {
        var signature = Convert.ToHexStringLower(HMACSHA256.HashData(appSecret, body));
        byte[] request =
        [
            .. Encoding.ASCII.GetBytes($"POST /webhooks/whatsapp HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nX-Hub-Signature-256: sha256={signature}\r\nContent-Length: {body.Length}\r\n\r\n"),
            .. body,
        ];
        for (var sent = 0; sent < request.Length;) sent += await socket.SendAsync(request.AsMemory(sent), cancellationToken);
        for (var length = 0; ;)
        {
            var count = await socket.ReceiveAsync(received.AsMemory(length), cancellationToken);
            if (count == 0) throw new SocketException((int)SocketError.ConnectionReset);
            length += count;
            if (HttpAnswer.TryRead(received.AsSpan(0, length), answer) is { } read) return read.Status;
        }
    }

    public void Dispose() => socket.Dispose();
}

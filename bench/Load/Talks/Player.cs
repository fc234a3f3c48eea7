using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ChikaBot.Bench.Talks;

/// <summary>One keep-alive connection that plays the talk again and again, each time in a fresh conversation, and checks every answer.</summary>
internal sealed class Player : IDisposable
{
    private readonly Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] received = new byte[64 * 1024];
    private readonly byte[] body = new byte[64 * 1024];
    private readonly byte[][] requests = new byte[Talk.Turns][];
    private readonly int[][] offsets = new int[Talk.Turns][];
    private readonly IReadOnlyList<byte[]> marks;
    private readonly int nikOffset;
    private readonly int connection;
    private int conversation;

    /// <param name="marks">What the answer to each turn must contain.</param>
    public Player(string run, int connection, IReadOnlyList<byte[]> marks)
    {
        this.connection = connection;
        this.marks = marks;
        for (var turn = 0; turn < Talk.Turns; turn++)
        {
            requests[turn] = Talk.Request(turn, run, connection, People.Nik(connection * People.PerConnection));
            offsets[turn] = Talk.NumberOffsets(requests[turn], run, connection);
        }

        nikOffset = requests[2].AsSpan().IndexOf(Encoding.ASCII.GetBytes(People.Nik(connection * People.PerConnection)));
    }

    public int Errors { get; private set; }

    public long Turns { get; private set; }

    public ValueTask ConnectAsync(int port, CancellationToken cancellationToken) => socket.ConnectAsync(new IPEndPoint(IPAddress.Loopback, port), cancellationToken);

    /// <summary>Plays whole talks until the given timestamp and records each turn that ends in the measured time.</summary>
    /// <exception cref="SocketException">The server went away.</exception>
    public async Task PlayAsync(long measureFrom, long until, Latencies latencies, CancellationToken cancellationToken)
    {
        while (Stopwatch.GetTimestamp() < until)
        {
            for (var turn = 0; turn < Talk.Turns; turn++)
            {
                var sent = Stopwatch.GetTimestamp();
                var answer = await TakeTurnAsync(turn, cancellationToken);
                var now = Stopwatch.GetTimestamp();
                Turns++;
                if (now < measureFrom || now >= until) continue;
                latencies.Add(now - sent);
                if (!IsRight(turn, answer)) Errors++;
            }
        }
    }

    /// <returns>The body; empty when the status was not 200. Valid until the next turn.</returns>
    public async ValueTask<ReadOnlyMemory<byte>> TakeTurnAsync(int turn, CancellationToken cancellationToken)
    {
        var request = requests[turn];
        if (turn == 0) conversation++;
        foreach (var offset in offsets[turn]) Talk.WriteNumber(request, offset, conversation);
        if (turn == 2) Encoding.ASCII.GetBytes(People.Nik(connection * People.PerConnection + conversation % People.PerConnection), request.AsSpan(nikOffset));
        for (var sent = 0; sent < request.Length;) sent += await socket.SendAsync(request.AsMemory(sent), cancellationToken);
        for (var length = 0; ;)
        {
            var count = await socket.ReceiveAsync(received.AsMemory(length), cancellationToken);
            if (count == 0) throw new SocketException((int)SocketError.ConnectionReset);
            length += count;
            if (HttpAnswer.TryRead(received.AsSpan(0, length), body) is not { } answer) continue;
            return answer.Status == 200 ? body.AsMemory(0, answer.BodyLength) : default;
        }
    }

    public bool IsRight(int turn, ReadOnlyMemory<byte> answer) => answer.Span.IndexOf(marks[turn]) >= 0;

    public void Dispose() => socket.Dispose();
}

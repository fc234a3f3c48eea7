using System.Globalization;
using System.Text;

namespace ChikaBot.Bench.Talks;

/// <summary>The talk that is played: open, choose the bill, number, birth date, back to the menu.</summary>
internal static class Talk
{
    public const int Turns = 5;
    public const int BillTurn = 3;

    /// <summary>What every right answer to the birth date contains.</summary>
    public const string BillMark = "Total tagihan: Rp";

    private const int IdDigits = 9;

    /// <summary>Letters and digits that tell a run apart from all others, so that no message id comes twice to a store.</summary>
    public static string NewRun() => "b" + Guid.NewGuid().ToString("N")[..7];

    /// <summary>The whole HTTP request of one turn. Every id has a fixed width, so a request is made once and its digits are overwritten.</summary>
    /// <param name="run"><see cref="NewRun"/>.</param>
    public static byte[] Request(int turn, string run, int connection, string nik)
    {
        var conversation = string.Create(CultureInfo.InvariantCulture, $"{run}-{connection:D3}-{0:D9}");
        var body = $$$"""
            {"type":"message","id":"{{{conversation}}}-{{{turn}}}","timestamp":"2026-01-01T00:00:00.000Z","serviceUrl":"http://127.0.0.1:9","channelId":"emulator","from":{"id":"user-{{{conversation}}}","name":"User","role":"user"},"recipient":{"id":"bot","name":"Bot","role":"bot"},"conversation":{"id":"{{{conversation}}}"},"locale":"id-ID","textFormat":"plain","text":"{{{Says(turn, nik)}}}","deliveryMode":"expectReplies"}
            """;
        return Encoding.ASCII.GetBytes(
            $"POST /api/messages HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n{body}");
    }

    /// <summary>Where the conversation's running number stands in a request.</summary>
    public static int[] NumberOffsets(byte[] request, string run, int connection)
    {
        var before = Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{run}-{connection:D3}-"));
        var offsets = new List<int>();
        for (var at = request.AsSpan().IndexOf(before); at >= 0;)
        {
            offsets.Add(at + before.Length);
            var next = request.AsSpan(at + before.Length).IndexOf(before);
            at = next < 0 ? -1 : at + before.Length + next;
        }

        return [.. offsets];
    }

    public static void WriteNumber(Span<byte> request, int offset, int number)
    {
        for (var digit = offset + IdDigits - 1; digit >= offset; digit--, number /= 10) request[digit] = (byte)('0' + number % 10);
    }

    public static string Says(int turn, string nik) => turn switch
    {
        0 => "halo",
        1 => "2",
        2 => nik,
        BillTurn => People.BirthDate,
        _ => "0",
    };
}

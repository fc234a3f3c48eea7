using System.Buffers.Text;

namespace ChikaBot.Bench.Talks;

/// <summary>Reads one HTTP/1.1 response out of received bytes: as little as a load driver needs.</summary>
internal static class HttpAnswer
{
    /// <param name="received">From the first byte of the response.</param>
    /// <param name="body">Its body, put together from its chunks; must be as long as <paramref name="received"/>.</param>
    /// <returns>The status and the body's length; null while bytes are missing.</returns>
    /// <exception cref="InvalidDataException">The response has neither a length nor chunks.</exception>
    public static (int Status, int BodyLength)? TryRead(ReadOnlySpan<byte> received, Span<byte> body)
    {
        var end = received.IndexOf("\r\n\r\n"u8);
        if (end < 0) return null;
        var head = received[..(end + 2)];
        var rest = received[(end + 4)..];
        if (!Utf8Parser.TryParse(head[9..12], out int status, out _)) throw new InvalidDataException("No HTTP status.");
        if (Field(head, "\r\nContent-Length: "u8) is { Length: > 0 } length && Utf8Parser.TryParse(length, out int bytes, out _))
        {
            if (rest.Length < bytes) return null;
            rest[..bytes].CopyTo(body);
            return (status, bytes);
        }

        return head.IndexOf("chunked"u8) < 0 ? throw new InvalidDataException("No length.") : Unchunk(rest, body) is { } total ? (status, total) : null;
    }

    private static int? Unchunk(ReadOnlySpan<byte> rest, Span<byte> body)
    {
        for (var total = 0; ;)
        {
            var line = rest.IndexOf("\r\n"u8);
            if (line < 0 || !Utf8Parser.TryParse(rest[..line], out int size, out _, 'x')) return null;
            if (rest.Length < line + 2 + size + 2) return null;
            if (size == 0) return total;
            rest.Slice(line + 2, size).CopyTo(body[total..]);
            total += size;
            rest = rest[(line + 2 + size + 2)..];
        }
    }

    private static ReadOnlySpan<byte> Field(ReadOnlySpan<byte> head, ReadOnlySpan<byte> name)
    {
        var at = head.IndexOf(name);
        return at < 0 ? default : head[(at + name.Length)..];
    }
}

using System.Buffers;
using System.Text;

namespace ChikaBot.Channels;

/// <summary>Reads <c>application/x-www-form-urlencoded</c> bodies: the pairs in their order, repeated keys kept.</summary>
internal static class FormBody
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <returns>Null for more than <paramref name="maxPairs"/> pairs, or bytes that are not UTF-8.</returns>
    public static IReadOnlyList<KeyValuePair<string, string>>? Parse(ReadOnlySequence<byte> body, int maxPairs)
    {
        var pairs = new List<KeyValuePair<string, string>>();
        var rest = body.ToArray().AsSpan();
        try
        {
            while (!rest.IsEmpty)
            {
                var end = rest.IndexOf((byte)'&');
                var pair = end < 0 ? rest : rest[..end];
                rest = end < 0 ? default : rest[(end + 1)..];
                if (pair.IsEmpty) continue;
                if (pairs.Count == maxPairs) return null;
                var equals = pair.IndexOf((byte)'=');
                pairs.Add(new(Decode(equals < 0 ? pair : pair[..equals]), equals < 0 ? "" : Decode(pair[(equals + 1)..])));
            }
        }
        catch (DecoderFallbackException)
        {
            return null;
        }

        return pairs;
    }

    /// <summary>In place: what is decoded is never longer. A percent sign without two hex digits stands for itself, as in other readers.</summary>
    private static string Decode(Span<byte> text)
    {
        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var value = text[i];
            if (value == '+')
            {
                value = (byte)' ';
            }
            else if (value == '%' && i + 2 < text.Length && Hex(text[i + 1]) is var high and >= 0 && Hex(text[i + 2]) is var low and >= 0)
            {
                value = (byte)(high * 16 + low);
                i += 2;
            }

            text[length++] = value;
        }

        return Strict.GetString(text[..length]);
    }

    private static int Hex(byte digit) => digit switch
    {
        >= (byte)'0' and <= (byte)'9' => digit - '0',
        >= (byte)'a' and <= (byte)'f' => digit - 'a' + 10,
        >= (byte)'A' and <= (byte)'F' => digit - 'A' + 10,
        _ => -1,
    };
}

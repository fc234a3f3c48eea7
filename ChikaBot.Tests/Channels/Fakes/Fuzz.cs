namespace ChikaBot.Tests.Channels.Fakes;

/// <summary>Makes bodies that nobody would write out of one that somebody did.</summary>
internal static class Fuzz
{
    private static readonly string[] Oddities = ["\0", "%", "%zz", "%C0%80", "%ED%A0%80", "\"", "\\ud800", "{", "[", "]", "null", "\u202E", "&", "=", "🦄", "-1", "1e999", "\r\n", "\\u0000"];

    public static string Bend(string body, Random random)
    {
        for (var i = random.Next(1, 6); i > 0; i--)
        {
            var at = random.Next(body.Length + 1);
            var length = random.Next(Math.Min(12, body.Length - at) + 1);
            body = random.Next(3) switch
            {
                0 => body.Remove(at, length),
                1 => body.Insert(at, Oddities[random.Next(Oddities.Length)]),
                _ => body.Insert(random.Next(body.Length + 1), body.Substring(at, length)),
            };
        }

        return body;
    }
}

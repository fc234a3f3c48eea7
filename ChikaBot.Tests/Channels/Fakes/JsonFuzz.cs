using System.Text;
using System.Text.Json.Nodes;

namespace ChikaBot.Tests.Channels.Fakes;

/// <summary>Makes JSON bodies that no gateway would send out of one that a gateway did send.</summary>
internal static class JsonFuzz
{
    private const int Kinds = 8;

    private static readonly string[] Values = ["null", "7", "-1", "1e308", new string('9', 400), "[]", "{}", "\"\"", "\"\\ud800\"", "[[]]", "true", "{\"body\":{}}", "\"\\u0000\""];

    /// <param name="number">Of the body in its run: chooses the kind, so that every kind comes.</param>
    public static byte[] Mutate(byte[] body, int number, Random random)
    {
        if (number % 100 == 99) return new byte[4 * 1024 * 1024];
        if (number % 100 == 49) return new byte[1024 * 1024];
        var text = Encoding.UTF8.GetString(body);
        return (number % Kinds) switch
        {
            0 => body[..random.Next(body.Length)],
            1 => Encoding.UTF8.GetBytes(ReplaceValue(text, random)),
            2 => Encoding.UTF8.GetBytes(ReplaceValue(ReplaceValue(ReplaceValue(text, random), random), random)),
            3 => Encoding.UTF8.GetBytes(text.Insert(text.IndexOf('{', StringComparison.Ordinal) + 1, $"\"deep\":{new string('[', 1000)}{new string(']', 1000)},")),
            4 => Spoil(body, random),
            5 => Encoding.UTF8.GetBytes(text.Replace("\"entry\"", $"\"{(random.Next(2) == 0 ? "ENTRY" : "\\ud800")}\"", StringComparison.Ordinal)),
            6 => Encoding.UTF8.GetBytes(RemoveLevel(text, random)),
            _ => Flip(body, random),
        };
    }

    /// <summary>Puts another value in the place of one string.</summary>
    private static string ReplaceValue(string text, Random random)
    {
        var starts = Enumerable.Range(0, text.Length - 2).Where(i => text[i] == ':' && text[i + 1] == ' ' && text[i + 2] == '"').ToArray();
        if (starts.Length == 0) return text;
        var start = starts[random.Next(starts.Length)] + 2;
        var end = text.IndexOf('"', start + 1);
        return string.Concat(text.AsSpan(0, start), Values[random.Next(Values.Length)], text.AsSpan(end + 1));
    }

    /// <summary>Takes an object or array away and leaves in its place what it holds first, or nothing.</summary>
    private static string RemoveLevel(string text, Random random)
    {
        var root = JsonNode.Parse(text)!;
        var levels = Below(root).Where(node => node is JsonObject or JsonArray).ToArray();
        if (levels.Length == 0) return text;
        var level = levels[random.Next(levels.Length)];
        var first = level is JsonObject members ? members.FirstOrDefault().Value : level.AsArray().FirstOrDefault();
        level.ReplaceWith(random.Next(2) == 0 ? null : first?.DeepClone());
        return root.ToJsonString();
    }

    private static IEnumerable<JsonNode> Below(JsonNode node)
    {
        var children = node switch
        {
            JsonObject members => members.Select(member => member.Value),
            JsonArray items => items,
            _ => [],
        };
        return children.OfType<JsonNode>().SelectMany(child => Below(child).Prepend(child));
    }

    /// <summary>Bytes that are not UTF-8, within a string.</summary>
    private static byte[] Spoil(byte[] body, Random random)
    {
        var letters = Enumerable.Range(0, body.Length).Where(i => char.IsAsciiLetterOrDigit((char)body[i])).ToArray();
        var spoiled = body.ToArray();
        for (var i = 0; i < 3; i++) spoiled[letters[random.Next(letters.Length)]] = (byte)random.Next(0x80, 0x100);
        return spoiled;
    }

    private static byte[] Flip(byte[] body, Random random)
    {
        var flipped = body.ToArray();
        for (var i = 0; i < 5; i++) flipped[random.Next(flipped.Length)] ^= (byte)(1 << random.Next(8));
        return flipped;
    }
}

using System.Text.RegularExpressions;
using ChikaBot.Scripts.Model;

namespace ChikaBot.Scripts.Parsing;

/// <summary>One <c>key=value</c> line.</summary>
internal sealed record HeaderLine(SourceLine At, string Key, string Value);

/// <summary>Reads the <c>key=value</c> lines before the first message. Names of users and bot come first, as chatdown wants them.</summary>
internal static partial class HeaderReader
{
    private const string Keys = "user= users= user2= user3= … bot= include= participants= samples= clock= answersOnly= channelId=";

    /// <param name="start">Index of the first line behind the header.</param>
    public static IReadOnlyList<HeaderLine> Read(string file, IReadOnlyList<string> lines, out int start)
    {
        var header = new List<HeaderLine>();
        for (start = 0; start < lines.Count; start++)
        {
            var line = lines[start].Trim();
            if (line.Length == 0 || line.StartsWith('#')) continue;
            var match = KeyValue().Match(line);
            if (!match.Success) break;
            var at = new SourceLine(file, start + 1);
            var key = match.Groups["key"].Value;
            if (!Known().IsMatch(key)) throw new ScriptFormatException(at, $"the header has no key {key}=; it knows {Keys}");
            header.Add(new HeaderLine(at, key.ToLowerInvariant(), match.Groups["value"].Value.Trim()));
        }

        return header;
    }

    [GeneratedRegex(@"^(?<key>[A-Za-z]+\d*)\s*=(?<value>.*)$")]
    private static partial Regex KeyValue();

    [GeneratedRegex(@"^(user|users|user([2-9]|[1-9]\d)|bot|include|participants|samples|clock|answersOnly|channelId)$", RegexOptions.IgnoreCase)]
    private static partial Regex Known();
}

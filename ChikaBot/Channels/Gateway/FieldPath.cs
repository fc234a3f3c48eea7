using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace ChikaBot.Channels.Gateway;

/// <summary>Finds a part of a JSON body: <c>payload.from</c>, <c>messages[0].text</c>. An empty path finds nothing.</summary>
internal sealed partial class FieldPath(string path)
{
    private readonly string[] steps = path.Split(['.', '['], StringSplitOptions.RemoveEmptyEntries);

    public static bool IsValid(string path) => path.Length == 0 || Shape().IsMatch(path);

    /// <summary>A text as it is and a number as it is written; null for anything else.</summary>
    public string? Text(JsonElement body) => Find(body) switch
    {
        { ValueKind: JsonValueKind.String } text => text.GetString(),
        { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
        { ValueKind: JsonValueKind.True } => "true",
        { ValueKind: JsonValueKind.False } => "false",
        _ => null,
    };

    /// <summary>True, a number but 0, a text but "false" and "0", a list or an object that is not empty.</summary>
    public bool IsFilled(JsonElement body) => Find(body) switch
    {
        { ValueKind: JsonValueKind.Object } found => found.EnumerateObject().Any(),
        { ValueKind: JsonValueKind.Array } found => found.GetArrayLength() > 0,
        _ => Text(body) is { Length: > 0 } text && text != "0" && !text.Equals("false", StringComparison.OrdinalIgnoreCase),
    };

    private JsonElement? Find(JsonElement body)
    {
        if (steps.Length == 0) return null;
        foreach (var step in steps)
        {
            if (step[^1] == ']')
            {
                var index = int.Parse(step.AsSpan(0, step.Length - 1), CultureInfo.InvariantCulture);
                if (body.ValueKind != JsonValueKind.Array || index >= body.GetArrayLength()) return null;
                body = body[index];
            }
            else if (body.ValueKind != JsonValueKind.Object || !body.TryGetProperty(step, out body))
            {
                return null;
            }
        }

        return body;
    }

    [GeneratedRegex(@"^[^\.\[\]\s]+(\[[0-9]{1,3}\])*(\.[^\.\[\]\s]+(\[[0-9]{1,3}\])*)*$", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}

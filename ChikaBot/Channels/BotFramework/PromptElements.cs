using System.Collections.Concurrent;
using System.Text.Json;

namespace ChikaBot.Channels.BotFramework;

/// <summary>Prompts as channel data. Those of a talk's first turns are the same in every talk, so they are made once.</summary>
internal static class PromptElements
{
    // The engine counts: t1, t2 …
    private const int KeptLength = 4;

    private static readonly ConcurrentDictionary<string, JsonElement> Known = new(StringComparer.Ordinal);

    public static JsonElement Of(string prompt)
    {
        if (Known.TryGetValue(prompt, out var element)) return element;
        element = JsonSerializer.SerializeToElement(new PromptData(prompt), ActivityJson.Default.PromptData);
        if (prompt.Length <= KeptLength) Known.TryAdd(prompt, element);
        return element;
    }
}

using ChikaBot.Scripts.Model;

namespace ChikaBot.Scripts.Drivers;

/// <summary>What cannot be said over WhatsApp, or not be done to a server from outside.</summary>
internal static class WebhookLimits
{
    /// <returns>Why the script cannot be played; null when it can.</returns>
    public static string? Of(ChatScript script, ServerPromises promises) =>
        UrlLimits.Of(script, promises)
        ?? (script.Header.AnswersOnly ? "answersOnly=on: over WhatsApp the bot can also write later, and says so" : null)
        ?? script.Steps.OfType<ScriptStep.Turn>().SelectMany(turn => turn.Inputs).Select(Input).FirstOrDefault(reason => reason is not null);

    private static string? Input(ScriptInput input) => input switch
    {
        ScriptInput.Joined => $"{input.At}: [Joined] does not exist on WhatsApp: a conversation begins with a message",
        _ => null,
    };
}

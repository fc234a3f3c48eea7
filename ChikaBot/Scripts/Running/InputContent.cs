using ChikaBot.Dialogs.Engine;
using ChikaBot.Scripts.Drivers;
using ChikaBot.Scripts.Model;

namespace ChikaBot.Scripts.Running;

/// <summary>Turns what the script says a user sends into what is sent.</summary>
internal static class InputContent
{
    /// <param name="heard">The bot's messages to this user, oldest first.</param>
    /// <param name="problem">Why it cannot be sent; null when it can.</param>
    public static MessageContent Of(ScriptInput input, IReadOnlyDictionary<string, string> captures, IReadOnlyList<ChatReply> heard, out string? problem)
    {
        problem = null;
        return input switch
        {
            ScriptInput.Text text => new MessageContent.Text(Write(text.Value, captures)),
            ScriptInput.Media media => new MessageContent.NotText(media.Kind),
            ScriptInput.Joined => new MessageContent.Joined(),
            ScriptInput.Press press => Press(press, heard, out problem),
            _ => throw new InvalidOperationException($"{input.GetType().Name} is no input."),
        };
    }

    private static string Write(ScriptText text, IReadOnlyDictionary<string, string> captures) =>
        string.Join('\n', text.Lines.Select(line => string.Concat(line.Parts.Select(part => part switch
        {
            TextPart.Literal literal => literal.Value,
            TextPart.Use use => captures.GetValueOrDefault(use.Name, ""),
            _ => "",
        }))));

    private static MessageContent.OptionPress Press(ScriptInput.Press press, IReadOnlyList<ChatReply> heard, out string? problem)
    {
        var question = press.Of is { } of
            ? of <= heard.Count ? heard[^of] : null
            : heard.LastOrDefault(reply => reply.Options.Count > 0);
        problem = press.Raw ? null
            : press.Of > heard.Count ? $"there is no bot message so far back: {heard.Count} so far"
            : question is null || question.Options.Count == 0 ? "there is no option to press there; [Press=value raw] sends it all the same"
            : question.Options.Any(option => option.Value == press.Value) ? null
            : $"the option is not offered: {string.Join(' ', question.Options.Select(option => option.Value))}; [Press=value raw] sends it all the same";
        return new MessageContent.OptionPress(press.Value, question?.Prompt);
    }
}

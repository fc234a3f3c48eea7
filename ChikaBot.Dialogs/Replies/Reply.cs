using System.Text.Json.Serialization;

namespace ChikaBot.Dialogs.Replies;

/// <summary>
/// One message to the participant, neutral of channels: at most 15 lines and 1,024 characters. The options also stand in the text with
/// their digits, for clients without buttons. Prints without its text.
/// </summary>
/// <param name="Prompt">Names the question the options answer; a press that carries another one is stale. Null without options.</param>
public sealed record Reply(string Text, IReadOnlyList<ReplyOption> Options, string? Prompt)
{
    public override string ToString() => $"reply with {Options.Count} options";
}

/// <param name="Value">What a press sends, and what one may type instead: a digit or a word.</param>
/// <param name="Label">What the button shows.</param>
public sealed record ReplyOption(string Value, string Label)
{
    public override string ToString() => "option";
}

/// <summary>Replies as they are kept and sent on, without reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(IReadOnlyList<Reply>))]
[JsonSerializable(typeof(Reply))]
public sealed partial class ReplyJson : JsonSerializerContext;

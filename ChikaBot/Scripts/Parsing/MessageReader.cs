using ChikaBot.Dialogs.Engine;
using ChikaBot.Scripts.Model;

namespace ChikaBot.Scripts.Parsing;

/// <summary>Turns the lines of one message into what a user sends, or into what the bot must say.</summary>
internal static class MessageReader
{
    public static ScriptInput Input(Block.Message block, string user)
    {
        var (text, tags) = Lines(block, Tags.Inputs, "a user's message");
        if (text.Lines.SelectMany(line => line.Parts).Any(part => part is TextPart.Any or TextPart.Capture))
            throw new ScriptFormatException(block.At, "a user's message can use {{name}}, but captures nothing");
        if (tags.Count > 1) throw new ScriptFormatException(block.At, $"one message carries one of {Tags.Show(tags.Select(tag => tag.Name))}");
        if (tags.Count == 0)
        {
            return text.Lines.Count > 0
                ? new ScriptInput.Text(block.At, user, text)
                : throw new ScriptFormatException(block.At, "nothing is sent; write [Empty] for a message without text");
        }

        if (text.Lines.Count > 0) throw new ScriptFormatException(block.At, $"[{tags[0].Name}] is sent without text");
        return Special(tags[0], block.At, user);
    }

    public static ExpectedReply Expected(Block.Message block, string user)
    {
        var (text, tags) = Lines(block, Tags.Expectations, "what the bot says");
        var twice = tags.GroupBy(tag => tag.Name).FirstOrDefault(group => group.Count() > 1);
        if (twice is not null) throw new ScriptFormatException(block.At, $"[{twice.Key}] stands twice");
        var options = tags.FirstOrDefault(tag => tag.Name == "Options") is { } o ? TagValues.Options(o, block.At) : null;
        var attached = tags.FirstOrDefault(tag => tag.Name == "Attached") is { } a ? TagValues.Attached(a, block.At) : null;
        if (tags.FirstOrDefault(tag => tag.Name == "NoReply") is { } none)
        {
            TagValues.None(none, block.At);
            if (text.Lines.Count > 0 || tags.Count > 1) throw new ScriptFormatException(block.At, "[NoReply] stands alone");
            return new ExpectedReply(block.At, block.LastLine, user, null, null, null);
        }

        if (text.Lines.Count == 0 && attached is null)
            throw new ScriptFormatException(block.At, "the bot's text is missing; write {{any}} for any text, [NoReply] for none");
        return new ExpectedReply(block.At, block.LastLine, user, text, options, attached);
    }

    private static ScriptInput Special(Tag tag, SourceLine at, string user)
    {
        if (tag.Name == "Press") return PressReader.Read(tag, at, user);
        TagValues.None(tag, at);
        return tag.Name switch
        {
            "Empty" => new ScriptInput.Text(at, user, new ScriptText([])),
            "Joined" => new ScriptInput.Joined(at, user),
            _ => new ScriptInput.Media(at, user, Enum.Parse<NotTextKind>(tag.Name)),
        };
    }

    /// <summary>Typing and Delay are the Emulator's: they say nothing about what is sent.</summary>
    private static (ScriptText Text, IReadOnlyList<Tag> Tags) Lines(Block.Message block, IReadOnlyList<string> allowed, string where)
    {
        var lines = new List<ScriptTextLine>();
        var tags = new List<Tag>();
        foreach (var (at, line) in block.Lines)
        {
            var (parts, found, source) = LineReader.Read(line, at);
            var wrong = found.FirstOrDefault(tag => !allowed.Contains(tag.Name));
            if (wrong is not null) throw new ScriptFormatException(at, $"[{wrong.Name}] does not belong in {where}; allowed: {Tags.Show(allowed)}");
            tags.AddRange(found.Where(tag => tag.Name is not ("Typing" or "Delay")));
            // A line of tags alone is no line of the text.
            if (found.Count == 0 || parts.Any(part => part is not TextPart.Literal literal || literal.Value.Trim().Length > 0))
                lines.Add(found.Count == 0 ? new ScriptTextLine(at, line, parts) : new ScriptTextLine(at, source, Trimmed(parts)));
        }

        return (new ScriptText(lines), tags);
    }

    private static List<TextPart> Trimmed(IReadOnlyList<TextPart> parts)
    {
        var trimmed = parts.ToList();
        if (trimmed[0] is TextPart.Literal first) trimmed[0] = new TextPart.Literal(first.Value.TrimStart());
        if (trimmed[^1] is TextPart.Literal last) trimmed[^1] = new TextPart.Literal(last.Value.TrimEnd());
        return trimmed;
    }
}

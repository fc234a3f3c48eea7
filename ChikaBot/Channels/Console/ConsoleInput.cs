using ChikaBot.Dialogs.Engine;
using ChikaBot.Scripts.Model;
using ChikaBot.Scripts.Parsing;

namespace ChikaBot.Channels.Console;

/// <summary>What somebody at the terminal means by a line.</summary>
internal abstract record ConsoleInput
{
    private ConsoleInput()
    {
    }

    /// <param name="Text">What was typed; null for anything but text.</param>
    public sealed record Send(ScriptInput Input, string? Text) : ConsoleInput;

    public sealed record Quit : ConsoleInput;

    /// <summary>Nothing is sent; the sentence is shown.</summary>
    public sealed record Hint(string Sentence) : ConsoleInput;

    private const string Help =
        ":press 2 presses an option of the newest question, :press 2 of=3 one of the third bot message from the end; " +
        ":image :audio :video :document :sticker :location :contact :unknown :empty send what is not text; ::text sends :text; :quit ends";

    public static ConsoleInput Read(string line, string user)
    {
        var at = new SourceLine("terminal", 1);
        if (!line.StartsWith(':') || line.StartsWith("::", StringComparison.Ordinal))
            return Typed(line.StartsWith(':') ? line[1..] : line, at, user);
        var words = line[1..].Split(' ', 2, StringSplitOptions.TrimEntries);
        if (words[0] is "quit" or "q") return new Quit();
        if (words[0] == "empty") return Typed("", at, user);
        if (words[0] == "press") return Press(words.ElementAtOrDefault(1), at, user);
        return words[0].All(char.IsAsciiLetter) && Enum.TryParse<NotTextKind>(words[0], ignoreCase: true, out var kind)
            ? new Send(new ScriptInput.Media(at, user, kind), null)
            : new Hint(Help);
    }

    private static Send Typed(string text, SourceLine at, string user) =>
        new(new ScriptInput.Text(at, user, new ScriptText([new ScriptTextLine(at, text, [new TextPart.Literal(text)])])), text);

    private static ConsoleInput Press(string? value, SourceLine at, string user)
    {
        try
        {
            return new Send(PressReader.Read(new Tag("Press", value, Adds: false), at, user), null);
        }
        catch (ScriptFormatException)
        {
            return new Hint(Help);
        }
    }
}

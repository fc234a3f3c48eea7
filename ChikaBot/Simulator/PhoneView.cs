using ChikaBot.Scripts.Reports;
using Spectre.Console;

namespace ChikaBot.Simulator;

/// <summary>Shows messages as a phone does, with numbers for what can be pressed: bubbles on a terminal, plain lines elsewhere.</summary>
internal sealed class PhoneView(IAnsiConsole console)
{
    private readonly Lock _lock = new();

    private bool IsTerminal => console.Profile.Out.IsTerminal;

    public void Prompt()
    {
        if (!IsTerminal) return;
        lock (_lock) console.Write("> ");
    }

    public void Message(SentMessage message)
    {
        var lines = message.Text.ReplaceLineEndings("\n").Split('\n').Select(TextWidth.Printable).ToList();
        var options = Options(message).ToList();
        lock (_lock)
        {
            if (IsTerminal)
            {
                console.WriteLine();
                console.Write(new Panel(new Text(string.Join('\n', lines))) { Border = BoxBorder.Rounded, BorderStyle = new Style(Color.Green) });
            }
            else
            {
                foreach (var line in lines.Select((line, i) => i == 0 ? $"bot: {line}" : line)) PlainConsole.Line(console, line, Color.Default);
            }

            foreach (var option in options) PlainConsole.Line(console, option, Color.Aqua);
        }
    }

    public void Note(string text)
    {
        lock (_lock) PlainConsole.Line(console, text, Color.Yellow);
    }

    private static IEnumerable<string> Options(SentMessage message)
    {
        if (message.OptionsKind == OptionsKind.List) yield return $"[= {message.ListButton}]";
        for (var i = 0; i < message.Options.Count; i++)
        {
            var option = message.Options[i];
            yield return $"[{message.Key(i)}] {option.Title}{(option.Description is { } description ? $" - {description}" : "")}";
        }
    }
}

using ChikaBot.Scripts.Drivers;
using ChikaBot.Scripts.Reports;
using Spectre.Console;

namespace ChikaBot.Channels.Console;

/// <summary>Shows the bot's messages: bubbles on a terminal, plain lines elsewhere.</summary>
internal sealed class ConsoleView(IAnsiConsole console)
{
    private bool IsTerminal => console.Profile.Out.IsTerminal;

    public void Prompt()
    {
        if (IsTerminal) console.Write("> ");
    }

    public void Reply(ChatReply reply)
    {
        var lines = reply.Text.ReplaceLineEndings("\n").Split('\n').Select(TextWidth.Printable).ToList();
        var options = reply.Options.Select(option => TextWidth.Printable($"[{option.Value}] {option.Label}")).ToList();
        if (!IsTerminal)
        {
            foreach (var line in lines.Select((line, i) => i == 0 ? $"bot: {line}" : line).Concat(options)) PlainConsole.Line(console, line, Color.Default);
            return;
        }

        console.Write(new Panel(new Text(string.Join('\n', lines))) { Border = BoxBorder.Rounded, BorderStyle = new Style(Color.Green) });
        if (options.Count > 0) PlainConsole.Line(console, string.Join("  ", options), Color.Aqua);
    }

    public void Note(string text) => PlainConsole.Line(console, text, Color.Yellow);
}

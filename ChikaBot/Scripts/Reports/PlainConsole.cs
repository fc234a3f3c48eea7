using Spectre.Console;

namespace ChikaBot.Scripts.Reports;

/// <summary>Writes lines: in colour on a terminal, elsewhere as they are, without wrapping.</summary>
internal static class PlainConsole
{
    public static void Line(IAnsiConsole console, string text, Color colour)
    {
        var printable = TextWidth.Printable(text);
        if (console.Profile.Out.IsTerminal) console.WriteLine(printable, new Style(colour));
        else console.Profile.Out.Writer.WriteLine(printable);
    }
}

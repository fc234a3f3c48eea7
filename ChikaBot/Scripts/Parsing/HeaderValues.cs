using System.Text.RegularExpressions;
using ChikaBot.Scripts.Model;

namespace ChikaBot.Scripts.Parsing;

/// <summary>Turns header lines into values and checks them.</summary>
internal static partial class HeaderValues
{
    /// <param name="over">What the included files say; counts where this header is silent.</param>
    public static ScriptHeader Read(IReadOnlyList<HeaderLine> lines, ScriptHeader over)
    {
        foreach (var twice in lines.Where(line => line.Key != "include").GroupBy(line => line.Key).Where(group => group.Count() > 1))
            throw new ScriptFormatException(twice.Last().At, $"{twice.Key}= stands twice");

        var users = lines.Where(line => line.Key.StartsWith("user", StringComparison.Ordinal)).SelectMany(Names).ToList();
        var bot = lines.FirstOrDefault(line => line.Key == "bot") is { } named ? Names(named).Single() : over.Bot;
        if (users.Count == 0) users = [.. over.Users];
        var doubled = users.Append(bot).GroupBy(name => name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1);
        if (doubled is not null) throw new ScriptFormatException(lines[0].At, $"the name {doubled.Key} is given to two");
        return new ScriptHeader(
            users,
            bot,
            Value(lines, "participants", Participants) ?? over.Participants,
            Value(lines, "samples", OnOrOff) is { } samples ? samples == "on" : over.Samples,
            Value(lines, "clock", line => line) is { } clock ? Clock(clock) : over.Clock)
        {
            AnswersOnly = Value(lines, "answersonly", OnOrOff) is { } only ? only == "on" : over.AnswersOnly,
        };
    }

    private static string[] Names(HeaderLine line)
    {
        var names = line.Value.Split(',', StringSplitOptions.TrimEntries);
        if (line.Key is "bot" or not ("user" or "users") && names.Length > 1) throw new ScriptFormatException(line.At, $"{line.Key}= takes one name");
        return names.All(name => Name().IsMatch(name))
            ? names
            : throw new ScriptFormatException(line.At, $"{line.Key}= takes a name: letters, digits, spaces, _ . - (several users: user=Ani,Budi)");
    }

    private static T? Value<T>(IReadOnlyList<HeaderLine> lines, string key, Func<HeaderLine, T> read)
        where T : class =>
        lines.FirstOrDefault(line => line.Key == key) is { } line ? read(line) : null;

    private static string Participants(HeaderLine line)
    {
        var path = Path.GetFullPath(line.Value, Path.GetDirectoryName(Path.GetFullPath(line.At.File))!);
        return File.Exists(path) ? path : throw new ScriptFormatException(line.At, $"participants= names a file that is not there: {line.Value} (relative to the script)");
    }

    private static string OnOrOff(HeaderLine line) =>
        line.Value is "on" or "off" ? line.Value : throw new ScriptFormatException(line.At, $"{line.Key}= takes on or off");

    private static DateTimeOffset Clock(HeaderLine line) =>
        TagValues.Instant(line.Value) ?? throw new ScriptFormatException(line.At, "clock= takes a moment with its offset: 2026-03-05T09:00:00+07:00");

    [GeneratedRegex(@"^[\p{L}\p{N}_][\p{L}\p{N}_ .\-]*$")]
    private static partial Regex Name();
}

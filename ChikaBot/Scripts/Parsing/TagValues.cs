using System.Globalization;
using System.Text.RegularExpressions;
using ChikaBot.Dialogs.Engine;
using ChikaBot.Dialogs.Replies;
using ChikaBot.Scripts.Model;

namespace ChikaBot.Scripts.Parsing;

/// <summary>Reads what stands behind a tag's equals sign.</summary>
internal static partial class TagValues
{
    private const int LongestRepeat = 1_000_000;

    public static ScriptFormatException Wrong(Tag tag, SourceLine at, string allowed) =>
        new(at, $"[{tag.Name}{(tag.Adds ? "+=" : tag.Value is null ? "" : "=")}{tag.Value}] cannot be read: {allowed}");

    public static void None(Tag tag, SourceLine at)
    {
        if (tag.Value is not null) throw Wrong(tag, at, $"write [{tag.Name}] without a value");
    }

    /// <summary><c>[Repeat=x*5000]</c>: the text before the last star, so many times.</summary>
    public static string Repeat(Tag tag, SourceLine at)
    {
        var star = tag.Value?.LastIndexOf('*') ?? -1;
        if (star < 1 || !int.TryParse(tag.Value![(star + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var times) || times < 1)
            throw Wrong(tag, at, "write [Repeat=text*times]");
        var text = Escapes.Undo(tag.Value[..star], at);
        if ((long)text.Length * times > LongestRepeat) throw Wrong(tag, at, $"at most {LongestRepeat} characters");
        return string.Concat(Enumerable.Repeat(text, times));
    }

    /// <summary><c>[Options=1:Ya|0:Menu utama]</c>: value and label of each option; nothing behind the equals sign means none.</summary>
    public static IReadOnlyList<ReplyOption> Options(Tag tag, SourceLine at)
    {
        if (tag.Value is null || tag.Adds) throw Wrong(tag, at, "write [Options=value:label|value:label], or [Options=] for none");
        if (tag.Value.Length == 0) return [];
        return [.. Escapes.Split(tag.Value, '|').Select(option =>
        {
            var pair = Escapes.Split(option, ':', 2);
            if (pair.Count != 2) throw Wrong(tag, at, "each option is value:label, and a bar stands between two");
            return new ReplyOption(Escapes.Undo(pair[0].Trim(), at), Escapes.Undo(pair[1].Trim(), at));
        })];
    }

    /// <summary><c>[Attached=image|document]</c>.</summary>
    public static IReadOnlyList<NotTextKind> Attached(Tag tag, SourceLine at)
    {
        var kinds = Enum.GetNames<NotTextKind>();
        if (tag.Value is null || tag.Adds) throw Wrong(tag, at, $"write [Attached=kind|kind], or [Attached=] for none; kinds: {string.Join(' ', kinds)}");
        if (tag.Value.Length == 0) return [];
        return [.. tag.Value.Split('|').Select(kind => kinds.Contains(kind.Trim(), StringComparer.OrdinalIgnoreCase)
            ? Enum.Parse<NotTextKind>(kind.Trim(), ignoreCase: true)
            : throw Wrong(tag, at, $"kinds: {string.Join(' ', kinds)}"))];
    }

    /// <summary>ISO 8601 with an offset: a script must mean the same moment everywhere.</summary>
    public static DateTimeOffset? Instant(string text) =>
        IsoInstant().IsMatch(text) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant) ? instant : null;

    /// <summary>Days, hours, minutes, seconds in this order: <c>25h</c>, <c>1d2h</c>, <c>90s</c>.</summary>
    public static TimeSpan? Duration(string text)
    {
        var match = SimpleDuration().Match(text);
        if (!match.Success || text.Length == 0) return null;
        int Part(string name) => match.Groups[name].Success ? int.Parse(match.Groups[name].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 0;
        return new TimeSpan(Part("d"), Part("h"), Part("m"), Part("s"));
    }

    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,7})?)?(Z|[+-]\d\d:\d\d)$")]
    private static partial Regex IsoInstant();

    [GeneratedRegex(@"^((?<d>\d{1,5})d)?((?<h>\d{1,6})h)?((?<m>\d{1,6})m)?((?<s>\d{1,6})s)?$")]
    private static partial Regex SimpleDuration();
}

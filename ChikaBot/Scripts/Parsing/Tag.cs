namespace ChikaBot.Scripts.Parsing;

/// <summary>A word in brackets: <c>[Name]</c>, <c>[Name=value]</c>, <c>[Name+=value]</c>, <c>[Name=value key=value flag]</c>.</summary>
/// <param name="Name">In the spelling of <see cref="Tags"/>.</param>
/// <param name="Value">Null without an equals sign; escapes are still in it.</param>
internal sealed record Tag(string Name, string? Value, bool Adds);

/// <summary>Every tag there is, by where it may stand.</summary>
internal static class Tags
{
    /// <summary>A line of its own.</summary>
    public static readonly IReadOnlyList<string> Directives = ["Clock", "Resend", "Swap", "Together", "Restart", "StoreDown", "StoreUp"];

    /// <summary>In what a user sends.</summary>
    public static readonly IReadOnlyList<string> Inputs =
        ["Press", "Image", "Audio", "Video", "Document", "Sticker", "Location", "Contact", "Unknown", "Empty", "Joined", "Repeat", "Typing", "Delay"];

    /// <summary>In what the bot says.</summary>
    public static readonly IReadOnlyList<string> Expectations = ["Options", "Attached", "NoReply", "Repeat", "Typing", "Delay"];

    private static readonly Dictionary<string, string> Spelling =
        Directives.Concat(Inputs).Concat(Expectations).Distinct().ToDictionary(name => name, StringComparer.OrdinalIgnoreCase);

    public static string? Find(string name) => Spelling.GetValueOrDefault(name);

    public static string Show(IEnumerable<string> names) => string.Join(' ', names.Select(name => $"[{name}]"));
}

namespace ChikaBot.Desk;

/// <summary>What an officer may be called.</summary>
internal static class OfficerName
{
    public const int MinLength = 3;
    public const int MaxLength = 40;

    /// <summary>Longest name shown to participants, in characters.</summary>
    public const int MaxDisplayLength = 60;

    /// <summary>True for plain letters, digits, dot, hyphen and underscore: unique without regard to case needs no table of the world's letters.</summary>
    public static bool IsName(string text) =>
        text.Length is >= MinLength and <= MaxLength && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' or '_');

    /// <summary>True for one line of text that is not blank.</summary>
    public static bool IsDisplayName(string text) => text.Trim() is { Length: > 0 and <= MaxDisplayLength } && !text.Any(char.IsControl);
}

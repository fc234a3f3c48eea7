using System.Text.RegularExpressions;
using ChikaBot.Core.Identity;

namespace ChikaBot.Scripts.Writing;

/// <summary>Finds numbers of real people, which do not belong in a file that is committed.</summary>
internal static partial class RealNik
{
    /// <summary>Whether the text holds 16 digits, alone or in groups, that are a NIK and not a sample's.</summary>
    public static bool IsIn(string text) =>
        Sixteen().Matches(text).Concat(Grouped().Matches(text))
            .Select(match => string.Concat(match.Value.Where(char.IsAsciiDigit)))
            .Any(digits => Nik.TryParse(digits, out var nik) && !nik.IsSample);

    [GeneratedRegex("(?<![0-9])[0-9]{16}(?![0-9])")]
    private static partial Regex Sixteen();

    [GeneratedRegex(@"(?<![0-9])[0-9](?:[ .\-]?[0-9]){15}(?![0-9])")]
    private static partial Regex Grouped();
}

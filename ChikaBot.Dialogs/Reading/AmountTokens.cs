using System.Globalization;
using System.Text.RegularExpressions;

namespace ChikaBot.Dialogs.Reading;

/// <summary>A typed amount taken apart into words and numerals, separators understood.</summary>
internal static partial class AmountTokens
{
    /// <summary>More digits than any amount has.</summary>
    public const int MostDigits = 15;

    /// <param name="Word">Lower case; empty for a numeral.</param>
    /// <param name="OneGroup">Digits, one separator, three digits: "1.250" is 1250 alone and 1,25 before "juta".</param>
    public readonly record struct Token(string Word, decimal Number, bool OneGroup, int Digits);

    /// <summary>Null when signs stand between digits that no amount has: dates, times, ranges, minus.</summary>
    public static IReadOnlyList<Token>? Of(string clean)
    {
        var text = clean.ToLowerInvariant();
        if (ForeignSign().IsMatch(text)) return null;
        var tokens = new List<Token>();
        foreach (Match match in Part().Matches(text))
        {
            if (!char.IsAsciiDigit(match.Value[0]))
            {
                tokens.Add(new(match.Value, 0, false, 0));
                continue;
            }

            var (whole, fraction) = (match.Groups["whole"].Value, match.Groups["fraction"].Value);
            var digits = string.Concat(whole.Where(char.IsAsciiDigit));
            var phoneLike = digits.Length > 1 && digits[0] == '0';
            if (phoneLike) return null;
            var number = digits.Length > MostDigits ? 0 : decimal.Parse(digits + (fraction.Length == 0 ? "" : "." + fraction), CultureInfo.InvariantCulture);
            tokens.Add(new("", number, whole.Length - digits.Length == 1 && fraction.Length == 0, digits.Length));
        }

        return tokens;
    }

    [GeneratedRegex(@"(?<whole>[0-9]{1,3}(?<sign>[.,' ])[0-9]{3}(?![0-9])(?:\k<sign>[0-9]{3}(?![0-9]))*)(?:[.,](?<fraction>[0-9]{1,2})(?![0-9]))?|(?<whole>[0-9]+)(?:[.,](?<fraction>[0-9]{1,2})(?![0-9]))?|\p{L}+", RegexOptions.CultureInvariant)]
    private static partial Regex Part();

    [GeneratedRegex(@"[-–/:%*][ ]?[0-9]|[0-9][ ]?[%/:*]", RegexOptions.CultureInvariant)]
    private static partial Regex ForeignSign();
}

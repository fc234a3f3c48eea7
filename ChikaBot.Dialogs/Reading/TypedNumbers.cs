using ChikaBot.Core.Identity;

namespace ChikaBot.Dialogs.Reading;

/// <summary>The numbers in a cleaned text. Digits belong together over blanks and punctuation; words part them.</summary>
internal sealed class TypedNumbers
{
    /// <summary>A NIK may be typed with a birth date behind it, as the SMS service takes it: 6 to 8 digits more.</summary>
    private const int ShortestDate = 6;
    private const int LongestDate = 8;

    private readonly List<string> whole = [];

    public TypedNumbers(string clean)
    {
        for (var i = 0; i < clean.Length;)
        {
            if (!char.IsAsciiDigit(clean[i]))
            {
                i++;
                continue;
            }

            var start = i;
            while (i < clean.Length && !char.IsLetter(clean[i])) i++;
            Take(clean.AsSpan(start, i - start));
            var letters = i;
            while (i < clean.Length && char.IsLetter(clean[i])) i++;
            var squeezed = i < clean.Length && char.IsAsciiDigit(clean[letters - 1]) && char.IsAsciiDigit(clean[i]);
            if (squeezed && i - letters <= 2) HasLetterAmidDigits = true;
        }
    }

    /// <summary>Numbers as long as a NIK or a card, each once.</summary>
    public IReadOnlyList<string> Whole => whole;

    /// <summary>The longest number of the text; empty without digits.</summary>
    public string Longest { get; private set; } = "";

    /// <summary>One or two letters squeezed between digits: a slip, so what stands behind them is not a number of its own.</summary>
    public bool HasLetterAmidDigits { get; }

    /// <summary>08… with 10 to 13 digits, or 62 8… with 11 to 15. A 13-digit card begins with 00, and no regency code begins with 8.</summary>
    public static bool IsPhone(ReadOnlySpan<char> digits) =>
        digits.Length switch
        {
            >= 10 and <= CardNumber.Length when digits.StartsWith("08", StringComparison.Ordinal) => true,
            >= 11 and < Nik.Length => digits.StartsWith("628", StringComparison.Ordinal),
            _ => false,
        };

    private static bool IsWhole(int length) => length is Nik.Length or CardNumber.Length;

    /// <param name="stretch">Digits and punctuation, from a digit on.</param>
    private void Take(ReadOnlySpan<char> stretch)
    {
        Span<char> digits = stackalloc char[PlainText.MaxLength];
        var count = 0;
        foreach (var c in stretch)
            if (char.IsAsciiDigit(c))
                digits[count++] = c;
        var joined = digits[..count];
        if (joined.Length > Longest.Length) Longest = joined.ToString();
        if (IsWhole(count))
            Add(joined);
        else
            TakeGroups(stretch, count);
    }

    /// <summary>Groups between blanks that are whole numbers by themselves, when all that is left over can be a date.</summary>
    private void TakeGroups(ReadOnlySpan<char> stretch, int count)
    {
        var rest = count;
        var found = new List<string>();
        foreach (var range in stretch.Split(' '))
        {
            var group = stretch[range].Trim("()[]{},;:.-/&+#*'\"");
            if (!IsWhole(group.Length) || group.ContainsAnyExceptInRange('0', '9')) continue;
            found.Add(group.ToString());
            rest -= group.Length;
        }

        if (rest is not 0 and not (>= ShortestDate and <= LongestDate)) return;
        foreach (var number in found) Add(number);
    }

    private void Add(ReadOnlySpan<char> number)
    {
        foreach (var known in whole)
            if (number.SequenceEqual(known))
                return;
        whole.Add(number.ToString());
    }
}

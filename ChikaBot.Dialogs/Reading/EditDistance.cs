namespace ChikaBot.Dialogs.Reading;

/// <summary>How many slips of the finger lie between two words: insert, drop, replace, or swap two neighbours (optimal string alignment).</summary>
internal static class EditDistance
{
    /// <summary>Longer words are compared exactly only; no word of a menu comes near.</summary>
    public const int LongestWord = 40;

    /// <summary>The slips that a word of this many letters may hold: short words none, since one slip makes another word of them.</summary>
    public static int Allowed(int length) => length switch
    {
        < 5 => 0,
        < 9 => 1,
        _ => 2,
    };

    /// <summary>The distance, or <paramref name="limit"/> + 1 when it is larger than <paramref name="limit"/>.</summary>
    public static int Within(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int limit)
    {
        if (Math.Abs(left.Length - right.Length) > limit || left.Length > LongestWord || right.Length > LongestWord)
            return left.SequenceEqual(right) ? 0 : limit + 1;
        Span<byte> before = stackalloc byte[LongestWord + 1];
        Span<byte> previous = stackalloc byte[LongestWord + 1];
        Span<byte> current = stackalloc byte[LongestWord + 1];
        for (var j = 0; j <= right.Length; j++) previous[j] = (byte)j;
        for (var i = 1; i <= left.Length; i++)
        {
            current[0] = (byte)i;
            var best = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var cost = left[i - 1] == right[j - 1] ? 0 : 1;
                var value = Math.Min(Math.Min(previous[j] + 1, current[j - 1] + 1), previous[j - 1] + cost);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1]) value = Math.Min(value, before[j - 2] + 1);
                current[j] = (byte)value;
                best = Math.Min(best, value);
            }

            if (best > limit) return limit + 1;
            var spare = before;
            before = previous;
            previous = current;
            current = spare;
        }

        return Math.Min(previous[right.Length], limit + 1);
    }
}

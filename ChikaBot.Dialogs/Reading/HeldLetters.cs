namespace ChikaBot.Dialogs.Reading;

/// <summary>Letters held down: "iyaaa", "haloooo".</summary>
internal static class HeldLetters
{
    /// <summary>Writes the word with each run of a letter as one letter, and returns it.</summary>
    /// <param name="target">At least as long as the word.</param>
    public static ReadOnlySpan<char> Release(ReadOnlySpan<char> word, Span<char> target)
    {
        var length = 0;
        foreach (var c in word)
            if (length == 0 || target[length - 1] != c)
                target[length++] = c;
        return target[..length];
    }
}

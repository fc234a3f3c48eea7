namespace ChikaBot.Tests.Reading;

/// <summary>Every word that is one slip of the finger away.</summary>
internal static class Slips
{
    public static IEnumerable<string> Of(string word)
    {
        for (var i = 0; i < word.Length; i++) yield return word.Remove(i, 1);
        for (var i = 0; i + 1 < word.Length; i++) yield return word[..i] + word[i + 1] + word[i] + word[(i + 2)..];
        for (var letter = 'a'; letter <= 'z'; letter++)
        {
            for (var i = 0; i < word.Length; i++) yield return word[..i] + letter + word[(i + 1)..];
            for (var i = 0; i <= word.Length; i++) yield return word.Insert(i, letter.ToString());
        }
    }
}

using System.Numerics;

namespace ChikaBot.Dialogs.Reading;

/// <summary>Choices made ready for reading; build once, keep, share between threads.</summary>
public sealed class ChoiceSet
{
    public const int MaxChoices = 64;

    /// <summary>A longer sentence tells a story, in which a menu word may mean anything.</summary>
    private const int LongestSentence = 12;

    /// <summary>More numbers than this are not an "1 atau 2" but a number typed with blanks.</summary>
    private const int MostNumbers = 3;

    private readonly string[] values;
    private readonly ChoiceReading[] single;
    private readonly Dictionary<string, ulong> exact = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ulong> numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ulong>.AlternateLookup<ReadOnlySpan<char>> numberBySpan;
    private readonly List<(int[] Words, int Choice)> phrases = [];
    private readonly Vocabulary vocabulary = new();

    /// <exception cref="ArgumentException">More than 64 choices, or none, or a value twice.</exception>
    public ChoiceSet(params IReadOnlyList<Choice> choices)
    {
        if (choices.Count is 0 or > MaxChoices) throw new ArgumentException($"A choice set holds 1 to {MaxChoices} choices.", nameof(choices));
        values = [.. choices.Select(choice => choice.Value)];
        if (values.Distinct(StringComparer.Ordinal).Count() != values.Length) throw new ArgumentException("A choice's value stands for one choice only.", nameof(choices));
        single = [.. values.Select(ChoiceReading (value) => new ChoiceReading.Understood(value))];
        numberBySpan = numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var i = 0; i < choices.Count; i++)
        {
            AddPhrase(choices[i].Value, i);
            foreach (var phrase in choices[i].Words) AddPhrase(phrase, i);
        }

        // A value stands for its choice alone, whatever another choice's label says.
        for (var i = 0; i < choices.Count; i++) exact[PlainText.Words(values[i])] = 1UL << i;
    }

    /// <summary>The values, in order.</summary>
    public IReadOnlyList<string> Values => values;

    /// <summary>
    /// Set where a choice acts at once: a sentence that holds a negation ("jangan kirim") means none but a choice whose own phrases hold it.
    /// Not for menus, where "kartu gak aktif" names a service.
    /// </summary>
    public bool Confirms { get; init; }

    internal ChoiceReading Read(string words)
    {
        if (words.Length == 0) return ChoiceReading.Nothing;
        if (exact.TryGetValue(words, out var whole)) return Answer(whole);
        Span<ulong> bits = stackalloc ulong[(vocabulary.Count >> 6) + 1];
        bits.Clear();
        var seen = new WordMarks(bits);
        var heard = new Heard();
        foreach (var range in words.AsSpan().Split(' '))
        {
            if (++heard.Length > LongestSentence) return ChoiceReading.Nothing;
            Hear(words.AsSpan()[range], ref heard, seen);
        }

        // "No 1" is a number.
        if (heard.SaysNo && heard.Numbers == 0) heard.Allowed &= vocabulary.Users(Negations.No);
        var meant = heard.Words > 0 ? ReadWords(heard, seen) : ReadNumbers(heard);
        return (meant & ~heard.Allowed) == 0 ? Answer(meant) : ChoiceReading.Nothing;
    }

    private void Hear(ReadOnlySpan<char> word, ref Heard heard, WordMarks seen)
    {
        if (Number(word) is > 0 and var number)
        {
            heard.Numbers++;
            heard.NumberChoices |= number;
            return;
        }

        if (Confirms && Negation(word) is { } negation)
        {
            if (negation == Negations.No) heard.SaysNo = true;
            else heard.Allowed &= vocabulary.Users(negation);
            word = negation;
        }

        var found = vocabulary.Find(word, seen);
        if (found != 0)
        {
            heard.Words++;
            heard.Common &= found;
        }
        else if (!NumberWords.IsFiller(word) && word is not ("atau" or "dan" or "or" or "and"))
        {
            heard.Unknown++;
        }
    }

    /// <summary>A word of the set is what it says, not a slip of another.</summary>
    private string? Negation(ReadOnlySpan<char> word) => Negations.Plain(word) ?? (vocabulary.Users(word) == 0 ? Negations.Slipped(word) : null);

    private ulong Number(ReadOnlySpan<char> word)
    {
        if (NumberWords.Digits(word) is { } digits) word = digits;
        else if (!char.IsAsciiDigit(word[0])) return 0;
        else if (word.Length is 2 or 3 && word.TrimStart('0') is { Length: > 0 } trimmed) word = trimmed;
        return numberBySpan.TryGetValue(word, out var choice) ? choice : 0;
    }

    private static ulong ReadNumbers(Heard heard) => heard.Unknown > 0 || heard.Numbers is 0 or > MostNumbers ? 0 : heard.NumberChoices;

    private ulong ReadWords(Heard heard, WordMarks seen)
    {
        var spoken = SaidInFull(seen);
        if (heard.Unknown == 0 && heard.Numbers > 0)
        {
            // "2. Cek Tagihan" agrees with itself; "2 status" does not.
            var agreed = heard.Common & heard.NumberChoices;
            return agreed != 0 ? agreed : heard.NumberChoices | (heard.Common != 0 ? heard.Common : spoken);
        }

        if (heard.Unknown > heard.Words || heard.Common == 0) return spoken;
        var named = heard.Common & spoken;
        return named != 0 ? named : heard.Common;
    }

    /// <summary>The choices of which a whole phrase was said, those of the longest such phrase.</summary>
    private ulong SaidInFull(WordMarks seen)
    {
        var longest = 0;
        var found = 0UL;
        foreach (var (words, choice) in phrases)
        {
            if (words.Length < longest || !AllSeen(words, seen)) continue;
            found = words.Length > longest ? 1UL << choice : found | 1UL << choice;
            longest = words.Length;
        }

        return found;
    }

    private static bool AllSeen(int[] words, WordMarks seen)
    {
        foreach (var id in words)
            if (!seen.Has(id))
                return false;
        return true;
    }

    private ChoiceReading Answer(ulong choices) => BitOperations.PopCount(choices) switch
    {
        0 => ChoiceReading.Nothing,
        1 => single[BitOperations.TrailingZeroCount(choices)],
        _ => new ChoiceReading.Ambiguous([.. values.Where((_, index) => (choices >> index & 1) != 0)]),
    };

    private void AddPhrase(string phrase, int choice)
    {
        var key = PlainText.Words(phrase);
        if (key.Length == 0) return;
        exact[key] = exact.GetValueOrDefault(key) | 1UL << choice;
        if (phrase == values[choice] && key.All(char.IsAsciiDigit))
        {
            numbers[key] = 1UL << choice;
            return;
        }

        // "cektagihan": blanks get lost on small keys.
        var joined = key.Replace(" ", "", StringComparison.Ordinal);
        exact[joined] = exact.GetValueOrDefault(joined) | 1UL << choice;
        phrases.Add(([.. key.Split(' ').Select(word => vocabulary.Add(word, choice))], choice));
    }

    /// <summary>What was heard so far, as sets of choices.</summary>
    private struct Heard()
    {
        public int Length = 0;
        public int Numbers = 0;
        public int Words = 0;
        public int Unknown = 0;
        public ulong NumberChoices = 0;
        public ulong Common = ulong.MaxValue;

        /// <summary>The choices that the negations leave.</summary>
        public ulong Allowed = ulong.MaxValue;
        public bool SaysNo = false;
    }
}

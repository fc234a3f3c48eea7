namespace ChikaBot.Dialogs.Reading;

/// <summary>The words of a choice set, each with the choices that use it (bit n = choice n), found exactly, by beginning or with a slip.</summary>
internal sealed class Vocabulary
{
    /// <summary>A shorter beginning says too little.</summary>
    private const int ShortestBeginning = 4;

    private static readonly string[] Endings = ["nya", "ku", "mu", "lah", "kah"];

    private readonly Dictionary<string, int> ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> bySpan;
    private readonly List<string> words = [];
    private readonly List<ulong> users = [];

    public Vocabulary() => bySpan = ids.GetAlternateLookup<ReadOnlySpan<char>>();

    public int Count => words.Count;

    public int Add(string word, int choice)
    {
        if (!ids.TryGetValue(word, out var id))
        {
            id = words.Count;
            ids.Add(word, id);
            words.Add(word);
            users.Add(0);
        }

        users[id] |= 1UL << choice;
        return id;
    }

    /// <summary>The choices that use this very word.</summary>
    public ulong Users(ReadOnlySpan<char> word) => bySpan.TryGetValue(word, out var id) ? users[id] : 0;

    /// <summary>The choices that a typed word can stand for; 0 for an unknown word. Marks in <paramref name="seen"/> the words it says in full.</summary>
    public ulong Find(ReadOnlySpan<char> word, WordMarks seen)
    {
        if (bySpan.TryGetValue(word, out var id) || TryStem(word, out id))
        {
            seen.Add(id);
            return users[id];
        }

        if (word.Length < ShortestBeginning || char.IsAsciiDigit(word[0])) return 0;
        var found = Beginnings(word, seen);
        return found != 0 ? found : Misspelt(word, seen);
    }

    private bool TryStem(ReadOnlySpan<char> word, out int id)
    {
        id = -1;
        foreach (var ending in Endings)
            if (word.Length >= ending.Length + ShortestBeginning && word.EndsWith(ending) && bySpan.TryGetValue(word[..^ending.Length], out id))
                return true;
        return false;
    }

    private ulong Beginnings(ReadOnlySpan<char> word, WordMarks seen)
    {
        var found = 0UL;
        for (var id = 0; id < words.Count; id++)
        {
            if (!words[id].AsSpan().StartsWith(word)) continue;
            found |= users[id];
            if (words[id].Length - word.Length <= EditDistance.Allowed(words[id].Length)) seen.Add(id);
        }

        return found;
    }

    private ulong Misspelt(ReadOnlySpan<char> word, WordMarks seen)
    {
        var best = int.MaxValue;
        for (var pass = 0; pass < 2; pass++)
        {
            var found = 0UL;
            for (var id = 0; id < words.Count; id++)
            {
                var limit = EditDistance.Allowed(words[id].Length);
                if (limit == 0) continue;
                var distance = EditDistance.Within(word, words[id], limit);
                if (distance > limit || distance > best) continue;
                best = distance;
                if (pass == 0) continue;
                found |= users[id];
                seen.Add(id);
            }

            if (pass == 1) return found;
            if (best == int.MaxValue) return 0;
        }

        return 0;
    }
}

/// <summary>Which words of a vocabulary were said; lies on the caller's stack.</summary>
internal readonly ref struct WordMarks(Span<ulong> bits)
{
    private readonly Span<ulong> bits = bits;

    public void Add(int id) => bits[id >> 6] |= 1UL << (id & 63);

    public bool Has(int id) => (bits[id >> 6] >> (id & 63) & 1) != 0;
}

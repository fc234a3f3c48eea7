namespace ChikaBot.Dialogs.Reading;

/// <summary>Which of some entries a question in free words is about.</summary>
/// <param name="Entries">Best first: one when it is clear, two or more when it is not, none when nothing fits.</param>
public sealed record WordSearchResult(IReadOnlyList<int> Entries);

/// <summary>
/// Finds entries by the words that people use for them. Each entry has some phrases; a question is as near to an entry as to its nearest phrase,
/// by the weight of the words that both share. Rare words weigh more; synonyms and slips count. Built once, safe for many threads.
/// </summary>
public sealed class WordSearch
{
    /// <summary>In hundredths, where 100 is the same words: below, nothing fits.</summary>
    private const int Weakest = 38;

    /// <summary>From here on an entry is taken, if no other comes near.</summary>
    private const int Clear = 55;

    /// <summary>Another entry within this distance is asked about.</summary>
    private const int Near = 12;

    private const int MostOffered = 4;

    /// <summary>Words of a question that are read.</summary>
    private const int LongestQuestion = 40;

    private readonly List<(int Entry, int[] Words, int Weight)> phrases = [];
    private readonly Dictionary<string, int> ids = new(StringComparer.Ordinal);
    private readonly List<int> weights = [];
    private readonly int unknownWeight;

    /// <param name="entries">The phrases of each entry.</param>
    public WordSearch(IReadOnlyList<IReadOnlyList<string>> entries)
    {
        var users = new List<HashSet<int>>();
        var read = entries.SelectMany((own, entry) => own.Select(phrase => (Entry: entry, Words: QuestionWords.Of(PlainText.Words(phrase)).ToArray()))).ToList();
        foreach (var (entry, words) in read)
        {
            foreach (var word in words)
            {
                if (ids.TryAdd(word, users.Count)) users.Add([]);
                users[ids[word]].Add(entry);
            }
        }

        // In hundredths of a bit: what hearing the word tells about the entry.
        weights.AddRange(users.Select(own => (int)(100 * Math.Log2(1 + (double)entries.Count / own.Count))));
        unknownWeight = weights.Count == 0 ? 100 : weights.Sum() / weights.Count / 2;
        phrases.AddRange(read.Where(phrase => phrase.Words.Length > 0).Select(phrase =>
        {
            var own = phrase.Words.Select(word => ids[word]).Distinct().ToArray();
            return (phrase.Entry, own, own.Sum(id => weights[id]));
        }));
    }

    /// <summary>Never throws.</summary>
    public WordSearchResult Find(string? text)
    {
        var heard = new HashSet<int>();
        var weight = 0;
        foreach (var word in QuestionWords.Of(PlainText.Words(text)).Take(LongestQuestion).Distinct())
        {
            if (Known(word) is { } id)
            {
                if (heard.Add(id)) weight += weights[id];
            }
            else
            {
                weight += unknownWeight;
            }
        }

        if (heard.Count == 0) return new WordSearchResult([]);
        var best = Scores(heard, weight).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).ToList();
        if (best.Count == 0 || best[0].Value < Weakest) return new WordSearchResult([]);
        var near = best.TakeWhile(pair => pair.Value >= Weakest && pair.Value > best[0].Value - Near).Take(MostOffered).Select(pair => pair.Key).ToArray();
        if (near.Length > 1 || best[0].Value >= Clear) return new WordSearchResult(near);
        return new WordSearchResult([.. best.Where(pair => pair.Value >= Weakest).Take(MostOffered).Select(pair => pair.Key)]);
    }

    private Dictionary<int, int> Scores(HashSet<int> heard, int weight)
    {
        var scores = new Dictionary<int, int>();
        foreach (var (entry, words, own) in phrases)
        {
            var shared = 0;
            foreach (var word in words)
                if (heard.Contains(word))
                    shared += weights[word];
            if (shared == 0) continue;
            var score = 200 * shared / (weight + own);
            if (score > scores.GetValueOrDefault(entry)) scores[entry] = score;
        }

        return scores;
    }

    private int? Known(string word)
    {
        if (ids.TryGetValue(word, out var id)) return id;
        var limit = EditDistance.Allowed(word.Length);
        if (limit == 0 || char.IsAsciiDigit(word[0])) return null;
        foreach (var (known, other) in ids)
            if (EditDistance.Allowed(known.Length) > 0 && EditDistance.Within(word, known, limit) <= limit)
                return other;
        return null;
    }
}

using System.Collections.Frozen;

namespace ChikaBot.Dialogs.Reading;

/// <summary>The words that turn a sentence round, call it off or put it off, whatever way they are spelled.</summary>
internal static class Negations
{
    public const string Tidak = "tidak";
    public const string Belum = "belum";

    /// <summary>Also short for "nomor".</summary>
    public const string No = "no";

    /// <summary>A slip away from these there is no answer to a confirmation, and asking again costs less than an act that nobody wanted.</summary>
    private static readonly string[] Forgiving = [Tidak, Belum, "bukan", "jangan", "batal", "enggak"];

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> BySpelling = new (string Plain, string Spellings)[]
    {
        (Tidak, "tidak tdk tidk tak gak ga gk g gx nggak ngga enggak engga enga ngak nggk kagak kgk ndak nda mboten ora ogah"),
        (Belum, "belum blm blum belom"),
        ("bukan", "bukan bkn"),
        ("jangan", "jangan jgn janganlah"),
        ("batal", "batal batalin gajadi"),
        ("batalkan", "batalkan dibatalkan"),
        ("usah", "usah"),
        ("nanti", "nanti ntar besok tunda"),
        (No, "no nope"),
        ("not", "not dont doesnt isnt never cannot cant wont"),
        ("cancel", "cancel"),
    }.SelectMany(row => row.Spellings.Split(' ').Select(spelling => KeyValuePair.Create(spelling, row.Plain)))
        .ToFrozenDictionary(StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The plain form of a negation ("gk" gives <see cref="Tidak"/>), letters held down released; null for any other word.</summary>
    public static string? Plain(ReadOnlySpan<char> word)
    {
        if (BySpelling.TryGetValue(word, out var plain)) return plain;
        if (word.Length is < 3 or > EditDistance.LongestWord) return null;
        Span<char> released = stackalloc char[word.Length];
        return BySpelling.TryGetValue(HeldLetters.Release(word, released), out plain) ? plain : null;
    }

    /// <summary>The plain form of a negation typed with a slip ("jangn", "tidka"); null for any other word.</summary>
    public static string? Slipped(ReadOnlySpan<char> word)
    {
        foreach (var plain in Forgiving)
            if (EditDistance.Within(word, plain, EditDistance.Allowed(plain.Length)) <= EditDistance.Allowed(plain.Length))
                return plain;
        return null;
    }

    /// <summary>A bare "tidak", "gak" or "no", politeness aside; not "belum", which says "not yet", and nothing with more in it.</summary>
    public static bool IsPlainNo(string? text) => Plain(KeywordReading.WithoutPoliteness(PlainText.Words(text))) is Tidak or No;
}

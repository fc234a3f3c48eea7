using System.Collections.Frozen;

namespace ChikaBot.Dialogs.Reading;

/// <summary>Whether a text agrees.</summary>
public enum YesNo
{
    /// <summary>Neither, or both at once: ask again.</summary>
    Unclear,

    Yes,

    No,
}

/// <summary>Reads yes and no, in Indonesian, English, everyday spellings and thumbs.</summary>
public static class YesNoReading
{
    private static readonly FrozenDictionary<string, Said>.AlternateLookup<ReadOnlySpan<char>> Words = Table();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Fillers = new[]
    {
        "kak", "min", "pak", "bu", "mas", "mbak", "dong", "deh", "kok", "itu", "ini", "sudah", "udah", "sdh", "saja", "aja", "lah", "terima", "kasih",
        "makasih", "please", "sekali", "banget", "saya", "sy", "datanya", "data", "chika", "admin", "it", "is", "that", "im", "i", "am", "thanks", "thank", "you",
    }.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private enum Said
    {
        Nothing,
        Yes,

        /// <summary>"Benar", "mau": yes, and no behind a "tidak".</summary>
        Right,

        No,

        /// <summary>"Tidak", "bukan": no, and turns what follows round.</summary>
        Not,

        /// <summary>"Salah": no, and nobody knows what behind a "tidak".</summary>
        Wrong,
    }

    /// <summary>Never throws. "Ya tidak" and "tidak salah" say both, so neither; a word that belongs to neither makes it unclear.</summary>
    public static YesNo Read(string? text)
    {
        var clean = PlainText.Clean(text);
        var words = PlainText.Words(clean);
        var spoken = Said.Nothing;
        foreach (var range in words.AsSpan().Split(' '))
        {
            var word = words.AsSpan()[range];
            if (word.IsEmpty || Fillers.Contains(word)) continue;
            var said = Read(word);
            if (said == Said.Nothing || !TryJoin(spoken, said, out spoken)) return YesNo.Unclear;
        }

        var answer = spoken switch
        {
            Said.Nothing => YesNo.Unclear,
            Said.Yes or Said.Right => YesNo.Yes,
            _ => YesNo.No,
        };
        var shown = Thumbs(clean);
        if (shown == YesNo.Unclear || shown == answer) return answer;
        return words.Length == 0 ? shown : YesNo.Unclear;
    }

    private static bool TryJoin(Said before, Said said, out Said joined)
    {
        joined = (before, said) switch
        {
            (Said.Nothing, _) => said,
            (Said.Yes or Said.Right, Said.Yes or Said.Right) => Said.Yes,
            (Said.Not, Said.Right) => Said.No,
            (Said.Not, Said.Wrong) => Said.Nothing,
            (Said.No or Said.Not or Said.Wrong, Said.No or Said.Not or Said.Wrong) => said == Said.Not ? Said.Not : Said.No,
            _ => Said.Nothing,
        };
        return joined != Said.Nothing;
    }

    private static Said Read(ReadOnlySpan<char> word)
    {
        if (Words.TryGetValue(word, out var said)) return said;
        if (word.Length > EditDistance.LongestWord) return Said.Nothing;
        Span<char> released = stackalloc char[word.Length];
        return Words.TryGetValue(HeldLetters.Release(word, released), out said) ? said : Said.Nothing;
    }

    private static YesNo Thumbs(string clean)
    {
        var yes = clean.AsSpan().IndexOfAny("✅✔☑") >= 0 || clean.Contains("👍", StringComparison.Ordinal) || clean.Contains("👌", StringComparison.Ordinal);
        var no = clean.AsSpan().IndexOfAny("❌✖❎") >= 0 || clean.Contains("👎", StringComparison.Ordinal);
        return yes == no ? YesNo.Unclear : yes ? YesNo.Yes : YesNo.No;
    }

    private static FrozenDictionary<string, Said>.AlternateLookup<ReadOnlySpan<char>> Table()
    {
        (Said Said, string Words)[] rows =
        [
            (Said.Yes, "ya iya y yaa iyaa yoi yo yup yap yep yes yess yeah ok oke okey okay okeh oki k sip siap lanjut lanjutkan inggih nggih njih enggeh heeh sure"),
            (Said.Right, "betul btul betull benar bener bnr bnar setuju stuju boleh mau cocok sesuai tentu pasti correct right agree true"),
            (Said.Not, "tidak tdk tidk tak gak ga gk g nggak ngga enggak engga enga ngak kagak ndak nda mboten ora bukan bkn bukn no not belum blm"),
            (Said.No, "n nope jangan jgn"),
            (Said.Wrong, "salah slah keliru wrong incorrect false"),
        ];
        return rows.SelectMany(row => row.Words.Split(' ').Select(word => KeyValuePair.Create(word, row.Said)))
            .ToFrozenDictionary(StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
    }
}

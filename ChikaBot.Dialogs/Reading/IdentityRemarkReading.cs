using System.Collections.Frozen;

namespace ChikaBot.Dialogs.Reading;

/// <summary>What is said in place of a number or a birth date.</summary>
public enum IdentityRemark
{
    /// <summary>Salah NIK, ganti nomor.</summary>
    WrongNumber,

    /// <summary>Buat apa NIK, ini aman.</summary>
    Why,

    /// <summary>Lupa, tidak punya, tidak hafal.</summary>
    DoNotKnow,
}

/// <summary>Hears what people say where a NIK or a birth date is asked for and they type none. Never throws.</summary>
public static class IdentityRemarkReading
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Wrong = Set("salah|keliru|ganti|ubah|betulkan|wrong|change|correct");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Number = Set("nik|niknya|nomor|nomer|nomornya|no|nmr|kartu|number");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> WhyWords = Set("kenapa|mengapa|knp|knapa|ngapain|alasan|alasannya|aman|bahaya|amankah|penipuan|why|safe");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> For = Set("buat|untuk|utk|bwt|guna");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> What = Set("apa|apaan");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Forgotten = Set("lupa|hilang|forgot|lost");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Not = Set("tidak|tdk|tak|gak|ga|gk|nggak|enggak|ngga|engga|ndak|belum|blm|not|don|dont|no");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Known = Set("tau|tahu|hafal|hapal|ingat|inget|punya|ada|ketemu|know|remember|have");

    /// <summary>Null when it is none of them.</summary>
    public static IdentityRemark? Read(string? text)
    {
        var words = PlainText.Words(text);
        if (Has(words, Wrong) && Has(words, Number)) return IdentityRemark.WrongNumber;
        if (Has(words, WhyWords) || (Has(words, For) && Has(words, What))) return IdentityRemark.Why;
        return Has(words, Forgotten) || (Has(words, Not) && Has(words, Known)) ? IdentityRemark.DoNotKnow : null;
    }

    private static bool Has(ReadOnlySpan<char> words, FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> set)
    {
        foreach (var range in words.Split(' '))
            if (set.Contains(words[range]))
                return true;
        return false;
    }

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(string words) =>
        words.Split('|').ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
}

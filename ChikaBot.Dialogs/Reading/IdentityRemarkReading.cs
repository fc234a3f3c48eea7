using System.Collections.Frozen;

namespace ChikaBot.Dialogs.Reading;

/// <summary>What is said in place of a number or a birth date.</summary>
public enum IdentityRemark
{
    /// <summary>Salah NIK, ganti nomor.</summary>
    WrongNumber,
}

/// <summary>Hears what people say where a NIK or a birth date is asked for and they type none. Never throws.</summary>
public static class IdentityRemarkReading
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Wrong = Set("salah|keliru|ganti|ubah|betulkan|wrong|change|correct");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Number = Set("nik|niknya|nomor|nomer|nomornya|no|nmr|kartu|number");

    /// <summary>Null when it is none of them.</summary>
    public static IdentityRemark? Read(string? text)
    {
        var words = PlainText.Words(text);
        return Has(words, Wrong) && Has(words, Number) ? IdentityRemark.WrongNumber : null;
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

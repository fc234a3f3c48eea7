using System.Collections.Frozen;
using System.Globalization;

namespace ChikaBot.Dialogs.Reading;

/// <summary>Numbers as words, Indonesian (with everyday spellings) and English, and the words around a chosen number.</summary>
internal static class NumberWords
{
    /// <summary>Row n holds the words of n.</summary>
    private static readonly string[] Spellings =
    [
        "nol kosong zero",
        "satu satuu pertama kesatu siji hiji one first",
        "dua duwa duaa kedua loro two second",
        "tiga ketiga telu three third",
        "empat ampat keempat four fourth",
        "lima limo kelima five fifth",
        "enam anam keenam six sixth",
        "tujuh tuju ketujuh seven seventh",
        "delapan lapan dlapan kedelapan eight eighth",
        "sembilan kesembilan nine ninth",
        "sepuluh kesepuluh ten tenth",
        "sebelas kesebelas eleven",
    ];

    private static readonly FrozenDictionary<string, string> Numbers = Spellings
        .SelectMany((words, number) => words.Split(' ').Select(word => KeyValuePair.Create(word, number.ToString(CultureInfo.InvariantCulture))))
        .ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Fillers = new[]
    {
        "no", "nmr", "nomor", "nomer", "num", "number", "angka", "pilih", "pilihan", "milih", "opsi", "option", "menu", "yang", "yg", "ke", "the",
        "saya", "aku", "mau", "ingin", "pengen", "tolong", "coba", "ambil", "i", "choose", "want", "ya", "aja", "saja", "dong", "deh", "kak", "min",
        "pak", "bu", "mas", "mbak", "please", "pls", "nd", "st", "rd", "th",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> NumberBySpan = Numbers.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> FillerBySpan = Fillers.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The number's digits ("dua" gives "2"), or null.</summary>
    public static string? Digits(ReadOnlySpan<char> word) => NumberBySpan.TryGetValue(word, out var digits) ? digits : null;

    /// <summary>A word that says nothing about which: "nomor", "pilih", "mau", "ya".</summary>
    public static bool IsFiller(ReadOnlySpan<char> word) => FillerBySpan.Contains(word);
}

using System.Collections.Frozen;

namespace ChikaBot.Dialogs.Reading;

/// <summary>Numbers as words, Indonesian (with everyday spellings) and English, and the words around a chosen number.</summary>
internal static class NumberWords
{
    private static readonly FrozenDictionary<string, string> Numbers = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["nol"] = "0", ["kosong"] = "0", ["zero"] = "0",
        ["satu"] = "1", ["satuu"] = "1", ["pertama"] = "1", ["kesatu"] = "1", ["siji"] = "1", ["hiji"] = "1", ["one"] = "1", ["first"] = "1",
        ["dua"] = "2", ["duwa"] = "2", ["duaa"] = "2", ["kedua"] = "2", ["loro"] = "2", ["two"] = "2", ["second"] = "2",
        ["tiga"] = "3", ["ketiga"] = "3", ["telu"] = "3", ["three"] = "3", ["third"] = "3",
        ["empat"] = "4", ["ampat"] = "4", ["keempat"] = "4", ["four"] = "4", ["fourth"] = "4",
        ["lima"] = "5", ["limo"] = "5", ["kelima"] = "5", ["five"] = "5", ["fifth"] = "5",
        ["enam"] = "6", ["anam"] = "6", ["keenam"] = "6", ["six"] = "6", ["sixth"] = "6",
        ["tujuh"] = "7", ["tuju"] = "7", ["ketujuh"] = "7", ["seven"] = "7", ["seventh"] = "7",
        ["delapan"] = "8", ["lapan"] = "8", ["dlapan"] = "8", ["kedelapan"] = "8", ["eight"] = "8", ["eighth"] = "8",
        ["sembilan"] = "9", ["kesembilan"] = "9", ["nine"] = "9", ["ninth"] = "9",
        ["sepuluh"] = "10", ["kesepuluh"] = "10", ["ten"] = "10", ["tenth"] = "10",
        ["sebelas"] = "11", ["kesebelas"] = "11", ["eleven"] = "11",
    }.ToFrozenDictionary(StringComparer.Ordinal);

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

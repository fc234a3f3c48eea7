using System.Collections.Frozen;

namespace ChikaBot.Dialogs.Reading;

/// <summary>Hears the wish for a person within a short sentence: "tolong sambungkan saya ke petugas".</summary>
internal static class OfficerWish
{
    /// <summary>A longer sentence tells a story in which an officer appears.</summary>
    private const int LongestSentence = 8;

    private static readonly FrozenSet<string> Wishes =
    [
        "bicara", "berbicara", "bicarakan", "ngomong", "omong", "ngobrol", "chat", "chatting", "hubungi", "menghubungi", "hubungkan", "hubungin", "sambungkan", "sambungin", "disambungkan", "panggil", "panggilkan", "panggilin",
        "minta", "butuh", "perlu", "mau", "ingin", "pengen", "talk", "speak", "want", "need", "call", "contact",
    ];

    private static readonly FrozenSet<string> Persons = ["petugas", "petugasnya", "orang", "manusia", "cs", "admin", "operator", "officer", "human", "person", "agent"];

    /// <summary>May stand between the wish and the person.</summary>
    private static readonly FrozenSet<string> Small =
    [
        "dengan", "dgn", "dg", "sama", "sm", "ke", "kepada", "kpd", "pada", "saya", "sy", "aku", "kami", "langsung", "aja", "saja", "dong", "ya", "kak", "min", "pak", "bu", "mas", "mbak", "seorang", "salah", "satu", "asli",
        "bpjs", "jkn", "bantuan", "to", "with", "a", "an", "the", "real", "me", "i", "please",
    ];

    /// <summary>"Orang tua" and "orang lain" are members of a family, and what has happened is no wish.</summary>
    private static readonly FrozenSet<string> NoOfficer = ["tua", "tuaku", "tuanya", "lain", "lainnya", "sakit", "dirawat"];
    private static readonly FrozenSet<string> Past = ["sudah", "udah", "sdh", "udh", "tadi", "kemarin", "kmrn", "pernah", "habis", "already"];

    /// <summary>Never throws.</summary>
    public static bool IsIn(string? text)
    {
        var words = PlainText.Words(text).Replace("customer service", "cs", StringComparison.Ordinal).Split(' ');
        if (words.Length > LongestSentence) return false;
        var wished = false;
        var heard = false;
        for (var i = 0; i < words.Length; i++)
        {
            var word = words[i];
            if (word.Length == 0 || char.IsAsciiDigit(word[0]) || Past.Contains(word) || Negations.Plain(word) is not null) return false;
            if (wished && Persons.Contains(word)) heard |= i + 1 == words.Length || !NoOfficer.Contains(words[i + 1]);
            else wished = Wishes.Contains(word) || (wished && Small.Contains(word));
        }

        return heard;
    }
}

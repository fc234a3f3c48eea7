using System.Collections.Frozen;

namespace ChikaBot.Dialogs.Reading;

/// <summary>The words and phrases of each keyword.</summary>
internal static class KeywordPhrases
{
    /// <summary>Letters of the longest text that can be a keyword, politeness included.</summary>
    public const int Longest = 60;

    private static readonly (Keyword Keyword, string[] Phrases)[] Exact =
    [
        (Keyword.Menu, ["0", "00", "nol", "menu", "menu utama", "main menu", "home", "utama", "mulai", "start", "kembali", "kembali ke menu", "kembali ke menu utama", "ke menu", "ke menu utama", "back", "balik", "balik ke menu", "back to menu", "lihat menu", "daftar menu", "awal", "ke awal", "mnu", "meni"]),
        (Keyword.Cancel, ["batal", "batalkan", "batalin", "dibatalkan", "cancel", "cancel it", "stop", "keluar", "exit", "quit", "berhenti", "gak jadi", "ga jadi", "nggak jadi", "tidak jadi", "tdk jadi", "udahan"]),
        (Keyword.Help, ["bantuan", "bantu", "help", "help me", "tolong", "tolong bantu", "bingung", "cara pakai", "panduan", "minta bantuan", "butuh bantuan"]),
        (Keyword.Repeat, ["ulang", "ulangi", "ulangi lagi", "ulang lagi", "tolong ulangi", "repeat", "say again", "sekali lagi", "apa tadi", "gimana tadi", "again"]),
        (Keyword.Why, ["kenapa", "knp", "knapa", "mengapa", "kok", "kok bisa", "why", "why so much", "rincian", "rinciannya", "rinci", "detail", "detil", "detailnya", "kenapa segini", "kok segini", "kenapa segitu", "kok segitu", "kenapa mahal", "kok mahal", "kenapa banyak", "kok banyak", "kenapa besar", "kok besar", "kenapa begitu", "kok begitu", "kenapa bisa", "dari mana", "dari mana angkanya", "hitungannya", "lihat rincian", "perincian"]),
        (Keyword.English, ["english", "in english", "english please", "bahasa inggris", "inggris", "speak english", "pakai bahasa inggris"]),
        (Keyword.Bahasa, ["bahasa", "bahasa indonesia", "indonesia", "indonesian", "in indonesian", "pakai bahasa indonesia"]),
        (Keyword.Greeting, ["halo", "hallo", "haloo", "halloo", "hai", "hay", "hi", "hey", "hei", "hello", "hii", "haii", "helo", "alo", "p", "pp", "ping", "tes", "test", "permisi", "misi", "punten", "assalamualaikum", "assalamu alaikum", "asalamualaikum", "assalamualaikum wr wb", "assalamualaikum warahmatullahi wabarakatuh", "ass wr wb", "ass", "askum", "samlekum", "salam", "salam sejahtera", "shalom", "om swastiastu", "selamat pagi", "selamat siang", "selamat sore", "selamat malam", "met pagi", "met siang", "met sore", "met malam", "pagi", "siang", "sore", "malam", "good morning", "good afternoon", "good evening"]),
        (Keyword.Thanks, ["terima kasih", "terimakasih", "trima kasih", "trimakasih", "makasih", "makasi", "mksh", "mksih", "tq", "thx", "tks", "thanks", "thank you", "thankyou", "ty", "tengkyu", "suwun", "matur nuwun", "hatur nuhun", "nuhun", "trims", "terima kasih atas bantuannya", "terima kasih infonya", "makasih infonya"]),
        (Keyword.Officer, ["petugas", "orang", "manusia", "cs", "operator", "customer service", "admin", "agen", "human", "agent", "staf", "bicara dengan petugas", "hubungi petugas", "chat petugas", "ke petugas", "minta petugas", "bicara dengan orang", "ngomong sama orang", "mau bicara dengan petugas", "talk to a human", "talk to agent", "hubungkan ke petugas", "sambungkan ke petugas", "bicara sama petugas", "saya mau bicara dengan petugas"]),
    ];

    /// <summary>Words read with a slip. Left out: short ones, and those that lie beside a name or another everyday word (utama – Utami, orang – barang, salam – malam, mulai – mulia).</summary>
    private static readonly (Keyword Keyword, string[] Words)[] Forgiving =
    [
        (Keyword.Cancel, ["batal", "batalkan", "cancel"]),
        (Keyword.Help, ["bantuan"]),
        (Keyword.Repeat, ["ulangi", "repeat"]),
        (Keyword.Why, ["kenapa", "mengapa", "rincian"]),
        (Keyword.English, ["english", "inggris"]),
        (Keyword.Bahasa, ["bahasa indonesia"]),
        (Keyword.Greeting, ["assalamualaikum", "selamat pagi", "selamat siang", "selamat sore", "selamat malam"]),
        (Keyword.Thanks, ["terima kasih", "terimakasih", "makasih", "thanks", "thank you"]),
        (Keyword.Officer, ["petugas", "manusia", "operator", "customer service"]),
        (Keyword.Menu, ["menu utama", "kembali", "kembali ke menu"]),
    ];

    /// <summary>A slip away from a forgiving word, and yet words of their own.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Others = new[]
    {
        "batam", "batak", "batas", "batil", "bata", "bantal", "bakal", "bawal", "bagal", "basal", "fatal", "natal", "gatal", "kekasih",
    }.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Polite = new[]
    {
        "kak", "kakak", "min", "mimin", "pak", "bapak", "bu", "ibu", "mas", "mbak", "mba", "bang", "gan", "sis", "chika", "cika", "dong", "donk", "deh", "ya", "yah", "yaa",
        "nih", "aja", "saja", "please", "pls", "plis", "tolong", "mohon", "banyak", "semua", "semuanya", "lagi", "sekali", "ok", "oke", "baik", "sip", "admin", "bpjs", "so", "much", "very", "there",
    }.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenDictionary<string, Keyword>.AlternateLookup<ReadOnlySpan<char>> ByPhrase = Exact
        .SelectMany(row => row.Phrases.Select(phrase => KeyValuePair.Create(phrase, row.Keyword)))
        .ToFrozenDictionary(StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly (string Word, Keyword Keyword)[] BySlip = [.. Forgiving.SelectMany(row => row.Words.Select(word => (word, row.Keyword)))];

    public static bool IsPolite(ReadOnlySpan<char> word) => Polite.Contains(word);

    /// <param name="words">As <see cref="PlainText.Words"/> gives them.</param>
    public static Keyword? Find(ReadOnlySpan<char> words)
    {
        if (ByPhrase.TryGetValue(words, out var keyword)) return keyword;
        Span<char> released = stackalloc char[words.Length];
        if (words.Length is > 2 and <= Longest && ByPhrase.TryGetValue(HeldLetters.Release(words, released), out keyword)) return keyword;
        if (words.Length < 4 || Others.Contains(words) || words.ContainsAnyInRange('0', '9')) return null;
        foreach (var (word, slip) in BySlip)
        {
            var limit = EditDistance.Allowed(word.Length);
            if (EditDistance.Within(words, word, limit) <= limit) return slip;
        }

        return null;
    }
}

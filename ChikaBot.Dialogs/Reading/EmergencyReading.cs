using System.Collections.Frozen;

namespace ChikaBot.Dialogs.Reading;

/// <summary>Whether a text tells of an emergency.</summary>
internal enum Emergency
{
    None,

    /// <summary>Its name alone ("ugd", "kecelakaan lalu lintas"): where questions are answered it may be one.</summary>
    Named,

    /// <summary>Somebody is in one.</summary>
    Told,
}

/// <summary>Hears an emergency within a short sentence: "anak saya kejang".</summary>
internal static class EmergencyReading
{
    /// <summary>A longer text tells a story.</summary>
    private const int LongestSentence = 12;

    /// <summary>What nobody types who has a question about rules.</summary>
    private static readonly string[] Acute =
    [
        " kejang ", " kejang2 ", " pingsan ", " tidak sadarkan diri ", " tidak sadar diri ", " sesak ", " sesek ", " tidak bisa napas ", " tidak bisa nafas ", " tidak bisa bernapas ", " tidak bisa bernafas ", " tidak napas ", " tidak nafas ", " serangan jantung ", " pendarahan ",
        " perdarahan ", " sekarat ", " kritis ", " unconscious ", " seizure ", " heart attack ", " cannot breathe ", " cant breathe ",
    ];

    /// <summary>"Saya tidak sadar kartu mati" is no emergency.</summary>
    private const string NotConscious = " tidak sadar ";

    private static readonly string[] Names = [" stroke ", " strok ", " kecelakaan ", " darurat ", " emergency ", " ugd ", " igd "];

    /// <summary>Somebody is meant, and not the rule.</summary>
    private static readonly string[] People =
    [
        " saya ", " sy ", " aku ", " anak ", " suami ", " istri ", " ibu ", " bapak ", " ayah ", " mama ", " papa ", " kakek ", " nenek ", " adik ", " kakak ", " orang tua ", " keluarga ", " teman ", " tetangga ", " tolong ", " segera ", " sekarang ", " my ", " help ",
    ];

    private static readonly string[] Questions =
    [
        " apa ", " apakah ", " apa2 ", " berapa ", " biaya ", " ditanggung ", " tanggung ", " menanggung ", " dijamin ", " jaminan ", " klaim ", " syarat ", " denda ", " bayar ", " aturan ", " definisi ", " arti ", " maksud ", " kapan ", " what ", " covered ", " cover ", " rule ",
    ];

    /// <summary>What is over, or what a swindler writes ("anak Bapak kecelakaan, transfer").</summary>
    private static readonly string[] Others = [" pernah ", " riwayat ", " bekas ", " pasca ", " sembuh ", " kemarin ", " dulu ", " setelah ", " sesudah ", " transfer ", " tf ", " kirim "];

    private static readonly FrozenSet<string> Endings = ["lagi", "terus", "pak", "bu", "kak", "tolong", "sejak", "dari", "min", "di", "sekarang", "gimana", "bagaimana", "sama"];

    /// <summary>Never throws.</summary>
    public static Emergency Read(string? text)
    {
        var words = PlainText.Words(text);
        if (words.Length == 0 || words.AsSpan().Count(' ') >= LongestSentence) return Emergency.None;
        var said = $" {string.Join(' ', words.Split(' ').Select(word => Negations.Plain(word) ?? word))} ";
        if (ScamText.Has(said, Questions) || ScamText.Has(said, Others)) return Emergency.None;
        if (Array.Exists(Acute, sign => IsSaid(said, sign)) || IsUnconscious(said)) return Emergency.Told;
        if (!Array.Exists(Names, sign => IsSaid(said, sign))) return Emergency.None;
        return ScamText.Has(said, People) ? Emergency.Told : Emergency.Named;
    }

    /// <summary>Said, and not denied by the word before: "kartu tidak aktif, anak kejang" says it, "tidak kejang" and "bukan gawat darurat" do not.</summary>
    private static bool IsSaid(string said, string sign)
    {
        var at = said.IndexOf(sign, StringComparison.Ordinal);
        if (at < 0) return false;
        var before = said[..at].TrimEnd();
        if (before.EndsWith(" gawat", StringComparison.Ordinal)) before = before[..^" gawat".Length];
        return Negations.Plain(before.Split(' ')[^1]) is null;
    }

    private static bool IsUnconscious(string said)
    {
        var at = said.IndexOf(NotConscious, StringComparison.Ordinal);
        if (at < 0) return false;
        var after = said[(at + NotConscious.Length)..].Split(' ')[0];
        return after.Length == 0 || Endings.Contains(after);
    }
}

namespace ChikaBot.Dialogs.Reading;

/// <summary>A word that is heard in every flow.</summary>
public enum Keyword
{
    /// <summary>0, menu, home, utama, kembali.</summary>
    Menu,

    /// <summary>batal, cancel, stop, keluar.</summary>
    Cancel,

    /// <summary>bantuan, help, tolong, ?.</summary>
    Help,

    /// <summary>ulang, ulangi, repeat: say the last thing again.</summary>
    Repeat,

    /// <summary>kenapa, kok segini, rincian: explain the figure just said.</summary>
    Why,

    /// <summary>Speak English.</summary>
    English,

    /// <summary>Speak Indonesian.</summary>
    Bahasa,

    /// <summary>halo, assalamualaikum, selamat pagi, p, 👋.</summary>
    Greeting,

    /// <summary>terima kasih, thanks, 🙏.</summary>
    Thanks,

    /// <summary>petugas, orang, cs, operator: a person, please.</summary>
    Officer,

    /// <summary>Kejang, pingsan, kecelakaan, ugd: heard within a sentence only.</summary>
    Emergency,
}

/// <summary>Hears the words that go before any flow.</summary>
public static class KeywordReading
{
    /// <summary>
    /// The keyword that a whole text is, politeness aside ("menu dong kak"), with a slip where the word has five letters or more; null for
    /// anything else. Never found inside a sentence, so that a name, a date or a complaint is not taken for one. Never throws.
    /// </summary>
    public static Keyword? Read(string? text)
    {
        var clean = PlainText.Clean(text);
        if (clean.Length == 0) return null;
        var words = PlainText.Words(clean);
        if (words.Length == 0) return Signs(clean);
        if (words.Length > KeywordPhrases.Longest) return null;
        return KeywordPhrases.Find(words) ?? KeywordPhrases.Find(WithoutPoliteness(words));
    }

    internal static ReadOnlySpan<char> WithoutPoliteness(ReadOnlySpan<char> words)
    {
        while (words.IndexOf(' ') is > 0 and var first && KeywordPhrases.IsPolite(words[..first])) words = words[(first + 1)..];
        while (words.LastIndexOf(' ') is > 0 and var last && KeywordPhrases.IsPolite(words[(last + 1)..])) words = words[..last];
        return words;
    }

    /// <summary>A text without a word.</summary>
    private static Keyword? Signs(string clean)
    {
        if (clean.AsSpan().IndexOfAnyExcept("?？! ") < 0 && clean.Contains('?', StringComparison.Ordinal)) return Keyword.Help;
        if (clean.Contains("👋", StringComparison.Ordinal)) return Keyword.Greeting;
        return clean.Contains("🙏", StringComparison.Ordinal) ? Keyword.Thanks : null;
    }
}

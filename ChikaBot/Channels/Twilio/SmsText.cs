using System.Globalization;
using System.Text;

namespace ChikaBot.Channels.Twilio;

/// <summary>
/// Makes a text fit for SMS: one character outside the GSM 7-bit alphabet (3GPP TS 23.038) makes each part of the message hold 67 characters
/// instead of 153, and so more than doubles its price. Typographic characters become their plain cousins; letters are left alone.
/// </summary>
internal static class SmsText
{
    /// <summary>What Twilio takes in one message (twilio.com/docs/glossary/what-sms-character-limit).</summary>
    public const int MaxCharacters = 1600;

    public static string Of(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var character in text) plain.Append(Plain(character) ?? character.ToString());
        return Cut(plain.ToString());
    }

    /// <summary>Never within what the reader sees as one character.</summary>
    public static string Cut(string text)
    {
        if (text.Length <= MaxCharacters) return text;
        var end = 0;
        while (StringInfo.GetNextTextElementLength(text, end) is var next && end + next <= MaxCharacters) end += next;
        return text[..end];
    }

    private static string? Plain(char character) => character switch
    {
        '“' or '”' or '„' or '«' or '»' or '″' => "\"",
        '‘' or '’' or '‚' or '′' or '`' or '´' => "'",
        '–' or '—' or '‐' or '‑' or '‒' or '−' => "-",
        '…' => "...",
        '•' or '·' => "-",
        '×' => "x",
        '÷' => "/",
        '→' => "->",
        '≤' => "<=",
        '≥' => ">=",
        '½' => "1/2",
        '\u00A0' or '\u2009' or '\u200A' or '\u202F' or '\t' => " ",
        // No width: the reader misses nothing.
        '\u200B' or '\u200E' or '\u200F' or '\u2060' or '\uFEFF' => "",
        _ => null,
    };
}

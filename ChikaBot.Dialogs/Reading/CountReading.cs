using System.Collections.Frozen;

namespace ChikaBot.Dialogs.Reading;

/// <summary>How many months or times a text says.</summary>
public static class CountReading
{
    /// <summary>JKN is not that old; a larger number is another kind of number.</summary>
    public const int Highest = 600;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Fillers = new[]
    {
        "kira", "sekitar", "kurang", "lebih", "kurleb", "kak", "min", "pak", "bu", "ya", "aja", "saja", "an", "nya", "about", "please", "angsuran", "cicilan", "iuran", "tunggakan",
    }.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>
    /// Reads "10", "10 bulan", "6x", "sepuluh", "dua belas kali", "1 tahun 2 bulan", "setahun". A sentence may lead, nothing unknown may
    /// follow. Null for anything else and above <see cref="Highest"/>. Never throws.
    /// </summary>
    public static int? Read(string? text)
    {
        var words = PlainText.Words(text);
        var phrase = NumberPhrase.Empty;
        var total = 0m;
        var years = false;
        var heard = false;
        foreach (var range in words.AsSpan().Split(' '))
        {
            var word = words.AsSpan()[range];
            if (word.IsEmpty) continue;
            if (char.IsAsciiDigit(word[0]))
            {
                if (word.Length > 4 || !phrase.TakeNumeral(int.Parse(word, System.Globalization.CultureInfo.InvariantCulture))) return null;
                heard = true;
            }
            else if (Unit(word) is > 0 and var months)
            {
                if (months == 12 && years) return null;
                years |= months == 12;
                if (phrase.IsEmpty && word is "setahun" or "sebulan" or "sekali") total += months;
                else if (phrase.IsEmpty) return null;
                else total += phrase.Value * months;
                heard = true;
                phrase.Clear();
            }
            else if (phrase.TakeWord(word) is { } fits)
            {
                if (!fits) return null;
                heard = true;
            }
            else if (heard && !Fillers.Contains(word))
            {
                return null;
            }
        }

        // "1 tahun 2" is a year and two months; "10 bulan 2" is nothing.
        if (!phrase.IsEmpty && total > 0 && !years) return null;
        total += phrase.IsEmpty ? 0 : phrase.Value;
        return heard && total <= Highest && total == decimal.Truncate(total) ? (int)total : null;
    }

    private static int Unit(ReadOnlySpan<char> word) => word switch
    {
        "bulan" or "bln" or "bl" or "bulanan" or "kali" or "kl" or "x" or "sebulan" or "sekali" or "month" or "months" or "times" => 1,
        "tahun" or "thn" or "th" or "setahun" or "year" or "years" => 12,
        _ => 0,
    };
}

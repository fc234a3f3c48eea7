using System.Collections.Frozen;
using ChikaBot.Core.Contributions;

namespace ChikaBot.Dialogs.Reading;

/// <summary>What a typed amount of money turned out to be.</summary>
public abstract record RupiahReading
{
    /// <summary>Rupiah; below it somebody has left out "ribu" or "juta".</summary>
    public const long Lowest = 1_000;

    /// <summary>Rupiah; above it the number is a slip or another kind of number.</summary>
    public const long Highest = 10_000_000_000;

    /// <summary>Rupiah; below a million a bare number of hundreds behind millions means thousands: "5 juta 500".</summary>
    private const decimal Million = 1_000_000;

    private RupiahReading()
    {
    }

    public sealed record Understood(Rupiah Amount) : RupiahReading;

    /// <summary>"5" or "500" alone: ask for the whole amount.</summary>
    public sealed record TooSmall : RupiahReading;

    public sealed record TooLarge : RupiahReading;

    public sealed record NotAnAmount : RupiahReading;

    private static readonly RupiahReading None = new NotAnAmount();
    private static readonly RupiahReading Small = new TooSmall();
    private static readonly RupiahReading Large = new TooLarge();

    private static readonly FrozenSet<string> Fillers = new[]
    {
        "rp", "idr", "rupiah", "perak", "an", "nya", "sekitar", "kira", "kurang", "lebih", "kurleb", "about", "kak", "min", "pak", "bu", "ya", "aja", "saja", "sih", "lah", "total", "dong",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>
    /// Reads "5000000", "5.000.000", "Rp 5.000.000,00", "5jt", "5,5 juta", "500rb", "2 juta 500 ribu", "5 juta setengah", "dua belas juta",
    /// "sejuta". A sentence may lead, nothing unknown may follow. Never throws.
    /// </summary>
    public static RupiahReading Read(string? text)
    {
        if (AmountTokens.Of(PlainText.Clean(text)) is not { } tokens) return None;
        var phrase = NumberPhrase.Empty;
        var total = 0m;
        var scale = 0m;
        var oneGroup = false;
        foreach (var token in tokens)
        {
            if (token.Word.Length == 0)
            {
                if (token.Digits > AmountTokens.MostDigits) return Large;
                if (!phrase.TakeNumeral(token.Number)) return None;
                oneGroup = token.OneGroup;
            }
            else if (Scale(token.Word) is > 0 and var next)
            {
                // "Sejuta" and "seribu" say their one themselves.
                var value = !phrase.IsEmpty ? phrase.Value : token.Word[0] == 's' ? 1 : 0;
                if (value == 0 || (scale > 0 && next >= scale)) return None;
                total += value * next / (oneGroup && next >= Million ? 1_000 : 1);
                scale = next;
                oneGroup = false;
                phrase.Clear();
            }
            else if (phrase.TakeWord(token.Word) is { } fits)
            {
                if (!fits) return None;
            }
            else if ((!phrase.IsEmpty || scale > 0) && !Fillers.Contains(token.Word))
            {
                return None;
            }
        }

        return phrase.IsEmpty && scale == 0 ? None : Answer(total, phrase.IsEmpty ? 0 : phrase.Value, scale);
    }

    private static RupiahReading Answer(decimal total, decimal rest, decimal scale)
    {
        if (scale > 0 && rest > 0)
        {
            if (rest == 0.5m) rest = scale / 2;
            else if (scale == Million && rest is >= 100 and < 1_000) rest *= 1_000;
            else if (rest < Lowest || rest >= scale) return None;
        }

        total = decimal.Truncate(total + rest);
        return total < Lowest ? Small : total > Highest ? Large : new Understood(new Rupiah((long)total));
    }

    private static decimal Scale(string word) => word switch
    {
        "ribu" or "rb" or "rbu" or "ribuan" or "k" or "seribu" or "thousand" => 1_000,
        "juta" or "jt" or "jta" or "jutaan" or "sejuta" or "million" => Million,
        "miliar" or "milyar" or "miliyar" or "mlyr" or "semiliar" or "semilyar" or "billion" => 1_000_000_000,
        _ => 0,
    };
}

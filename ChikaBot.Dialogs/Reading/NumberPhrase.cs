using System.Globalization;

namespace ChikaBot.Dialogs.Reading;

/// <summary>A number below a thousand and its scale as it is spoken, word by word: "dua puluh lima", "dua belas", "seratus".</summary>
internal struct NumberPhrase
{
    private decimal group;
    private decimal digit;

    public decimal Value { get; private set; }

    /// <summary>Nothing has been said since the last <see cref="Clear"/>.</summary>
    public bool IsEmpty { get; private set; }

    public static NumberPhrase Empty => new() { IsEmpty = true };

    /// <summary>False when the number cannot go on here: two numbers in a row.</summary>
    public bool TakeNumeral(decimal number)
    {
        if (digit != 0 || (group != 0 && number >= (group % 100 == 0 ? 12 : 10)) || (!IsEmpty && group == 0)) return false;
        digit = number;
        return Set();
    }

    /// <summary>True when the word is part of a number and fits here; null when it is no number word; false when it does not fit.</summary>
    public bool? TakeWord(ReadOnlySpan<char> word)
    {
        switch (word)
        {
            case "belas":
                return Times(digit is > 0 and < 10, 10 + digit);
            case "puluh":
                return Times(digit is > 0 and < 10, digit * 10);
            case "ratus":
                return Times(digit is > 0 and < 10 && group == 0, digit * 100);
            case "seratus":
                return Times(IsEmpty, 100);
            case "setengah" or "half":
                group += digit + 0.5m;
                digit = 0;
                return Set();
            default:
                return NumberWords.Digits(word) is { } digits ? TakeNumeral(decimal.Parse(digits, CultureInfo.InvariantCulture)) : null;
        }
    }

    public void Clear() => this = Empty;

    private bool Times(bool fits, decimal added)
    {
        if (!fits) return false;
        group += added;
        digit = 0;
        return Set();
    }

    private bool Set()
    {
        Value = group + digit;
        IsEmpty = false;
        return true;
    }
}

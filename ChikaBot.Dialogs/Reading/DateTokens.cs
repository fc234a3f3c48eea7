using System.Globalization;

namespace ChikaBot.Dialogs.Reading;

/// <summary>A typed date taken apart: up to three numbers and perhaps a month's name.</summary>
internal ref struct DateTokens
{
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Noise = new HashSet<string>(StringComparer.Ordinal)
    {
        "tgl", "tanggal", "tg", "lahir", "lhr", "bulan", "bln", "tahun", "thn", "th", "st", "nd", "rd", "of", "the", "ya", "kak", "min", "pak", "bu",
        "senin", "selasa", "rabu", "kamis", "jumat", "sabtu", "minggu", "ahad", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    }.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Digits of each number, so that 05 and 5, 45 and 0045 can be told apart.</summary>
    public (int Value, int Digits) First, Second, Third;

    public int Count;

    /// <summary>1 to 12; 0 without a name.</summary>
    public int Month;

    /// <summary>The month's name stands before the first number.</summary>
    public bool MonthLeads;

    /// <summary>Takes apart the words of a text; false when something in it cannot belong to a date.</summary>
    /// <param name="words">As <see cref="PlainText.Words"/> gives them.</param>
    public static bool TryRead(ReadOnlySpan<char> words, out DateTokens tokens)
    {
        tokens = default;
        foreach (var range in words.Split(' '))
            if (!tokens.Take(words[range]))
                return false;
        return tokens.Count > 0;
    }

    private bool Take(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty) return true;
        if (char.IsAsciiDigit(word[0])) return TakeNumber(word);
        if (Month == 0 && MonthNames.Read(word) is > 0 and var exact) return TakeMonth(exact);
        if (Noise.Contains(word)) return true;
        if (Month == 0 && MonthNames.ReadMisspelt(word) is > 0 and var misspelt) return TakeMonth(misspelt);
        // A place of birth or "saya lahir" may lead; nothing unknown may follow the first number.
        return Count == 0;
    }

    private bool TakeMonth(int month)
    {
        Month = month;
        MonthLeads = Count == 0;
        return true;
    }

    private bool TakeNumber(ReadOnlySpan<char> digits)
    {
        if (Count == 3 || digits.Length > 8) return false;
        var number = (int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture), digits.Length);
        if (Count == 0) First = number;
        else if (Count == 1) Second = number;
        else Third = number;
        Count++;
        return true;
    }
}

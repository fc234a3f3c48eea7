using System.Globalization;
using System.Text;

namespace ChikaBot.Dialogs.Reading;

/// <summary>One visible character in its plain form.</summary>
internal static class Characters
{
    private const int Replacement = 0xFFFD;
    private const int KeycapTen = 0x1F51F;
    private const int FullWidthOffset = 0xFEE0;

    /// <summary>Writes the plain form, 0 to 2 UTF-16 units, and returns how many; 0 for what cannot be seen.</summary>
    public static int Fold(Rune rune, Span<char> target)
    {
        if (rune.IsAscii) return rune.Value is >= ' ' and < 0x7F ? Put(target, (char)rune.Value) : 0;
        if (IsInvisible(rune)) return 0;
        if (rune.Value is >= 0xFF01 and <= 0xFF5E) return Put(target, (char)(rune.Value - FullWidthOffset));
        if (rune.Value is (>= 0x2010 and <= 0x2015) or 0x2212) return Put(target, '-');
        if (rune.Value == KeycapTen) return PutNumber(target, 10);
        if (Rune.GetUnicodeCategory(rune) == UnicodeCategory.DecimalDigitNumber) return PutNumber(target, (int)Rune.GetNumericValue(rune));
        if (IsEnclosedNumber(rune.Value)) return PutNumber(target, (int)Rune.GetNumericValue(rune));
        if (rune.Value is >= 0x1D400 and <= 0x1D6A3) return Put(target, StyledLetter(rune.Value));
        return rune.EncodeToUtf16(target);
    }

    /// <summary>Direction marks, joiners, byte order marks, controls, variation selectors, the keycap frame, and lone surrogates.</summary>
    private static bool IsInvisible(Rune rune) =>
        rune.Value is Replacement or 0x20E3 or (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0000 and <= 0xE01EF)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.Control;

    private static bool IsEnclosedNumber(int value) =>
        value is (>= 0x2460 and <= 0x249B) or 0x24EA or (>= 0x24EB and <= 0x24FF) or (>= 0x2776 and <= 0x2793);

    /// <summary>Mathematical letters, which phones' "fancy fonts" use: 13 styles of A–Z and a–z in a row.</summary>
    private static char StyledLetter(int value)
    {
        var place = (value - 0x1D400) % 52;
        return (char)(place < 26 ? 'A' + place : 'a' + place - 26);
    }

    private static int Put(Span<char> target, char c)
    {
        target[0] = c;
        return 1;
    }

    private static int PutNumber(Span<char> target, int number)
    {
        if (number < 10) return Put(target, (char)('0' + number));
        target[0] = (char)('0' + number / 10);
        target[1] = (char)('0' + number % 10);
        return 2;
    }
}

using System.Diagnostics.CodeAnalysis;

namespace ChikaBot.Core.Identity;

/// <summary>A mobile number as digits, 9 to 15, with an optional leading +. Prints masked.</summary>
public sealed record MobileNumber
{
    private MobileNumber(string digits) => Digits = digits;

    public string Digits { get; }

    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out MobileNumber? number)
    {
        number = null;
        if (text is null) return false;
        var digits = text.StartsWith('+') ? text[1..] : text;
        if (digits.Length is < 9 or > 15 || digits.AsSpan().ContainsAnyExceptInRange('0', '9')) return false;
        number = new MobileNumber(digits);
        return true;
    }

    public override string ToString() => Masked.AllButLastFour(Digits);
}

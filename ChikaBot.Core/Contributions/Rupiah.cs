using System.Globalization;
using System.Numerics;

namespace ChikaBot.Core.Contributions;

/// <summary>
/// An amount of money owed or paid, whole rupiah, never negative. Arithmetic is checked: it throws rather than wraps.
/// Prints as <c>Rp1.234.567</c>, the Indonesian way, whatever the culture.
/// </summary>
public readonly record struct Rupiah : IComparable<Rupiah>, IAdditionOperators<Rupiah, Rupiah, Rupiah>, IAdditiveIdentity<Rupiah, Rupiah>
{
    private static readonly NumberFormatInfo Indonesian = new() { NumberGroupSeparator = ".", NumberGroupSizes = [3], NumberDecimalDigits = 0 };

    public Rupiah(long amount)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(amount);
        Amount = amount;
    }

    public long Amount { get; }

    public static Rupiah Zero => default;

    static Rupiah IAdditiveIdentity<Rupiah, Rupiah>.AdditiveIdentity => Zero;

    public bool IsZero => Amount == 0;

    public static Rupiah operator +(Rupiah left, Rupiah right) => new(checked(left.Amount + right.Amount));

    public static Rupiah operator -(Rupiah left, Rupiah right) => new(checked(left.Amount - right.Amount));

    public static Rupiah operator *(Rupiah amount, int times) => new(checked(amount.Amount * times));

    public static bool operator <(Rupiah left, Rupiah right) => left.Amount < right.Amount;

    public static bool operator >(Rupiah left, Rupiah right) => left.Amount > right.Amount;

    public static bool operator <=(Rupiah left, Rupiah right) => left.Amount <= right.Amount;

    public static bool operator >=(Rupiah left, Rupiah right) => left.Amount >= right.Amount;

    /// <summary>That many hundredths of a percent of the amount; a fraction of a rupiah is dropped.</summary>
    /// <exception cref="OverflowException">The result does not fit.</exception>
    public Rupiah Share(long basisPoints) => new(checked((long)((Int128)Amount * basisPoints / 10_000)));

    public int CompareTo(Rupiah other) => Amount.CompareTo(other.Amount);

    public override string ToString() => "Rp" + Amount.ToString("N0", Indonesian);
}

public static class RupiahSums
{
    public static Rupiah Sum(this IEnumerable<Rupiah> amounts)
    {
        var total = Rupiah.Zero;
        foreach (var amount in amounts) total += amount;
        return total;
    }
}

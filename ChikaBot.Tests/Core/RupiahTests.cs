using System.Globalization;
using ChikaBot.Core.Contributions;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;

namespace ChikaBot.Tests.Core;

public sealed class RupiahTests
{
    [TestCase(0, "Rp0")]
    [TestCase(999, "Rp999")]
    [TestCase(1_000, "Rp1.000")]
    [TestCase(1_234_567, "Rp1.234.567")]
    [TestCase(long.MaxValue, "Rp9.223.372.036.854.775.807")]
    public void Prints_the_Indonesian_way(long amount, string printed) => Assert.That(new Rupiah(amount).ToString(), Is.EqualTo(printed));

    [Test]
    public void Prints_the_same_under_another_culture()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("") { NumberFormat = { NumberGroupSeparator = "'", NegativeSign = "?" } };
            Assert.That($"{new Rupiah(1_234_567)}", Is.EqualTo("Rp1.234.567"));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Test]
    public void Is_never_negative()
    {
        Assert.That(() => new Rupiah(-1), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => new Rupiah(1) - new Rupiah(2), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => new Rupiah(1) * -1, Throws.TypeOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public void Throws_rather_than_wraps()
    {
        var most = new Rupiah(long.MaxValue);
        Assert.That(() => most + new Rupiah(1), Throws.TypeOf<OverflowException>());
        Assert.That(() => most * 2, Throws.TypeOf<OverflowException>());
        Assert.That(() => new[] { most, new Rupiah(1) }.Sum(), Throws.TypeOf<OverflowException>());
    }

    [Test]
    public void Adds_subtracts_and_compares_like_its_amount() =>
        Prop.ForAll(
            Gen.Choose(0, int.MaxValue).Two().ToArbitrary(),
            pair =>
            {
                var (a, b) = (new Rupiah(pair.Item1), new Rupiah(pair.Item2));
                Assert.That((a + b).Amount, Is.EqualTo((long)pair.Item1 + pair.Item2));
                Assert.That(a + b - b, Is.EqualTo(a));
                Assert.That((a * 3).Amount, Is.EqualTo(pair.Item1 * 3L));
                Assert.That((a < b, a <= b, a > b, a >= b, a == b), Is.EqualTo((pair.Item1 < pair.Item2, pair.Item1 <= pair.Item2, pair.Item1 > pair.Item2, pair.Item1 >= pair.Item2, pair.Item1 == pair.Item2)));
                Assert.That(a.CompareTo(b), Is.EqualTo(pair.Item1.CompareTo(pair.Item2)));
            }).QuickCheckThrowOnFailure();
}

using ChikaBot.Dialogs.Reading;
using NUnit.Framework;

namespace ChikaBot.Tests.Reading;

internal sealed class MonthReadingTests
{
    private static readonly DateOnly Today = new(2026, 3, 5);

    [TestCase("2026-01", "2026-01")]
    [TestCase("01/2026", "2026-01")]
    [TestCase("1 2026", "2026-01")]
    [TestCase("202601", "2026-01")]
    [TestCase("012026", "2026-01")]
    [TestCase("Januari 2026", "2026-01")]
    [TestCase("bulan jan 26", "2026-01")]
    [TestCase("Pebuari 25", "2025-02")]
    [TestCase("des 99", "1999-12")]
    [TestCase("31 Desember 2025", "2025-12")]
    [TestCase("2027-01", "2027-01", Description = "the caller says whether the future will do")]
    public void Understands(string text, string month) => Assert.That(MonthReading.Read(text, Today)?.ToString(), Is.EqualTo(month));

    [TestCase(null)]
    [TestCase("")]
    [TestCase("Januari")]
    [TestCase("13/2026")]
    [TestCase("2026")]
    [TestCase("132026")]
    [TestCase("00 2026")]
    [TestCase("0000-01")]
    [TestCase("lupa")]
    public void Does_not_understand(string? text) => Assert.That(MonthReading.Read(text, Today), Is.Null);
}

using ChikaBot.Dialogs.Reading;
using NUnit.Framework;

namespace ChikaBot.Tests.Reading;

public class PlainTextTests
{
    [TestCase(null, "")]
    [TestCase("", "")]
    [TestCase("  menu  ", "menu")]
    [TestCase("cek \t\r\n  tagihan", "cek tagihan")]
    [TestCase("\u200e12\u200f3\u202a4\u202c", "1234", TestName = "Direction marks are dropped")]
    [TestCase("me\u200bnu\ufeff", "menu", TestName = "Zero width characters are dropped")]
    [TestCase("2\ufe0f\u20e3", "2", TestName = "A keycap is its digit")]
    [TestCase("🔟", "10")]
    [TestCase("①②", "12")]
    [TestCase("２０", "20")]
    [TestCase("ＭＥＮＵ", "MENU")]
    [TestCase("٢٣", "23", TestName = "Arabic-Indic digits")]
    [TestCase("۲۳", "23", TestName = "Persian digits")]
    [TestCase("२", "2", TestName = "Devanagari digits")]
    [TestCase("𝟐𝟑", "23", TestName = "Bold digits outside the basic plane")]
    [TestCase("𝗺𝗲𝗻𝘂", "menu", TestName = "Bold letters outside the basic plane")]
    [TestCase("a\u00a0b\u3000c", "a b c")]
    [TestCase("17–08—1945", "17-08-1945")]
    [TestCase("a\0b\u0007", "ab")]
    [TestCase("ⓘ halo 👍🏽", "ⓘ halo 👍🏽")]
    public void Cleans(string? text, string clean) => Assert.That(PlainText.Clean(text), Is.EqualTo(clean));

    [Test]
    public void Drops_lone_surrogates() => Assert.That(PlainText.Clean("a\ud83dz\udc4d"), Is.EqualTo("az"));

    [Test]
    public void Keeps_an_ordinary_text_without_copying_it()
    {
        const string text = "Cek Tagihan, ya!";
        Assert.That(PlainText.Clean(text), Is.SameAs(text));
    }

    [TestCase("Jum'at, No.2!", "jumat no 2")]
    [TestCase("17Agt45", "17 agt 45")]
    [TestCase("ＣＡＦＥ́ café", "cafe cafe")]
    [TestCase("👍", "")]
    [TestCase("Info & Tanya-Jawab", "info tanya jawab")]
    public void Finds_the_words(string text, string words) => Assert.That(PlainText.Words(text), Is.EqualTo(words));

    [Test]
    public void Reads_no_more_than_the_limit_and_splits_no_emoji()
    {
        var clean = PlainText.Clean("a" + string.Concat(Enumerable.Repeat("😀", 3000)));
        Assert.That(clean, Has.Length.LessThanOrEqualTo(PlainText.MaxLength));
        Assert.That(char.IsHighSurrogate(clean[^1]), Is.False);
        Assert.That(PlainText.Words(string.Concat(Enumerable.Repeat("a1", 3000))), Has.Length.LessThanOrEqualTo(PlainText.MaxLength));
    }
}

using System.Globalization;
using ChikaBot.Channels.Twilio;
using NUnit.Framework;

namespace ChikaBot.Tests.Channels.Twilio;

internal sealed class SmsTextTests
{
    // 3GPP TS 23.038, table 6.2.1, and the characters of its extension that cost two places.
    private const string Gsm7 = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà^{}\\[~]|€";

    [TestCase("“Kartu” ‘aktif’ – ya — tidak…", "\"Kartu\" 'aktif' - ya - tidak...")]
    [TestCase("2 × 3 ÷ 1 − 4 → 2", "2 x 3 / 1 - 4 -> 2")]
    [TestCase("a\u00A0b\u200Bc", "a bc")]
    [TestCase("Siti Aminah é", "Siti Aminah é")]
    public void Typographic_characters_become_plain(string text, string expected) => Assert.That(SmsText.Of(text), Is.EqualTo(expected));

    [Test]
    public void Every_talk_of_the_repository_goes_out_in_the_cheap_alphabet()
    {
        // Format shows the script format with a bot of its own.
        var talks = Directory.GetFiles(Path.Combine(RepositoryFolder.Path, "ChikaBot.Tests", "Conversations"), "*.chat", SearchOption.AllDirectories)
            .Where(file => Path.GetFileName(Path.GetDirectoryName(file)) != "Format").ToArray();
        var dear = talks
            .SelectMany(file => File.ReadLines(file).Where(line => !line.StartsWith("user:", StringComparison.Ordinal) && !line.StartsWith('#')).Select(line => (file, line)))
            .SelectMany(row => SmsText.Of(row.line).Where(character => !Gsm7.Contains(character)).Select(character => $"{Path.GetFileName(row.file)}: {character} in {row.line}"))
            .ToList();

        Assert.That(talks, Is.Not.Empty);
        Assert.That(dear, Is.Empty);
    }

    [Test]
    public void Cuts_between_what_the_reader_sees_as_characters()
    {
        const string family = "👨‍👩‍👧‍👦";
        var cut = SmsText.Of(new string('a', SmsText.MaxCharacters - 3) + family + "b");

        Assert.That(cut, Is.EqualTo(new string('a', SmsText.MaxCharacters - 3)));
        Assert.That(new StringInfo(cut).LengthInTextElements, Is.LessThanOrEqualTo(SmsText.MaxCharacters));
        Assert.That(SmsText.Of(new string('a', SmsText.MaxCharacters)), Has.Length.EqualTo(SmsText.MaxCharacters));
    }
}

using ChikaBot.Dialogs.Reading;
using NUnit.Framework;

namespace ChikaBot.Tests.Reading;

public class NumberReadingTests
{
    private const string Nik = "9901011708450001";
    private const string Card = "0001234567890";

    [TestCase(Nik, Nik)]
    [TestCase("9901 0117 0845 0001", Nik)]
    [TestCase("9901.0117.0845.0001", Nik)]
    [TestCase("990101-170845-0001", Nik)]
    [TestCase("NIK: 9901011708450001", Nik)]
    [TestCase("nik9901011708450001", Nik)]
    [TestCase("NIK saya 9901011708450001 ya kak", Nik)]
    [TestCase("  9901011708450001.", Nik)]
    [TestCase("*9901011708450001*", Nik)]
    [TestCase("９９０１０１１７０８４５０００１", Nik)]
    [TestCase("٩٩٠١٠١١٧٠٨٤٥٠٠٠١", Nik)]
    [TestCase("\u202a9901\u200b0117\u200e08450001\u202c", Nik)]
    [TestCase("9 9 0 1 0 1 1 7 0 8 4 5 0 0 0 1", Nik)]
    [TestCase("NIK 9901011708450001 17-08-1945", Nik)]
    [TestCase("9901011708450001 tgl lahir 1945-08-17", Nik)]
    [TestCase("9901011708450001\n9901011708450001", Nik)]
    [TestCase("3201011708450001", "3201011708450001")]
    [TestCase(Card, Card)]
    [TestCase("no kartu 0001234567890", Card)]
    [TestCase("No. BPJS : 0001-2345-67890", Card)]
    [TestCase("0001 2345 6789 0", Card)]
    [TestCase("0011234567890", "0011234567890")]
    [TestCase("0001234567890 17081945", Card)]
    public void Understands(string text, string digits)
    {
        Assert.That(NumberReading.Read(text), Is.InstanceOf<NumberReading.Understood>());
        Assert.That(((NumberReading.Understood)NumberReading.Read(text)).Key.Digits, Is.EqualTo(digits));
    }

    [TestCase("990101170845000", 15, 16)]
    [TestCase("NIK: 99010117084500", 14, 16)]
    [TestCase("9901", 4, 16)]
    [TestCase("2", 1, 16)]
    [TestCase("000123456789", 12, 13)]
    [TestCase("0001", 4, 13)]
    public void Counts_the_digits_of_a_short_number(string text, int digits, int expected) =>
        Assert.That(NumberReading.Read(text), Is.EqualTo(new NumberReading.TooShort(digits, expected)));

    [TestCase("99010117084500011", 17, 16)]
    [TestCase("00012345678901", 14, 13)]
    [TestCase("0001234567890 12", 15, 13)]
    public void Counts_the_digits_of_a_long_number(string text, int digits, int expected) =>
        Assert.That(NumberReading.Read(text), Is.EqualTo(new NumberReading.TooLong(digits, expected)));

    [TestCase("")]
    [TestCase("halo")]
    [TestCase("😀")]
    [TestCase("tidak tahu")]
    public void Sees_that_it_is_no_number(string text) => Assert.That(NumberReading.Read(text), Is.InstanceOf<NumberReading.NotDigits>());

    [TestCase("99O1011708450001", Description = "A letter O amid the digits must not leave a card number behind")]
    [TestCase("990l011708450001")]
    public void Sees_a_letter_amid_the_digits(string text) => Assert.That(NumberReading.Read(text), Is.InstanceOf<NumberReading.LetterAmidDigits>());

    [TestCase("0001011708450001")]
    [TestCase("2001011708450001")]
    [TestCase("3201011708450000")]
    public void Sees_that_no_NIK_can_be_like_this(string text) => Assert.That(NumberReading.Read(text), Is.InstanceOf<NumberReading.UnknownProvince>());

    [TestCase("081234567890")]
    [TestCase("0812-3456-7890")]
    [TestCase("0812345678901")]
    [TestCase("+62 812-3456-7890")]
    [TestCase("6281234567890")]
    [TestCase("no hp 0812 345 678")]
    public void Recognises_a_phone_number(string text) => Assert.That(NumberReading.Read(text), Is.InstanceOf<NumberReading.LooksLikePhoneNumber>());

    [TestCase("9901011708450001 9901011708450002")]
    [TestCase("nik 9901011708450001 kartu 0001234567890")]
    public void Takes_one_number_at_a_time(string text) => Assert.That(NumberReading.Read(text), Is.InstanceOf<NumberReading.SeveralNumbers>());

    [Test]
    public void Prints_no_number() => Assert.That(NumberReading.Read(Nik).ToString(), Does.Not.Contain(Nik).And.Not.Contain("170845"));
}

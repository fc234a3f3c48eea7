using ChikaBot.Core.Identity;
using ChikaBot.Core.Participants;
using NUnit.Framework;

namespace ChikaBot.Tests.Core;

public sealed class IdentityTests
{
    [TestCase("9900001708450001", true, Description = "sample province")]
    [TestCase("3171005708450001", true, Description = "Jakarta, a woman's day")]
    [TestCase("9100000101900001", true, Description = "lowest code of the last range")]
    [TestCase("9900001708450000", true, Description = "samples may have any serial")]
    [TestCase("3171001708450000", false, Description = "serials begin at 0001")]
    [TestCase("0071001708450001", false, Description = "no province 00")]
    [TestCase("2071001708450001", false, Description = "no province 20")]
    [TestCase("9871001708450001", false, Description = "no province 98")]
    [TestCase("317100170845001", false, Description = "15 digits")]
    [TestCase("31710017084500011", false, Description = "17 digits")]
    [TestCase("317100170845000a", false)]
    [TestCase("3171 01708450001", false)]
    [TestCase("٣١٧١٠٠١٧٠٨٤٥٠٠٠١", false, Description = "digits of another script")]
    [TestCase("", false)]
    [TestCase(null, false)]
    public void A_NIK_has_16_digits_a_province_and_a_serial(string? text, bool valid)
    {
        Assert.That(Nik.TryParse(text, out var nik), Is.EqualTo(valid));
        Assert.That(nik?.Digits, Is.EqualTo(valid ? text : null));
    }

    [TestCase("0001234567890", true)]
    [TestCase("0011234567890", true)]
    [TestCase("000123456789", false)]
    [TestCase("00012345678901", false)]
    [TestCase("000123456789O", false)]
    [TestCase(null, false)]
    public void A_card_number_has_13_digits(string? text, bool valid) => Assert.That(CardNumber.TryParse(text, out _), Is.EqualTo(valid));

    [TestCase("9900003112200001", true)]
    [TestCase("9900004012200001", true)]
    [TestCase("9900004112200001", false)]
    [TestCase("9900007112200001", false)]
    [TestCase("9900007212200001", true)]
    [TestCase("990000311220001", false)]
    public void A_family_card_never_has_a_womans_day(string text, bool valid) => Assert.That(FamilyCardNumber.TryParse(text, out _), Is.EqualTo(valid));

    [TestCase("081234567", true)]
    [TestCase("08123456", false)]
    [TestCase("+628123456789012", true)]
    [TestCase("+6281234567890123", false)]
    [TestCase("0812-3456-789", false)]
    [TestCase("+", false)]
    public void A_mobile_number_has_9_to_15_digits(string text, bool valid) => Assert.That(MobileNumber.TryParse(text, out _), Is.EqualTo(valid));

    [TestCase("1899-12-31", false)]
    [TestCase("1900-01-01", true)]
    [TestCase("2026-03-10", true)]
    [TestCase("2026-03-11", false)]
    public void A_birth_date_lies_between_1900_and_today(string day, bool valid) =>
        Assert.That(BirthDate.TryCreate(Make.Day(day), Make.Day("2026-03-10"), out _), Is.EqualTo(valid));

    [TestCase("2005-03-10", "2026-03-09", 20)]
    [TestCase("2005-03-10", "2026-03-10", 21)]
    [TestCase("2004-02-29", "2025-02-28", 20)]
    [TestCase("2004-02-29", "2025-03-01", 21)]
    [TestCase("2004-02-29", "2028-02-29", 24)]
    public void Age_counts_whole_years(string born, string on, int age) => Assert.That(BirthDate.Parse(born).AgeOn(Make.Day(on)), Is.EqualTo(age));

    [TestCase("3171001708450001", "nik")]
    [TestCase("0001234567890", "card")]
    [TestCase("00012345678", null)]
    [TestCase("2071001708450001", null)]
    public void Sixteen_digits_are_a_NIK_and_thirteen_a_card(string digits, string? kind)
    {
        var key = ParticipantKey.Of(digits);
        Assert.That(key is null ? null : key.Nik is not null ? "nik" : "card", Is.EqualTo(kind));
        Assert.That(key?.Digits, Is.EqualTo(kind is null ? null : digits));
    }

    [TestCase("Siti Rahmawati Ayu", "Siti R. A.")]
    [TestCase("  Budi ", "Budi")]
    public void A_name_is_abbreviated_to_its_first_word(string name, string abbreviated) =>
        Assert.That(new PersonName(name).Abbreviated, Is.EqualTo(abbreviated));

    [TestCase("")]
    [TestCase("   ")]
    [TestCase("Budi\nTOTAL: Rp0")]
    public void A_name_is_printable(string name) => Assert.That(() => new PersonName(name), Throws.TypeOf<FormatException>());

    [Test]
    public void A_name_has_at_most_100_characters()
    {
        Assert.That(new PersonName(new string('a', 100)).Value, Has.Length.EqualTo(100));
        Assert.That(() => new PersonName(new string('a', 101)), Throws.TypeOf<FormatException>());
    }

    [Test]
    public void No_complaint_repeats_what_was_typed()
    {
        const string typed = "3171001708450000";
        Assert.That(() => Nik.Parse(typed), Throws.TypeOf<FormatException>().With.Message.Not.Contains(typed));
        Assert.That(() => CardNumber.Parse(typed), Throws.TypeOf<FormatException>().With.Message.Not.Contains(typed));
        Assert.That(() => FamilyCardNumber.Parse(typed[1..]), Throws.TypeOf<FormatException>().With.Message.Not.Contains(typed[1..]));
        Assert.That(() => BirthDate.Parse("1845-08-17"), Throws.TypeOf<FormatException>().With.Message.Not.Contains("1845-08-17"));
    }
}

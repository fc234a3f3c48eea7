using ChikaBot.Dialogs.Reading;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;

namespace ChikaBot.Tests.Reading;

public class HostileInputTests
{
    private static readonly DateOnly Today = new(2026, 11, 20);

    [Test]
    public void No_text_makes_a_reading_throw() =>
        Prop.ForAll<string>(text => ReadAll(text)).QuickCheckThrowOnFailure();

    [Test]
    public void No_sequence_of_16_bit_units_makes_a_reading_throw() =>
        Prop.ForAll<char[]>(units => ReadAll(new string(units))).QuickCheckThrowOnFailure();

    [TestCase("a")]
    [TestCase("😀")]
    [TestCase("9")]
    [TestCase("9 ")]
    [TestCase("17-08-1945 ")]
    [TestCase("tagihn ")]
    [TestCase("\ud83d")]
    [TestCase("\u202e\u200b")]
    [TestCase("e\u0301")]
    [TestCase("\0")]
    [TestCase("1a")]
    public void Long_texts_are_read_calmly(string part) => ReadAll(string.Concat(Enumerable.Repeat(part, 5000)));

    [Test]
    public void No_16_digits_are_a_choice_or_a_date_or_a_keyword() =>
        Prop.ForAll(Gen.Choose(0, 9).ArrayOf(16).ToArbitrary(), digits =>
        {
            var nik = string.Concat(digits);
            string[] forms = [nik, string.Join(' ', digits), nik.Insert(12, " ").Insert(8, " ").Insert(4, " "), nik.Insert(12, ".").Insert(6, ".")];
            return forms.All(text =>
                ChoiceReading.Read(text, MenuChoices.Set) is ChoiceReading.None
                && BirthDateReading.Read(text, Today) is BirthDateReading.NotADate
                && KeywordReading.Read(text) is null);
        }).QuickCheckThrowOnFailure();

    [Test]
    public void Cleaning_twice_changes_nothing_more() =>
        Prop.ForAll<string>(text => PlainText.Clean(PlainText.Clean(text)) == PlainText.Clean(text)).QuickCheckThrowOnFailure();

    private static void ReadAll(string? text)
    {
        _ = NumberReading.Read(text);
        _ = BirthDateReading.Read(text, Today);
        _ = DateReading.ReadNear(text, Today, new DateOnly(2014, 1, 1), Today.AddDays(365));
        _ = RupiahReading.Read(text);
        _ = CountReading.Read(text);
        _ = ChoiceReading.Read(text, MenuChoices.Set);
        _ = ChoiceReading.Read(text, MenuChoices.Java);
        _ = YesNoReading.Read(text);
        _ = KeywordReading.Read(text);
    }
}

using ChikaBot.Operations;
using ChikaBot.Stores.Places;
using NUnit.Framework;

namespace ChikaBot.Tests.Stores.Places;

internal sealed class PlaceFileTests
{
    private const string Header = "regency_code,name,address,phone,kind\n";

    [Test]
    public void Reads_a_good_file_in_any_order_of_columns()
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, "name,kind,regency_code, PHONE ,address\r\nKantor A,Kantor Cabang,32.73,022-123,\"Jl. Satu, No. 1\"\r\n\r\nPuskesmas B,,3273,,Jl. Dua\r\n", new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        var places = PlaceFile.Read(file);
        File.Delete(file);

        Assert.That(places.Select(place => (place.RegencyCode, place.Name, place.Address, place.Phone, place.Kind)), Is.EqualTo(new[]
        {
            ("32.73", "Kantor A", "Jl. Satu, No. 1", "022-123", "Kantor Cabang"),
            ("32.73", "Puskesmas B", "Jl. Dua", (string?)null, (string?)null),
        }));
    }

    [TestCase("", "the file is empty")]
    [TestCase("regency_code,name,address,phone\n", "line 1: column kind is missing")]
    [TestCase("regency_code,name,address,phone,kind,kind\n", "line 1: only the columns")]
    [TestCase(Header + "99.99,A,B,,\n", "line 2: regency_code:")]
    [TestCase(Header + "32.73,A,B,,\n32.7,A,B,,\n", "line 3: regency_code:")]
    [TestCase(Header + "32.73,,B,,\n", "line 2: name: 1 to 80 characters are needed")]
    [TestCase(Header + "32.73,A,,,\n", "line 2: address: 1 to 160 characters are needed")]
    [TestCase(Header + "32.73,A,\"B\nC\",,\n", "line 3: address: one line")]
    [TestCase(Header + "32.73,A,B,call me,\n", "line 2: phone: digits")]
    [TestCase(Header + "32.73,A\u202e,B,,\n", "line 2: name: one line of printable")]
    [TestCase(Header + "32.73,A,B,\n", "line 2: 5 columns are needed, 4 were found")]
    [TestCase(Header + "32.73,A \"x\" y,B,,\n", "line 2: a quote stands amid")]
    public void Refuses_a_bad_file_naming_line_and_column(string text, string words) =>
        Assert.That(() => PlaceFile.Read(new StringReader(text)), Throws.TypeOf<PlaceFileException>().With.Message.StartsWith(words));

    [TestCase(1, 80)]
    [TestCase(2, 160)]
    [TestCase(3, 30)]
    [TestCase(4, 30)]
    public void A_field_may_be_as_long_as_said_and_no_longer(int column, int longest)
    {
        string Row(int length) => Header + string.Join(',', new[] { "32.73", "A", "B", "1", "K" }.Select((field, index) => index == column ? new string('1', length) : field)) + "\n";

        Assert.That(() => PlaceFile.Read(new StringReader(Row(longest))), Throws.Nothing);
        Assert.That(() => PlaceFile.Read(new StringReader(Row(longest + 1))), Throws.TypeOf<PlaceFileException>().With.Message.Contains($"at most {longest}"));
    }

    [Test]
    public void An_open_quote_does_not_swallow_the_file() =>
        Assert.That(
            () => PlaceFile.Read(new StringReader(Header + "32.73,\"A,B,,\n" + string.Concat(Enumerable.Repeat("32.73,A,B,,\n", 500)))),
            Throws.TypeOf<PlaceFileException>().With.Message.Contains("quote"));

    [Test]
    public void Tells_no_more_than_five_faults() =>
        Assert.That(
            () => PlaceFile.Read(new StringReader(Header + string.Concat(Enumerable.Repeat("1,A,B,,\n", 500)))),
            Throws.TypeOf<PlaceFileException>().With.Message.Contains("line 6").And.Message.Not.Contains("line 7"));

    [Test]
    public void The_setting_is_named()
    {
        Assert.That(() => FilePlaces.Of(new PlaceOptions { FacilitiesFile = "no-such-file.csv" }), Throws.TypeOf<OptionsException>().With.Message.StartsWith("Chika:Places:FacilitiesFile: there is no such file"));
        Assert.That(() => FilePlaces.Of(new PlaceOptions { OfficesFile = Path.GetTempPath() }), Throws.TypeOf<OptionsException>().With.Message.StartsWith("Chika:Places:OfficesFile:"));
        Assert.That(FilePlaces.Of(new PlaceOptions()).Offices("32.73"), Is.Empty);
    }
}

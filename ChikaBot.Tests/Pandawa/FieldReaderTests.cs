using ChikaBot.Core.Pandawa;
using ChikaBot.Core.Regions;
using ChikaBot.Pandawa;
using NUnit.Framework;

namespace ChikaBot.Tests.Pandawa;

internal sealed class FieldReaderTests
{
    private static readonly FieldReader Reader = new(new DateOnly(2026, 3, 5), []);

    [TestCase(FieldKind.ParticipantNumber, "NIK: 3201 2345 6789 0001", "3201234567890001")]
    [TestCase(FieldKind.ParticipantNumber, "0001-2345-67890", "0001234567890")]
    [TestCase(FieldKind.Nik, "3201234567890001", "3201234567890001")]
    [TestCase(FieldKind.FamilyCardNumber, "3201 2305 0115 0001", "3201230501150001")]
    [TestCase(FieldKind.Date, "17 agustus 45", "1945-08-17")]
    [TestCase(FieldKind.Date, "1990-12-31", "1990-12-31")]
    [TestCase(FieldKind.Month, "Januari 2026", "2026-01")]
    [TestCase(FieldKind.CareClass, "2", "2")]
    [TestCase(FieldKind.MobileNumber, "+62 812-3456-7890", "+6281234567890")]
    [TestCase(FieldKind.Text, "  Jl.   Mawar ", "Jl. Mawar")]
    [TestCase(FieldKind.Facility, "Klinik mana saja", "Klinik mana saja")]
    [TestCase(FieldKind.Text, "   ", null)]
    public void Understands(FieldKind kind, string typed, string? value)
    {
        var answer = Reader.Read(Spec(kind), typed);
        Assert.That((answer.Value, answer.Fault), Is.EqualTo((value, (FormFault?)null)));
    }

    [TestCase(FieldKind.Nik, "320123456789000", "WrongLength")]
    [TestCase(FieldKind.Nik, "0001234567890", "WrongLength")]
    [TestCase(FieldKind.Nik, "tidak tahu", "WrongLength")]
    [TestCase(FieldKind.Nik, "0001234567890001", "NotANumberOf")]
    [TestCase(FieldKind.ParticipantNumber, "081234567890", "LooksLikePhone")]
    [TestCase(FieldKind.ParticipantNumber, "3201234567890001 dan 3201234567890002", "SeveralNumbers")]
    [TestCase(FieldKind.FamilyCardNumber, "3201235501150001", "NotANumberOf", Description = "a day of 55 is a woman's NIK")]
    [TestCase(FieldKind.FamilyCardNumber, "32012305011500011", "WrongLength")]
    [TestCase(FieldKind.Date, "03-04-1990", "WhichDate")]
    [TestCase(FieldKind.Date, "31-02-1990", "NoSuchDay")]
    [TestCase(FieldKind.Date, "2026-03-06", "InFuture")]
    [TestCase(FieldKind.Date, "1899-12-31", "TooLongAgo")]
    [TestCase(FieldKind.Date, "kemarin dulu sekali", "NotADate")]
    [TestCase(FieldKind.Month, "April 2026", "InFuture")]
    [TestCase(FieldKind.Month, "bulan lalu", "NotAMonth")]
    [TestCase(FieldKind.CareClass, "4", "NotAChoice")]
    [TestCase(FieldKind.Choice, "Other", "NotAChoice")]
    [TestCase(FieldKind.MobileNumber, "0812", "NotAMobile")]
    [TestCase(FieldKind.MobileNumber, "0812345678 atau 0813", "NotAMobile")]
    public void Refuses(FieldKind kind, string typed, string fault)
    {
        var answer = Reader.Read(Spec(kind), typed);
        Assert.That((answer.Value, answer.Fault?.GetType().Name), Is.EqualTo(((string?)null, fault)));
        Assert.That($"{answer} {answer.Fault}", Does.Not.Contain("1990").And.Not.Contain("320123"), "prints nothing that was typed");
    }

    [Test]
    public void A_text_that_is_too_long_is_refused() =>
        Assert.That(Reader.Read(Spec(FieldKind.Text) with { MaxLength = 5 }, "enam h").Fault, Is.EqualTo(new FormFault.TooLong(5)));

    [Test]
    public void A_death_of_yesterday_may_be_written_so() =>
        Assert.That(Reader.Read(Spec(FieldKind.Date) with { Field = FormField.DeathDate }, "kemarin").Value, Is.EqualTo("2026-03-04"));

    [Test]
    public void A_facility_is_one_of_the_list_by_name_or_by_words_that_only_one_has()
    {
        var reader = new FieldReader(new DateOnly(2026, 3, 5), [.. new[] { "Puskesmas Sukajadi", "Puskesmas Sukasari", "Klinik Melati" }.Select(name => new Place("32.73", name, "Jl.", null, null))]);
        var spec = Spec(FieldKind.Facility);

        Assert.That(reader.Read(spec, "puskesmas sukajadi").Value, Is.EqualTo("Puskesmas Sukajadi"));
        Assert.That(reader.Read(spec, "melati").Value, Is.EqualTo("Klinik Melati"));
        Assert.That(reader.Read(spec, "Puskesmas").Fault, Is.InstanceOf<FormFault.WhichFacility>());
        Assert.That(reader.Read(spec, "Rumah Sakit").Fault, Is.EqualTo(new FormFault.NotListed()));
        Assert.That(reader.Read(spec, "!!").Fault, Is.EqualTo(new FormFault.NotListed()));
    }

    private static FieldSpec Spec(FieldKind kind) => new(FormField.Name, kind, Required: true, 100, FieldCheck.None, kind == FieldKind.Choice ? ["Female"] : []);
}

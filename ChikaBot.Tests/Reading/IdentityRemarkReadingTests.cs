using ChikaBot.Dialogs.Reading;
using NUnit.Framework;

namespace ChikaBot.Tests.Reading;

public class IdentityRemarkReadingTests
{
    [TestCase("salah nik", IdentityRemark.WrongNumber)]
    [TestCase("ganti nomor dong", IdentityRemark.WrongNumber)]
    [TestCase("nomornya salah", IdentityRemark.WrongNumber)]
    [TestCase("wrong number", IdentityRemark.WrongNumber)]
    [TestCase("kenapa", IdentityRemark.Why)]
    [TestCase("buat apa nik?", IdentityRemark.Why)]
    [TestCase("ini aman?", IdentityRemark.Why)]
    [TestCase("lupa", IdentityRemark.DoNotKnow)]
    [TestCase("gak punya nik", IdentityRemark.DoNotKnow)]
    [TestCase("gak hafal", IdentityRemark.DoNotKnow)]
    [TestCase("I don't know", IdentityRemark.DoNotKnow)]
    public void Hears(string text, IdentityRemark expected) => Assert.That(IdentityRemarkReading.Read(text), Is.EqualTo(expected));

    [TestCase("17 Agustus 1945")]
    [TestCase("9901011708450001")]
    [TestCase("kemarin")]
    [TestCase("salah")]
    [TestCase("tidak")]
    [TestCase("")]
    [TestCase(null)]
    public void Hears_nothing(string? text) => Assert.That(IdentityRemarkReading.Read(text), Is.Null);
}

using ChikaBot.Dialogs.Reading;
using NUnit.Framework;

namespace ChikaBot.Tests.Reading;

public class ChoiceReadingTests
{
    [TestCase("2", "2")]
    [TestCase(" 2.", "2")]
    [TestCase("02", "2")]
    [TestCase("2)", "2")]
    [TestCase("(2)", "2")]
    [TestCase("no 2", "2")]
    [TestCase("no.2", "2")]
    [TestCase("nomor 2", "2")]
    [TestCase("No2", "2")]
    [TestCase("pilih 2", "2")]
    [TestCase("saya pilih nomor 2 ya kak", "2")]
    [TestCase("２", "2")]
    [TestCase("2️⃣", "2")]
    [TestCase("٢", "2")]
    [TestCase("\u200e2\u200e", "2")]
    [TestCase("2 2", "2")]
    [TestCase("dua", "2")]
    [TestCase("Duwa", "2")]
    [TestCase("yang kedua", "2")]
    [TestCase("yg ke-2", "2")]
    [TestCase("two", "2")]
    [TestCase("the 2nd", "2")]
    [TestCase("10", "10")]
    [TestCase("🔟", "10")]
    [TestCase("sepuluh", "10")]
    [TestCase("cek tagihan", "2")]
    [TestCase("CEK TAGIHAN IURAN", "2")]
    [TestCase("cektagihan", "2")]
    [TestCase("tagihan", "2")]
    [TestCase("tagihannya", "2")]
    [TestCase("chek tagian", "2")]
    [TestCase("tagihn", "2")]
    [TestCase("tagiahn", "2")]
    [TestCase("mau cek tagihan dong", "2")]
    [TestCase("2. Cek Tagihan Iuran", "2")]
    [TestCase("2 tagihan", "2")]
    [TestCase("saya mau lihat tagihan bulan ini", "2")]
    [TestCase("cek tagihan 9901011708450001", "2")]
    [TestCase("status", "1")]
    [TestCase("cek status kartu", "1")]
    [TestCase("satus", "1")]
    [TestCase("pesert", "1")]
    [TestCase("PANDAWA", "6")]
    [TestCase("pandwa", "6")]
    [TestCase("denda", "5")]
    [TestCase("dendanya", "5")]
    [TestCase("pengaktifan kembali", "4")]
    [TestCase("aktifkan kartu", "4")]
    [TestCase("cicil", "3")]
    [TestCase("fasks", "8")]
    [TestCase("faq", "9")]
    [TestCase("cara bayar", "7")]
    public void Chooses_from_the_menu(string text, string value) =>
        Assert.That(ChoiceReading.Read(text, MenuChoices.Set), Is.EqualTo(new ChoiceReading.Understood(value)));

    [TestCase("0", "0")]
    [TestCase("nol", "0")]
    [TestCase("jabar", "1")]
    [TestCase("jawa barat", "1")]
    [TestCase("jawa brat", "1")]
    [TestCase("jawatengah", "2")]
    [TestCase("papua", "4")]
    [TestCase("Papuaa", "4")]
    [TestCase("papua barat", "5")]
    [TestCase("papua barat daya", "6")]
    [TestCase("daya", "6")]
    public void Chooses_from_names_that_share_words(string text, string value) =>
        Assert.That(ChoiceReading.Read(text, MenuChoices.Java), Is.EqualTo(new ChoiceReading.Understood(value)));

    [TestCase("jawa", "1,2,3")]
    [TestCase("1 atau 2", "1,2")]
    [TestCase("1, 3", "1,3")]
    [TestCase("2 jawa barat", "1,2")]
    public void Asks_which_when_several_fit(string text, string values)
    {
        Assert.That(ChoiceReading.Read(text, MenuChoices.Java), Is.InstanceOf<ChoiceReading.Ambiguous>());
        Assert.That(((ChoiceReading.Ambiguous)ChoiceReading.Read(text, MenuChoices.Java)).Values, Is.EqualTo(values.Split(',')));
    }

    [TestCase("")]
    [TestCase("12")]
    [TestCase("0")]
    [TestCase("99")]
    [TestCase("-")]
    [TestCase("2 orang")]
    [TestCase("punya 2 anak")]
    [TestCase("1 2 3 4")]
    [TestCase("17-08-1945")]
    [TestCase("9901011708450001")]
    [TestCase("9901 0117 0845 0001")]
    [TestCase("9 9 0 1 0 1 1 7 0 8 4 5 0 0 0 1")]
    [TestCase("0001234567890")]
    [TestCase("Siti Rahmawati")]
    [TestCase("Budi")]
    [TestCase("😀")]
    [TestCase("nomor")]
    [TestCase("faw")]
    [TestCase("kemarin ibu saya masuk rumah sakit karena status beliau katanya tidak aktif padahal sudah rutin")]
    public void Chooses_nothing(string text) => Assert.That(ChoiceReading.Read(text, MenuChoices.Set), Is.InstanceOf<ChoiceReading.None>());

    [Test]
    public void Reads_a_label_that_holds_another_choices_number_by_its_words()
    {
        var tenors = new ChoiceSet(new Choice("1", "2 kali"), new Choice("2", "3 kali"));
        Assert.That(ChoiceReading.Read("2", tenors), Is.EqualTo(new ChoiceReading.Understood("2")));
        Assert.That(ChoiceReading.Read("2 kali", tenors), Is.EqualTo(new ChoiceReading.Understood("1")));
    }

    [Test]
    public void Refuses_a_value_that_stands_twice() => Assert.That(() => new ChoiceSet(new Choice("1"), new Choice("1")), Throws.ArgumentException);

    [TestCase("tagihan", "2")]
    [TestCase("cicilan", "3")]
    [TestCase("reaktivasi", "4")]
    [TestCase("pandawa", "6")]
    [TestCase("pembayaran", "7")]
    [TestCase("puskesmas", "8")]
    [TestCase("pengaduan", "10")]
    [TestCase("kepesertaan", "1")]
    public void Reads_a_long_word_with_any_one_slip(string word, string value)
    {
        foreach (var slip in Slips.Of(word))
            Assert.That(ChoiceReading.Read(slip, MenuChoices.Set), Is.EqualTo(new ChoiceReading.Understood(value)), slip);
    }
}

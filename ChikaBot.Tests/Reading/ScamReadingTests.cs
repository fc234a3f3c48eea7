using ChikaBot.Dialogs.Reading;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;
using static ChikaBot.Dialogs.Reading.ScamSign;

namespace ChikaBot.Tests.Reading;

public class ScamReadingTests
{
    [TestCase("Silakan unduh dan install file Mobile-JKN.apk berikut untuk update data", ApkFile)]
    [TestCase("Halo! Saya CHIKA, asisten BPJS Kesehatan. Buka file Tagihan_BPJS.APK", ApkFile)]
    [TestCase("Pasang aplikasi ini supaya kartu aktif lagi", ApkFile)]
    [TestCase("Undangan sosialisasi JKN.apk", ApkFile)]
    [TestCase("Kami dari BPJS, mohon sebutkan kode OTP yang masuk ke HP Bapak", SecretAsked)]
    [TestCase("Untuk verifikasi kirim PIN ATM ibu", SecretAsked)]
    [TestCase("Masukkan password mobile banking Anda", SecretAsked)]
    [TestCase("jangan beri tahu siapa pun kode OTP kecuali petugas kami", SecretAsked)]
    [TestCase("Please send your verification code", SecretAsked)]
    [TestCase("ＫＩＲＩＭ ＯＴＰ sekarang", SecretAsked)]
    [TestCase("k\u200birim kode O\u200bTP ke kami", SecretAsked)]
    [TestCase("Bayar tunggakan ke rekening BCA 1234567890 a.n. Siti Aminah", PersonalTransfer)]
    [TestCase("transfer Rp150.000 ke rekening pribadi petugas", PersonalTransfer)]
    [TestCase("Iuran bisa dibayar ke DANA 081234567890", PersonalTransfer)]
    [TestCase("tf dulu biaya admin 50rb ke rek BRI 0123 atas nama Joko", PersonalTransfer)]
    [TestCase("Kirim pulsa 100rb buat biaya aktivasi", PersonalTransfer)]
    [TestCase("Selamat! Anda mendapat dana bantuan BPJS Rp3.500.000. Klik untuk pencairan", Bait)]
    [TestCase("Saldo Anda bisa dicairkan, isi formulir di sini", Bait)]
    [TestCase("Daftar sekarang program pemutihan, tunggakan dihapus semua", Bait)]
    [TestCase("BLT BPJS cair hari ini, konfirmasi KTP", Bait)]
    [TestCase("You won a prize from BPJS, click the link", Bait)]
    [TestCase("cek statusnya di bit.ly/cek-bpjs", ShortLink)]
    [TestCase("https://s.id/bpjs2026", ShortLink)]
    [TestCase("HTTP://TINYURL.COM/xyz", ShortLink)]
    [TestCase("bpjs-kesehatan.com", FalseLink)]
    [TestCase("https://bpjs-kesehatan.go.id.cek-data.xyz/login", FalseLink)]
    [TestCase("http://mobilejkn-update.online", FalseLink)]
    [TestCase("www.bpjskesehatan-bantuan.site", FalseLink)]
    [TestCase("https://bpjs-kеsehatan.go.id/daftar", FalseLink)]
    [TestCase("BPJS Kesehatan: klik data-peserta.web.id untuk verifikasi data", FalseLink)]
    [TestCase("Kartu BPJS Anda bermasalah, hubungi 0812-3456-7890", OtherNumber)]
    [TestCase("Admin PANDAWA baru: wa 6281234567890", OtherNumber)]
    [TestCase("JKN: chat https://wa.me/6281298765432", OtherNumber)]
    [TestCase("Kartu Anda akan diblokir permanen dalam 1x24 jam", Threat)]
    [TestCase("Tunggakan tidak dibayar dilaporkan ke polisi", Threat)]
    public void Finds_the_sign(string message, ScamSign sign)
    {
        var read = ScamReading.Read(message);

        Assert.That(read.Verdict, Is.EqualTo(ScamVerdict.Suspicious));
        Assert.That(read.Signs, Does.Contain(sign));
    }

    [TestCase("165")]
    [TestCase("0811-8750-400")]
    [TestCase("+62 811 8750 400")]
    [TestCase("628118165165")]
    [TestCase("08118165165")]
    [TestCase("SMS 0877-7550-0400")]
    [TestCase("https://bpjs-kesehatan.go.id")]
    [TestCase("www.bpjs-kesehatan.go.id")]
    [TestCase("cek di https://daftar.bpjs-kesehatan.go.id/bpjs-online/?id=1.")]
    [TestCase("Care Center 165, WhatsApp CHIKA 08118750400")]
    [TestCase("Butuh bantuan? Telepon 165.")]
    [TestCase("https://wa.me/628118165165")]
    [TestCase("Yth. peserta JKN, iuran Maret jatuh tempo tanggal 10. Info: 165. Jangan berikan OTP, PIN atau password kepada siapa pun.")]
    [TestCase("Waspada penipuan! BPJS Kesehatan tidak pernah meminta transfer ke rekening pribadi. Hubungi 165")]
    [TestCase("Kode OTP Anda 123456. Jangan berikan kode ini kepada siapa pun. Care Center 165")]
    public void Knows_what_is_official(string message) => Assert.That(ScamReading.Read(message), Has.Property("Verdict").EqualTo(ScamVerdict.Official).And.Property("Signs").Empty);

    [TestCase("0812-3456-7890", true)]
    [TestCase("021-5551234", true)]
    [TestCase("Bu, besok jadi ke puskesmas?", false)]
    [TestCase("Iuran JKN bulan Maret jatuh tempo tanggal 10", false)]
    [TestCase("Rp165.000", false)]
    [TestCase("antrean 165a", false)]
    [TestCase("8888801234567890", false)]
    [TestCase("9901011708450001", false)]
    [TestCase("baca https://www.kompas.com/berita", false)]
    [TestCase("https://kemensos.go.id", false)]
    [TestCase("Sudah selesai.Terima kasih.Sampai jumpa", false)]
    [TestCase("Bayar lewat virtual account 8888801234567890 di ATM", false)]
    [TestCase("Unduh Mobile JKN di Play Store", false)]
    [TestCase("165 atau 0812-3456-7890", true)]
    public void Leaves_open_what_cannot_be_told(string message, bool otherNumber)
    {
        var read = ScamReading.Read(message);

        Assert.That((read.Verdict, read.HasOtherNumber), Is.EqualTo((ScamVerdict.Unsure, otherNumber)), string.Join(',', read.Signs));
    }

    [TestCase("https://bpjs-kesehatan.go.id@jahat.com/")]
    [TestCase("https://jahat.com\\@bpjs-kesehatan.go.id/")]
    [TestCase("https://jahat.com/bpjs-kesehatan.go.id")]
    [TestCase("https://jahat.com?bpjs-kesehatan.go.id")]
    [TestCase("https://xbpjs-kesehatan.go.id.com")]
    [TestCase("jahatbpjs-kesehatan.go.id.top")]
    public void An_address_that_only_names_the_official_one_is_not_official(string message) =>
        Assert.That(ScamReading.Read(message).Verdict, Is.Not.EqualTo(ScamVerdict.Official));

    [Test]
    public void A_sign_far_down_a_long_message_is_found() =>
        Assert.That(ScamReading.Read(string.Concat(Enumerable.Repeat("halo apa kabar semua. ", 180)) + "\nKirim kode OTP ke kami").Signs, Does.Contain(SecretAsked));

    [TestCase("a")]
    [TestCase("a.")]
    [TestCase("1 ")]
    [TestCase("0812")]
    [TestCase("http://")]
    [TestCase("@")]
    [TestCase("a.a@")]
    [TestCase("\ud83d")]
    [TestCase("\u202e")]
    [TestCase("\n")]
    [TestCase("bit.ly/")]
    public void Long_and_odd_texts_are_read_calmly(string part) => Assert.That(() => ScamReading.Read(string.Concat(Enumerable.Repeat(part, 20_000))), Throws.Nothing);

    [Test]
    public void No_text_makes_it_throw()
    {
        Prop.ForAll<string>(text => _ = ScamReading.Read(text)).QuickCheckThrowOnFailure();
        Prop.ForAll<char[]>(units => _ = ScamReading.Read(new string(units))).QuickCheckThrowOnFailure();
        Assert.That(ScamReading.Read(null).Verdict, Is.EqualTo(ScamVerdict.Unsure));
    }
}

using ChikaBot.Core.Regions;
using ChikaBot.Dialogs.Reading;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;

namespace ChikaBot.Tests.Reading;

public class RegionReadingTests
{
    [TestCase("kab bandung", "32.04")]
    [TestCase("kabupaten bandung", "32.04")]
    [TestCase("Bandung Kab.", "32.04")]
    [TestCase("kota bdg", "32.73")]
    [TestCase("Kota Bandung", "32.73")]
    [TestCase("kodya bandung", "32.73")]
    [TestCase("bandung kota", "32.73")]
    [TestCase("bandung barat", "32.17")]
    [TestCase("bandung bart", "32.17")]
    [TestCase("bandungbarat", "32.17")]
    [TestCase("jakarta selatan", "31.74")]
    [TestCase("jaksel", "31.74")]
    [TestCase("saya tinggal di jakarta selatan", "31.74")]
    [TestCase("South Jakarta", null)]
    [TestCase("jakrta selatan", "31.74")]
    [TestCase("kep seribu", "31.01")]
    [TestCase("kota jogja", "34.71")]
    [TestCase("solo", "33.72")]
    [TestCase("tangsel", "36.74")]
    [TestCase("surabaya jawa timur", "35.78")]
    [TestCase("surabya", "35.78")]
    [TestCase("banjar jabar", "32.79")]
    [TestCase("banjar, kalsel", "63.03")]
    [TestCase("palangka raya", "62.71")]
    [TestCase("pangkalpinang", "19.71")]
    [TestCase("tanjungpinang", "21.72")]
    [TestCase("gunung kidul", "34.03")]
    [TestCase("kota baru", "63.02")]
    [TestCase("kota batu", "35.79")]
    [TestCase("kotabatu", "35.79")]
    [TestCase("50 kota", "13.07")]
    [TestCase("lima puluh kota", "13.07")]
    [TestCase("sitaro", "71.09")]
    [TestCase("kukar", "64.02")]
    [TestCase("mentawai", "13.09")]
    [TestCase("biak", "91.06")]
    [TestCase("tidore", "82.72")]
    [TestCase("bengkulu utara", "17.03")]
    [TestCase("kab kulon progo", "34.01")]
    [TestCase("kota kulon progo", "34.01")]
    [TestCase("kantor bpjs kota malang dimana", "35.73")]
    [TestCase("batam", "21.71")]
    [TestCase("MEDAN!!", "12.71")]
    public void Finds_the_one_that_is_meant(string typed, string? code) =>
        Assert.That((RegionReading.Read(typed) as RegionReading.OneRegency)?.Regency.Code, Is.EqualTo(code));

    [TestCase("jawa barat", "32")]
    [TestCase("jabar", "32")]
    [TestCase("dki jakarta", "31")]
    [TestCase("jakarta", "31")]
    [TestCase("provinsi jambi", "15")]
    [TestCase("prov gorontalo", "75")]
    [TestCase("NTT", "53")]
    [TestCase("kepri", "21")]
    [TestCase("bangka belitung", "19")]
    [TestCase("babel", "19")]
    [TestCase("papua", "91")]
    [TestCase("papua barat daya", "96")]
    [TestCase("maluku utara", "82")]
    [TestCase("kalimatan timur", "64")]
    [TestCase("aceh", "11")]
    public void Finds_a_province(string typed, string code) =>
        Assert.That((RegionReading.Read(typed) as RegionReading.OneProvince)?.Code, Is.EqualTo(code));

    [TestCase("bandung", "32.04 32.73", null)]
    [TestCase("BDG", "32.04 32.73", null)]
    [TestCase("bandng", "32.04 32.73", null)]
    [TestCase("tapanuli", "12.01 12.02 12.03", null)]
    [TestCase("jogja", "34.71", "34")]
    [TestCase("jambi", "15.71", "15")]
    [TestCase("gorontalo", "75.01 75.71", "75")]
    [TestCase("banjar", "32.79 63.03", null)]
    public void Asks_which_one_of_several(string typed, string codes, string? province)
    {
        var read = (RegionReading.Ambiguous)RegionReading.Read(typed);

        Assert.That(string.Join(' ', read.Regencies.Select(regency => regency.Code)), Is.EqualTo(codes));
        Assert.That(read.Province, Is.EqualTo(province));
    }

    [TestCase("bandung", "32", 2)]
    [TestCase("banjar", "32", 1)]
    [TestCase("jambi", "15", 1)]
    public void The_province_asked_about_wins(string typed, string within, int count)
    {
        var found = RegionReading.Read(typed, within) switch
        {
            RegionReading.OneRegency(var one) => [one],
            RegionReading.Ambiguous(var several, null) => several,
            _ => (IReadOnlyList<Regency>)[],
        };
        Assert.That(found, Has.Count.EqualTo(count).And.All.Property("ProvinceCode").EqualTo(within));
    }

    [TestCase("")]
    [TestCase("2")]
    [TestCase("9901011708450001")]
    [TestCase("lanjut")]
    [TestCase("barat")]
    [TestCase("kota")]
    [TestCase("faskes")]
    [TestCase("lihat kantor")]
    [TestCase("wilayah lain")]
    [TestCase("halo")]
    [TestCase("tidak tahu")]
    [TestCase("atlantis")]
    [TestCase("xqzzy")]
    [TestCase("buka sekarang?")]
    [TestCase("saya di rs sekarang kartu mati")]
    [TestCase("sedang buka malam ini")]
    public void Names_no_region(string typed) => Assert.That(RegionReading.Read(typed), Is.TypeOf<RegionReading.None>());

    [TestCase("kab", RegencyKind.Kabupaten)]
    [TestCase("yang kota", RegencyKind.Kota)]
    [TestCase("kota bekasi", null)]
    [TestCase("mana", null)]
    public void Hears_the_kind_alone(string typed, RegencyKind? kind) => Assert.That(RegionReading.Kind(typed), Is.EqualTo(kind));

    [TestCaseSource(typeof(Regencies), nameof(Regencies.All))]
    public void Every_regency_is_found_by_its_whole_name(Regency regency) =>
        Assert.That(RegionReading.Read(regency.Name.Replace("Administrasi ", "", StringComparison.Ordinal)), Is.EqualTo(new RegionReading.OneRegency(regency)));

    [Test]
    public void No_name_of_a_region_is_a_word_heard_in_every_flow()
    {
        foreach (var regency in Regencies.All)
            Assert.That(KeywordReading.Read(regency.PlainName), Is.Null, regency.Name);
    }

    [Test]
    public void No_text_makes_it_throw()
    {
        Prop.ForAll<string>(text => _ = RegionReading.Read(text)).QuickCheckThrowOnFailure();
        foreach (var part in new[] { "a", "kota ", "kepulauan ", "\ud83d", "jakarta selatan ", "\0", "5" })
            _ = RegionReading.Read(string.Concat(Enumerable.Repeat(part, 5000)));
    }
}

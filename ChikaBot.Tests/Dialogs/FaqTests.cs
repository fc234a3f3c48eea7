using ChikaBot.Core.Rules;
using ChikaBot.Dialogs.Replies;
using ChikaBot.Dialogs.Texts;
using ChikaBot.Dialogs.Texts.Faq;
using NUnit.Framework;

namespace ChikaBot.Tests.Dialogs;

public class FaqTests
{
    private static readonly FaqEntry[] All = [.. FaqLibrary.Questions, .. Myths.Entries];

    private static readonly Language[] Languages = Enum.GetValues<Language>();

    public static IEnumerable<TestCaseData> Phrases() => All.SelectMany(entry => entry.Words.Select(phrase => new TestCaseData(phrase, entry.Id)));

    [TestCaseSource(nameof(Phrases))]
    public void Every_phrase_finds_its_answer(string phrase, string id) => Assert.That(Ids(phrase)[0], Is.EqualTo(id));

    [TestCase("gmn cara turun kelas ya min?", "change-class")]
    [TestCase("sy mau pindah faskes dari klinik ke puskesmas", "change-facility")]
    [TestCase("kak bayi saya baru lahir kemarin, daftarnya gimana?", "newborn")]
    [TestCase("udah bayar kemarin tapi kartunya belum aktif juga", "still-inactive")]
    [TestCase("brp iuran kelas 1 per bulan", "tariffs")]
    [TestCase("saya di-PHK bulan lalu, masih ditanggung gak?", "laid-off")]
    [TestCase("tunggkan bisa dicicil?", "instalments")]
    [TestCase("bapak saya meninggal, bpjs nya bagaimana", "deceased")]
    [TestCase("pembayaran terakhir tanggal brp?", "due-date")]
    [TestCase("anak saya kuliah umur 22 masih ditanggung?", "child-21")]
    [TestCase("apakah pemutihan tunggakan sudah ada", "write-off")]
    [TestCase("jam buka pandawa", "pandawa")]
    [TestCase("nama saya di kartu salah ejaan", "correct-data")]
    [TestCase("kartu KIS PBI saya dinonaktifkan", "pbi-removed")]
    [TestCase("kalau telat bayar ada dendanya?", "late-fee")]
    [TestCase("denda 2% sebulan itu benar?", "myth-late-fee")]
    [TestCase("benarkah langsung aktif setelah bayar cicilan pertama", "myth-first-instalment")]
    [TestCase("how do I change my clinic?", "change-facility")]
    [TestCase("is my data safe here", "privacy")]
    [TestCase("the card is still inactive although I paid", "still-inactive")]
    public void A_question_in_free_words_finds_its_answer(string question, string id) => Assert.That(Ids(question), Does.Contain(id).And.Length.LessThanOrEqualTo(4));

    [TestCase("")]
    [TestCase("resep rendang")]
    [TestCase("siapa presiden indonesia")]
    [TestCase("qwerty asdf")]
    [TestCase("🙏🙏🙏")]
    [TestCase("saya mau tanya")]
    public void Says_so_when_nothing_fits(string question) => Assert.That(Ids(question), Is.Empty);

    [Test]
    public void Titles_fit_a_button_and_are_unique_in_both_languages()
    {
        foreach (var language in Languages)
            Assert.That(All.Select(entry => entry.Title(language)), Is.Unique.And.All.Length.LessThanOrEqualTo(ReplyComposer.MaxLabelCharacters));
        Assert.That(All.Select(entry => entry.Id), Is.Unique);
    }

    [TestCaseSource(nameof(All))]
    public void Every_answer_and_its_sources_fit_a_message_in_both_languages(object entry)
    {
        var faq = (FaqEntry)entry;
        foreach (var language in Languages)
        {
            foreach (var day in new[] { "2014-02-01", "2026-03-05", "2099-12-31" })
            {
                var context = new FaqContext(language, RuleBook.Embedded, DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
                var text = FaqTexts.Answer(faq, context, FaqLibrary.IsMyth(faq));
                Assert.That(ReplyComposer.Fits(text + "\n\n1. x\n2. x\n0. x" + new string('x', 70)), text);
                Assert.That(text.Split('\n'), Has.None.Empty);
                Assert.That(text, Does.Not.Contain("*"), "no marks");
                var sources = FaqTexts.Sources(faq, context);
                Assert.That(ReplyComposer.Fits(sources + "\n\n1. x\n2. x\n0. x" + new string('x', 70)), sources);
            }
        }
    }

    [TestCaseSource(nameof(All))]
    public void The_two_languages_differ(object entry)
    {
        var faq = (FaqEntry)entry;
        var answers = Languages.Select(language => faq.Answer(new FaqContext(language, RuleBook.Embedded, new DateOnly(2026, 3, 5)))).ToArray();
        Assert.That(answers, Is.Unique.And.None.Empty);
        Assert.That(Languages.Select(language => faq.Question(language)), Is.Unique.Or.EqualTo(new[] { "PANDAWA", "PANDAWA" }));
    }

    [TestCase("serviceFine.maxAmount", 12_345_678, "service-fine", "Rp12.345.678")]
    [TestCase("contribution.ppu.coveredChildren", 4, "employee", "Anak ke-5")]
    [TestCase("contribution.ppu.extraMemberRate", 150, "employee", "tambah 1,5%")]
    [TestCase("segmentSwitch.payByMonths", 2, "job-ended", "berhenti 5 Januari 2026, bayar paling lambat akhir Maret 2026")]
    [TestCase("instalment.formerPayer.minMonths", 3, "instalments", "mulai 3 bulan")]
    [TestCase("instalment.formerPayer.maxTenor", 30, "instalments", "paling lama 30 kali")]
    [TestCase("instalment.formerPayer.minAmount", 40_000, "instalments", "mulai Rp40.000 sebulan")]
    public void A_changed_figure_changes_the_answer(string key, long value, string id, string expected)
    {
        Assert.That(Answer(RuleBook.Embedded), Does.Not.Contain(expected));
        Assert.That(Answer(Core.Books.Changed(json => Core.Books.Rows(json, key)[^1]!["value"] = value)), Does.Contain(expected));

        string Answer(RuleBook book) => FaqLibrary.Find(id)!.Answer(new FaqContext(Language.Indonesian, book, new DateOnly(2026, 3, 5)));
    }

    [Test]
    public void The_first_instalment_programme_did_not_know_former_payers() =>
        Assert.That(FaqLibrary.Find("instalments")!.Answer(new FaqContext(Language.English, RuleBook.Embedded, new DateOnly(2025, 2, 2))), Does.Not.Contain("old arrears"));

    [Test]
    public void The_write_off_is_never_promised_and_names_the_day_of_the_check()
    {
        foreach (var id in new[] { "write-off", "myth-write-off" })
            Assert.That(FaqLibrary.Find(id)!.Answer(new FaqContext(Language.Indonesian, RuleBook.Embedded, new DateOnly(2026, 3, 5))), Does.Contain("per 1 Maret 2026").And.Contain("belum berlaku"));
    }

    private static string[] Ids(string question) => [.. FaqLibrary.Ask(question).Select(entry => entry.Id)];
}

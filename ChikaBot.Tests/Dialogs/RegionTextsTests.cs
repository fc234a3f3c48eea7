using ChikaBot.Core.Regions;
using ChikaBot.Dialogs.Replies;
using ChikaBot.Dialogs.Texts;
using NUnit.Framework;

namespace ChikaBot.Tests.Dialogs;

public class RegionTextsTests
{
    [Test]
    public void Labels_fit_a_button_and_differ_within_a_province()
    {
        foreach (var code in Provinces.Codes)
        {
            Assert.That(RegionTexts.ProvinceLabel(code), Has.Length.LessThanOrEqualTo(ReplyComposer.MaxLabelCharacters));
            var labels = Regencies.Of(code).Select(RegionTexts.Label).ToArray();
            Assert.That(labels, Is.Unique.And.All.Length.LessThanOrEqualTo(ReplyComposer.MaxLabelCharacters));
        }
    }

    [TestCase("32.73", "Kota Bandung")]
    [TestCase("32.04", "Kab. Bandung")]
    [TestCase("31.74", "Kota Jakarta Selatan")]
    [TestCase("31.01", "Kepulauan Seribu")]
    [TestCase("53.02", "Timor Tengah Selatan")]
    [TestCase("16.09", "Kab. OKU Selatan")]
    [TestCase("71.09", "Kab. Kep. Sitaro")]
    public void A_label_is_what_people_call_the_region(string code, string label) => Assert.That(RegionTexts.Label(Regencies.Find(code)!), Is.EqualTo(label));
}

using ChikaBot.Core.Regions;
using ChikaBot.Dialogs.Replies;
using NUnit.Framework;

namespace ChikaBot.Tests.Dialogs;

public class OfficeFlowTests
{
    [Test]
    public async Task Lists_the_offices_that_the_operator_has_named()
    {
        var talk = new Talk();
        talk.Places.KnownOffices.Add(new Place("32.73", "Kantor Contoh", "Jl. Contoh No. 1", "022-123", "Kantor Cabang"));

        var said = await talk.Say("halo", "8", "kota bandung");

        Assert.That(said, Does.Contain("- Kantor Contoh (Kantor Cabang)\n  Jl. Contoh No. 1\n  Telepon 022-123").And.Not.Contain("belum ada di data kami"));
        Assert.That(await talk.Say("kab bandung"), Does.Contain("belum ada di data kami"), "an office elsewhere says nothing here");
    }

    [Test]
    public async Task Facilities_are_listed_in_pages_that_fit_and_begin_again_after_the_last()
    {
        var talk = new Talk();
        for (var i = 1; i <= 23; i++) talk.Places.KnownFacilities.Add(new Place("32.73", $"Puskesmas {i:D2} {new string('x', 67)}", new string('y', 160), new string('0', 30), new string('z', 30)));

        var first = await talk.Say("halo", "8", "kota bandung", "2");
        var seen = first;
        for (var page = first; ; seen += page)
        {
            Assert.That(talk.Replies, Has.All.Matches<Reply>(reply => ReplyComposer.Fits(reply.Text)));
            page = await talk.Say("lanjut");
            if (page == first) break;
        }

        foreach (var i in Enumerable.Range(1, 23)) Assert.That(seen.Split($"Puskesmas {i:D2} "), Has.Length.EqualTo(2), "each once");
        Assert.That(await talk.Say("lihat kantor"), Does.Contain("Kantor BPJS Kesehatan untuk Kota Bandung"));
    }

    [Test]
    public async Task A_list_that_has_become_shorter_shows_its_last_page()
    {
        var talk = new Talk();
        for (var i = 1; i <= 23; i++) talk.Places.KnownFacilities.Add(new Place("32.73", $"Puskesmas {i}", "Jl. Contoh", null, null));
        await talk.Say("halo", "8", "kota bandung", "2", "1", "1");
        talk.Places.KnownFacilities.RemoveRange(1, 22);

        Assert.That(await talk.Say("ulang"), Does.Contain("Puskesmas 1\n").And.Contain("2. Lihat kantor"));
        Assert.That(await talk.Say("1"), Does.Contain("Balas dengan salah satu angka"), "there is no other page any more");
    }

    [TestCase("kota pontianak", "09.00 WIB: BUKA")]
    [TestCase("banjarmasin", "10.00 WITA: BUKA")]
    [TestCase("ambon", "11.00 WIT: BUKA")]
    public async Task Says_the_time_of_the_place(string place, string words) =>
        Assert.That(await new Talk().Say("halo", "8", place), Does.Contain(words));

    [Test]
    public async Task Every_province_is_reached_by_numbers()
    {
        var talk = new Talk();
        await talk.Say("halo", "8");
        for (var page = 0; page < NumberedList.Pages(Provinces.Codes.Count); page++)
        {
            var shown = talk.Replies[^1].Options.Where(option => option.Value is not ("0" or "9")).ToArray();
            foreach (var province in shown)
            {
                await talk.Say(province.Value);
                Assert.That(talk.Text, Does.Contain(Provinces.Codes.Select(Named).First(name => name.Label == province.Label).Name));
                await GoToAsync(talk, page);
            }

            await talk.Say("9");
        }

        static (string Label, string Name) Named(string code) => (ChikaBot.Dialogs.Texts.RegionTexts.ProvinceLabel(code), ChikaBot.Dialogs.Texts.RegionTexts.Province(code));

        static async Task GoToAsync(Talk talk, int page)
        {
            await talk.Say("0", "8");
            for (var i = 0; i < page; i++) await talk.Say("9");
        }
    }
}

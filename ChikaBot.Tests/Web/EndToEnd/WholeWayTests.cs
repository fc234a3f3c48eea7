using ChikaBot.Pandawa;
using Microsoft.Extensions.Hosting;
using Microsoft.Playwright;
using NUnit.Framework;
using static Microsoft.Playwright.Assertions;

namespace ChikaBot.Tests.Web.EndToEnd;

/// <summary>From the chat to the form to an officer and back, in a real browser, against the whole server.</summary>
[Parallelizable]
internal sealed class WholeWayTests
{
    [TestCase(1280, 800)]
    [TestCase(360, 740)]
    public async Task A_card_that_ended_with_the_work_is_on_again(int width, int height)
    {
        await using var way = await Way.StartAsync();
        var andi = way.Sample(20);
        var chat = await way.OpenChatAsync(width, height);
        Assert.That(await chat.StatusAsync(andi), Does.Contain("Status: NONAKTIF (sudah berhenti bekerja)"));
        await chat.SayAsync("menu", "Ketik angka layanan");

        var (number, link) = await chat.AskForTicketAsync("8");
        await chat.SayAsync("selesai", "belum kami terima");
        var form = await way.OpenFormAsync(link);
        await form.AskReactivationAsync(andi);
        var told = await chat.SayAsync("SELESAI", "sudah masuk ke petugas");
        // Seven office hours from nine o'clock on a working day.
        Assert.That(told, Does.Contain("kartu JKN/KIS").And.Contain("paling lambat Jumat, 6 Maret 2026, 09.00 WIB"));

        var desk = await way.OpenDeskAsync(width, height);
        var heard = await chat.BotBubbles.CountAsync();
        await desk.TakeAsync(number);
        await chat.HearsAsync(heard, "sedang diperiksa petugas");
        await OpensThePaperAsync(desk.Page);
        await Picture.TakeAsync(desk.Page, $"desk-ticket-{width}", whole: true);
        await desk.ApproveAsync("Berlaku mulai 5 Maret 2026");
        await chat.HearsAsync(heard + 1, "Tinggal memilih kelas");
        await Picture.TakeAsync(chat.Page, $"chat-approved-{width}");

        await chat.PressAsync("Lihat tiket", "disetujui, pilih kelas");
        await chat.PressAsync("Pilih kelas", "Anda memilih kelas berapa?");
        await chat.SayAsync("3", "Total tagihan: Rp35.000");
        await chat.SayAsync("1", "virtual account");
        Assert.That(await chat.StatusAgainAsync(), Does.Not.Contain("sudah berhenti bekerja").And.Contain("kelas 3"));

        await chat.SayAsync("tiket", "Status: selesai");
        await chat.PressAsync("Beri nilai", "1 sampai 5");
        await chat.SayAsync("5", "Terima kasih atas penilaian");
        await desk.OpenAsync($"/desk/tiket/{number}");
        await Expect(desk.Page.Locator("#keadaan")).ToContainTextAsync("5 dari 5");
        await Picture.TakeAsync(desk.Page, $"desk-done-{width}");
        way.SearchLogs();
    }

    [Test]
    public async Task A_move_to_another_clinic_waits_for_the_first_of_the_month()
    {
        // Samples would be written anew on the new day.
        await using var way = await Way.StartAsync(Way.Morning, "--Chika:Samples=false");
        var budi = way.Sample(1);
        await way.Server.Store.Writer.UpsertAsync([budi], default);
        var chat = await way.OpenChatAsync();
        var (number, link) = await chat.AskForTicketAsync("6");
        var form = await way.OpenFormAsync(link);
        await form.NameParticipantAsync(budi);
        await form.FacilityAsync("Klinik Baru Xylofon");
        await form.ToPapersAsync();
        foreach (var paper in new[] { "Kartu JKN/KIS", "Kartu Keluarga", "Bukti tempat tinggal" }) await form.AttachAsync(paper, "berkas-rahasia.jpg");
        await form.AgreeAndSendAsync();
        await chat.SayAsync("selesai", "sudah masuk ke petugas");
        var heard = await chat.BotBubbles.CountAsync();
        var desk = await way.OpenDeskAsync();
        await desk.TakeAsync(number);
        await desk.ApproveAsync("Berlaku mulai 1 April 2026");
        await chat.HearsAsync(heard + 1, "FKTP: Klinik Baru Xylofon, mulai 1 April 2026");

        Assert.That(await chat.StatusAsync(budi), Does.Contain("Faskes: Puskesmas Contoh"));
        way.Clock.Advance(TimeSpan.FromDays(27));
        await way.Server.Service<IEnumerable<IHostedService>>().OfType<ScheduledChangesJob>().Single().LookAsync(default);
        Assert.That(await chat.StatusAsync(budi), Does.Contain("Faskes: Klinik Baru Xylofon"));
        way.SearchLogs();
    }

    /// <summary>The photo that the participant sent is painted, and stands alone when it is pressed.</summary>
    private static async Task OpensThePaperAsync(IPage page)
    {
        var photo = page.Locator(".papers img").First;
        await photo.ScrollIntoViewIfNeededAsync();
        await page.WaitForFunctionAsync("() => { const photo = document.querySelector('.papers img'); return photo.complete && photo.naturalWidth === 480; }");
        await photo.ClickAsync();
        // What is seen is waited for, not the load event: of a bare picture in a sandbox a busy browser does not always tell it.
        await page.WaitForURLAsync("**/berkas/*", new() { WaitUntil = WaitUntilState.Commit });
        await Expect(page.Locator("img")).ToHaveJSPropertyAsync("naturalWidth", 480);
        await page.GoBackAsync(new() { WaitUntil = WaitUntilState.Commit });
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Periksa perubahan lalu setujui" })).ToBeVisibleAsync();
    }
}

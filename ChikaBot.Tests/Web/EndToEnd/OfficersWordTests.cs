using ChikaBot.Dialogs.Engine.Tickets;
using ChikaBot.Stores;
using NUnit.Framework;
using static Microsoft.Playwright.Assertions;

namespace ChikaBot.Tests.Web.EndToEnd;

/// <summary>What an officer writes reaches the chat, and what is answered there reaches the officer.</summary>
[Parallelizable]
internal sealed class OfficersWordTests
{
    private Way way = null!;
    private ChatScreen chat = null!;
    private DeskScreen desk = null!;
    private string number = null!;

    [SetUp]
    public async Task Start()
    {
        way = await Way.StartAsync();
        chat = await way.OpenChatAsync(360, 740);
        (number, var link) = await chat.AskForTicketAsync("8");
        await (await way.OpenFormAsync(link)).AskReactivationAsync(way.Sample(20));
        await chat.SayAsync("selesai", "sudah masuk ke petugas");
        desk = await way.OpenDeskAsync();
        var heard = await chat.BotBubbles.CountAsync();
        await desk.TakeAsync(number);
        await chat.HearsAsync(heard, "sedang diperiksa petugas");
    }

    [TearDown]
    public async Task Stop()
    {
        if (way is not null) await way.DisposeAsync();
    }

    [Test]
    public async Task A_correction_is_asked_for_and_answered_in_the_chat()
    {
        var heard = await chat.BotBubbles.CountAsync();
        await desk.WriteAsync("Apa yang perlu diperbaiki peserta", "Foto KK kurang terang, nama siapa itu?", "Kirim permintaan perbaikan");
        await chat.HearsAsync(heard, "Foto KK kurang terang, nama siapa itu?");
        await Picture.TakeAsync(chat.Page, "chat-correction");
        await chat.PressAsync("Lihat tiket", "perlu dilengkapi");
        await chat.PressAsync("Jawab di chat", "Tulis jawaban Anda");
        await chat.SayAsync("Itu nama Andi Mantankerja.", "sudah kami teruskan ke petugas");

        // The officer's open page shows it by itself.
        await Expect(desk.Page.Locator("#keadaan")).ToContainTextAsync("Itu nama Andi Mantankerja.");
        await Picture.TakeAsync(desk.Page, "desk-answered");
        way.SearchLogs();
    }

    [Test]
    public async Task A_correction_is_answered_by_the_form()
    {
        var heard = await chat.BotBubbles.CountAsync();
        await desk.WriteAsync("Apa yang perlu diperbaiki peserta", "Unggah lagi kartunya, mohon yang jelas.", "Kirim permintaan perbaikan");
        await chat.HearsAsync(heard, "Unggah lagi kartunya");
        await chat.PressAsync("Lihat tiket", "perlu dilengkapi");
        await chat.PressAsync("Tautan formulir", "tautan baru");
        var form = await way.OpenFormAsync((await chat.BotBubbles.Last.Locator("a").GetAttributeAsync("href"))!);
        await Expect(form.Page.GetByText("Unggah lagi kartunya, mohon yang jelas.")).ToBeVisibleAsync();
        await Picture.TakeAsync(form.Page, "form-correction", whole: true);
        await form.ToPapersAsync();
        await form.AttachAsync("Kartu JKN/KIS", "kartu-baru-rahasia.jpg");
        await form.AgreeAndSendAsync();
        await chat.SayAsync("selesai", "sudah kami teruskan ke petugas");

        await desk.OpenAsync($"/desk/tiket/{number}");
        await Expect(desk.Page.Locator(".papers img")).ToHaveCountAsync(3);
        way.SearchLogs();
    }

    [Test]
    public async Task A_rejection_comes_with_its_reason_and_changes_nothing()
    {
        var heard = await chat.BotBubbles.CountAsync();
        await desk.WriteAsync("Alasan, dibaca peserta", "Kartunya milik orang lain, bukan milik Anda.", "Tolak permintaan");
        await chat.HearsAsync(heard, "Kartunya milik orang lain, bukan milik Anda.");
        await Picture.TakeAsync(chat.Page, "chat-rejected");
        await chat.PressAsync("Lihat tiket", "belum bisa disetujui");

        Assert.That((await way.Server.Store.Tickets.FindAsync(number, default))!.State, Is.EqualTo(TicketState.Rejected));
        Assert.That(await chat.StatusAsync(way.Sample(20)), Does.Contain("sudah berhenti bekerja"));
        Assert.That((await way.Server.Service<IAuditLog>().OfTicketAsync(number, default)).Select(entry => entry.What), Does.Contain(AuditAction.TicketRejected));
        way.SearchLogs();
    }
}

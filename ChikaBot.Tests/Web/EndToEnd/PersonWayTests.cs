using ChikaBot.Desk;
using ChikaBot.Pandawa;
using NUnit.Framework;
using static Microsoft.Playwright.Assertions;

namespace ChikaBot.Tests.Web.EndToEnd;

/// <summary>A person in the chat, from the call to the farewell.</summary>
[Parallelizable]
internal sealed class PersonWayTests
{
    [Test]
    public async Task An_officer_comes_into_the_chat_and_gives_it_back()
    {
        await using var way = await Way.StartAsync();
        var chat = await way.OpenChatAsync(360, 740);
        await TalkAsync(way, chat);

        // The bot is back.
        await chat.SayAsync("2", "Ketik NIK");
        way.SearchLogs();
    }

    [Test]
    public async Task Without_anybody_at_the_desk_the_telephone_is_named()
    {
        await using var way = await Way.StartAsync();
        await way.Server.Officers.SetDisabledAsync(Way.Officer, disabled: true, Passwords.NewStamp(), DateTimeOffset.UtcNow, default);
        await way.Server.Service<OfficerPresence>().LookAsync(default);
        var chat = await way.OpenChatAsync();

        await chat.SayAsync("petugas", "telepon Care Center 165");
    }

    /// <summary>The whole hand-over; the chat is with the bot again afterwards.</summary>
    public static async Task<DeskScreen> TalkAsync(Way way, ChatScreen chat)
    {
        await chat.SayAsync("petugas", "Bicara dengan petugas?");
        await chat.PressAsync("Ya, panggil petugas", "petugas sudah saya panggil");
        var desk = await way.OpenDeskAsync();
        await desk.OpenAsync("/desk/percakapan");
        await Picture.TakeAsync(desk.Page, "desk-conversations");
        await desk.Page.Locator("#percakapan a.row-link").First.ClickAsync();
        var heard = await chat.BotBubbles.CountAsync();
        await desk.PressAsync("Ambil percakapan");
        await chat.HearsAsync(heard, "Anda sekarang terhubung dengan petugas Ibu Rina");
        await chat.TellAsync("Kartu ibu saya hilang di pasar.");
        await Expect(desk.Page.Locator(".said.participant").Last).ToContainTextAsync("Kartu ibu saya hilang di pasar.");
        await desk.WriteAsync("Pesan untuk peserta", "Baik Bu, kartu baru bisa diminta di kantor.", "Kirim");
        await chat.HearsAsync(heard + 1, "Petugas Ibu Rina: Baik Bu, kartu baru bisa diminta di kantor.");
        await Picture.TakeAsync(chat.Page, "chat-officer");
        await Expect(desk.Page.Locator(".said.officer")).ToContainTextAsync("kartu baru bisa diminta");
        await Picture.TakeAsync(desk.Page, "desk-conversation", whole: true);
        await desk.PressAsync("Kembalikan ke ChikaBot");
        await chat.HearsAsync(heard + 2, "Percakapan dengan petugas sudah selesai");
        return desk;
    }
}

using System.Text.RegularExpressions;
using ChikaBot.Core.Participants;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ChikaBot.Tests.Web.EndToEnd;

/// <summary>A participant at the chat page.</summary>
internal sealed partial class ChatScreen
{
    private readonly List<string> typed;

    private ChatScreen(IPage page, List<string> typed) => (Page, this.typed) = (page, typed);

    public IPage Page { get; }

    public ILocator BotBubbles => Page.Locator(".entry.bot:not(.dots) .text");

    private ILocator Input => Page.GetByLabel("Tulis pesan");

    public static async Task<ChatScreen> OpenAsync(IPage page, Uri address, List<string> typed)
    {
        await page.GotoAsync(address.ToString());
        var screen = new ChatScreen(page, typed);
        await screen.HearsAsync(0, "Halo!");
        return screen;
    }

    /// <summary>Types a line and waits for an answer with these words.</summary>
    /// <returns>The whole answer.</returns>
    public async Task<string> SayAsync(string text, string answer)
    {
        var before = await BotBubbles.CountAsync();
        // Short ones are menu numbers and everyday words, which stand in every log.
        if (text.Length > 12) typed.Add(text);
        await Input.FillAsync(text);
        await Input.PressAsync("Enter");
        return await HearsAsync(before, answer);
    }

    /// <summary>Types a line that the bot leaves to an officer.</summary>
    public async Task TellAsync(string text)
    {
        typed.Add(text);
        await Input.FillAsync(text);
        await Input.PressAsync("Enter");
    }

    /// <summary>Presses a button of the newest question.</summary>
    public async Task<string> PressAsync(string label, string answer)
    {
        var before = await BotBubbles.CountAsync();
        await Page.Locator(".entry:not(.old) .options").GetByRole(AriaRole.Button, new() { Name = label }).Last.ClickAsync();
        return await HearsAsync(before, answer);
    }

    /// <summary>Waits for a message that nobody asked for just now.</summary>
    public async Task<string> HearsAsync(int after, string words)
    {
        var bubble = BotBubbles.Nth(after);
        await Expect(bubble).ToContainTextAsync(words);
        return await bubble.InnerTextAsync();
    }

    /// <summary>From the menu through all the steps.</summary>
    /// <returns>The ticket's number and the link of its form, as the chat shows them.</returns>
    public async Task<(string Number, string Link)> AskForTicketAsync(string service, string city = "kota bandung", string office = "Jam layanan")
    {
        await SayAsync("6", "Langkah 1 dari 7");
        await SayAsync(service, "Langkahnya:");
        await SayAsync("1", "Langkah 2 dari 7");
        await SayAsync(city, office);
        await SayAsync("1", "Langkah 4 dari 7");
        await Picture.TakeAsync(Page, "chat-papers");
        var told = await SayAsync("minta tiket", "Nomor tiket:");
        await Picture.TakeAsync(Page, "chat-ticket");
        var link = await BotBubbles.Last.Locator("a").GetAttributeAsync("href");
        return (TicketNumber().Match(told).Value, link!);
    }

    public async Task<string> StatusAsync(Participant participant)
    {
        await SayAsync("menu", "Ketik angka layanan");
        await SayAsync("1", "Ketik NIK");
        await SayAsync(participant.Nik.Digits, "tanggal lahir");
        return await SayAsync(participant.BirthDate.Value.ToString("O", null), "Status:");
    }

    /// <summary>The participant has said already whose card it is about.</summary>
    public async Task<string> StatusAgainAsync()
    {
        await SayAsync("menu", "Ketik angka layanan");
        await SayAsync("1", "Pakai data yang tadi");
        return await SayAsync("ya", "Status:");
    }

    [GeneratedRegex("PDW-[0-9]{8}-[0-9A-Z]{4}")]
    private static partial Regex TicketNumber();
}

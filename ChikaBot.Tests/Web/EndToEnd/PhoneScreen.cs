using ChikaBot.Simulator;
using NUnit.Framework;

namespace ChikaBot.Tests.Web.EndToEnd;

/// <summary>A participant on WhatsApp, with the Graph API played behind the server.</summary>
internal sealed class PhoneScreen(GraphDouble twin, string number, List<string> typed)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private int count;

    private Mailbox Mailbox => twin.Of(number);

    public int Heard => Mailbox.Messages.Count;

    public async Task<string> SayAsync(string text, string answer)
    {
        if (text.Length > 12) typed.Add(text);
        var before = Heard;
        await SendAsync(new UserContent.Text(text));
        return await HearsAsync(before, answer);
    }

    /// <summary>Presses what the newest message with that button offers.</summary>
    public async Task<string> PressAsync(string title, string answer)
    {
        var before = Heard;
        var message = Mailbox.Messages.Last(message => message.Options.Any(option => option.Title == title));
        await SendAsync(new UserContent.Press(message.OptionsKind, message.Options.First(option => option.Title == title), message.Id));
        return await HearsAsync(before, answer);
    }

    public async Task<string> HearsAsync(int after, string words)
    {
        Assert.That(await Mailbox.HasAsync(after + 1, Patience, default), Is.True, $"awaited: {words}");
        var text = Mailbox.Messages[after].Text;
        Assert.That(text, Does.Contain(words));
        return text;
    }

    private async Task SendAsync(UserContent content) =>
        Assert.That((int)await twin.Webhooks.SendAsync(new UserMessage(number, $"wamid.way-{++count}", content), default), Is.EqualTo(200));
}

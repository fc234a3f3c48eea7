using NUnit.Framework;
using static Microsoft.Playwright.Assertions;

namespace ChikaBot.Tests.Web;

public sealed class ConnectionTests : ChatPageTest
{
    private static readonly string[] OneToFive = ["pesan 1", "pesan 2", "pesan 3", "pesan 4", "pesan 5"];

    [Test]
    public async Task A_dropped_socket_keeps_the_order_and_doubles_nothing()
    {
        await OpenAsync();
        foreach (var text in OneToFive)
        {
            await SayAsync(text);
            if (text.EndsWith('2') || text.EndsWith('4')) Line.Talk.DropSockets();
        }

        await Expect(BotBubbles).ToHaveTextAsync(["Halo, pilih:", .. OneToFive.Select(text => $"Anda menulis: {text}")]);
        await Expect(OwnBubbles).ToHaveTextAsync(OneToFive);
        Assert.That(Line.Texts, Is.EqualTo(OneToFive));
        Assert.That(Line.Reconnects, Is.GreaterThan(0));
    }

    [Test]
    public async Task A_message_that_arrived_behind_an_error_is_not_sent_again()
    {
        await OpenAsync();
        Line.HideNextAnswer();
        await SayAsync("bayar");
        await SayAsync("selesai");
        await Expect(BotBubbles).ToHaveTextAsync(["Halo, pilih:", "Anda menulis: bayar", "Anda menulis: selesai"]);
        Assert.That(Line.Texts, Is.EqualTo(new[] { "bayar", "selesai" }));
    }

    [Test]
    public async Task A_message_that_the_browser_posts_again_keeps_its_id()
    {
        await OpenAsync();
        Line.LoseNextAnswer();
        await SayAsync("bayar");
        await SayAsync("selesai");
        await Expect(BotBubbles).ToHaveTextAsync(["Halo, pilih:", "Anda menulis: bayar", "Anda menulis: selesai"]);
        await Expect(OwnBubbles).ToHaveTextAsync(["bayar", "selesai"]);
        Assert.That(Line.Received.Where(post => Activities.Text(post) == "bayar").Select(Activities.ClientId).Distinct().Count(), Is.EqualTo(1));
    }

    [Test]
    public async Task A_message_that_met_a_failing_server_is_sent_once_later()
    {
        await OpenAsync();
        Line.RefuseNextPost(503);
        Line.RefuseNextPost(503);
        await SayAsync("satu");
        await SayAsync("dua");
        await Expect(BotBubbles).ToHaveTextAsync(["Halo, pilih:", "Anda menulis: satu", "Anda menulis: dua"]);
        Assert.That(Line.Texts, Is.EqualTo(new[] { "satu", "dua" }));
    }

    [Test]
    public async Task Without_a_network_messages_wait_under_a_banner_and_leave_in_order()
    {
        await OpenAsync();
        await GoOfflineAsync(true);
        await Expect(Page.Locator("#banner")).ToContainTextAsync("Sambungan terputus");
        await SayAsync("satu");
        await SayAsync("dua");
        await Expect(Page.GetByLabel("Menunggu dikirim")).ToHaveCountAsync(2);
        await GoOfflineAsync(false);
        await Expect(BotBubbles).ToHaveTextAsync(["Halo, pilih:", "Anda menulis: satu", "Anda menulis: dua"]);
        await Expect(Page.Locator("#banner")).ToBeEmptyAsync();
        Assert.That(Line.Texts, Is.EqualTo(new[] { "satu", "dua" }));
    }

    [Test]
    public async Task A_server_that_is_away_at_first_is_found_when_it_comes()
    {
        Line.IsAway = true;
        await Page.GotoAsync(Address.ToString());
        await Expect(Page.Locator("#banner")).ToContainTextAsync("Sambungan terputus");
        await SayAsync("halo");
        Line.IsAway = false;
        await Expect(BotBubbles).ToHaveTextAsync(["Halo, pilih:", "Anda menulis: halo"]);
        Assert.That(Line.Received.Count(Activities.IsJoin), Is.EqualTo(1));
    }

    [Test]
    public async Task Frames_that_come_twice_show_once()
    {
        await OpenAsync();
        Line.Talk.RepeatFrames = true;
        await SayAsync("satu");
        await SayAsync("dua");
        await Expect(BotBubbles).ToHaveTextAsync(["Halo, pilih:", "Anda menulis: satu", "Anda menulis: dua"]);
        await Expect(OwnBubbles).ToHaveTextAsync(["satu", "dua"]);
    }

    [Test]
    public async Task Polls_where_no_socket_can_be_had()
    {
        Line.RefuseSockets = true;
        await OpenAsync();
        await SayAsync("halo");
        await Expect(BotBubbles.Last).ToHaveTextAsync("Anda menulis: halo");
        await Expect(Page.Locator("#status")).ToHaveTextAsync("daring");
        Assert.That(Line.Texts, Is.EqualTo(new[] { "halo" }));
    }

    [Test]
    public async Task A_socket_that_fell_silent_is_noticed_and_replaced()
    {
        await OpenAsync();
        Line.Talk.Mute = true;
        await SayAsync("halo");
        await Expect(BotBubbles.Last).ToHaveTextAsync("Anda menulis: halo");
        await Expect(Page.GetByLabel("Diterima")).ToHaveCountAsync(1);
        Line.Talk.Mute = false;
        await SayAsync("lagi");
        await Expect(BotBubbles.Last).ToHaveTextAsync("Anda menulis: lagi");
    }

    [Test]
    public async Task A_message_that_is_refused_for_good_says_so_and_lets_the_next_one_pass()
    {
        await OpenAsync();
        Line.RefuseNextPost(413);
        await SayAsync("terlalu panjang");
        await SayAsync("pendek");
        await Expect(BotBubbles.Last).ToHaveTextAsync("Anda menulis: pendek");
        await Expect(Page.GetByLabel("Tidak terkirim")).ToHaveCountAsync(1);
        Assert.That(Line.Texts, Is.EqualTo(new[] { "pendek" }));
    }
}

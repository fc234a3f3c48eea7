using NUnit.Framework;

namespace ChikaBot.Tests.Channels.WhatsAppCloud;

/// <summary>A talk through the whole bot, over its own store.</summary>
internal sealed class WhatsAppTalkTests
{
    private static string Press(string id, string rowId) =>
        $$"""{"from":"{{Webhooks.Phone}}","id":"{{id}}","timestamp":"1772676009","type":"interactive","interactive":{"type":"list_reply","list_reply":{"id":"{{rowId}}","title":"x"} } }""";

    [Test]
    public async Task The_menu_is_a_list_a_press_opens_a_service_and_an_old_press_is_told_apart()
    {
        await using var server = await WhatsAppServer.StartAsync();
        var menu = await server.SayAsync(Webhooks.Text("halo", "wamid.1"), "Cek Tagihan");
        var rows = menu["interactive"]!["action"]!["sections"]![0]!["rows"]!.AsArray();
        var bill = rows.Select(row => (string)row!["id"]!).Single(id => id.EndsWith("|2", StringComparison.Ordinal));

        await server.SayAsync(Press("wamid.2", bill), "NIK");
        await server.SayAsync(Webhooks.Text("9901991104820011", "wamid.3"), "lahir");
        var confirming = await server.SayAsync(Webhooks.Text("11-04-1982", "wamid.4"), "button");
        var yes = (string)confirming["interactive"]!["action"]!["buttons"]![0]!["reply"]!["id"]!;
        await server.SayAsync(Press("wamid.5", yes), "Total tagihan: Rp");
        await server.SayAsync(Press("wamid.6", bill), "Tombol itu dari pesan sebelumnya");

        foreach (var secret in new[] { Webhooks.Phone, Webhooks.AccessToken, Webhooks.Secret, "9901991104820011" }) Assert.That(server.Logs.Text, Does.Not.Contain(secret));
    }
}

using System.Diagnostics;
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

    /// <summary>Prints what it measured: on a machine that others use too, a limit would be a matter of luck.</summary>
    [Test]
    [Explicit("Measures for some seconds.")]
    public async Task A_batch_of_100_is_acknowledged_while_64_connections_are_busy()
    {
        await using var server = await WhatsAppServer.StartAsync("--Chika:WhatsAppCloud:MessagesPerSecond=1000");
        using var stop = new CancellationTokenSource();
        var posts = 0;
        var busy = Enumerable.Range(0, 64).Select(connection => Task.Run(async () =>
        {
            for (var i = 0; !stop.IsCancellationRequested; i++)
            {
                using var response = await Webhooks.PostAsync(server.Client, Webhooks.Batch(Webhooks.Text("halo", $"wamid.{connection}.{i}", from: $"62800{connection}")));
                response.EnsureSuccessStatusCode();
                Interlocked.Increment(ref posts);
            }
        })).ToArray();

        await Task.Delay(TimeSpan.FromSeconds(3));
        var times = new List<double>();
        var (posted, running) = (posts, Stopwatch.StartNew());
        for (var round = 0; round < 41; round++)
        {
            var batch = Webhooks.Batch(Enumerable.Range(0, 100).Select(user => Webhooks.Text("halo", $"wamid.b{round}.{user}", from: $"62900{user}")));
            var watch = Stopwatch.StartNew();
            using var response = await Webhooks.PostAsync(server.Client, batch);
            times.Add(watch.Elapsed.TotalMilliseconds);
            Assert.That(response.IsSuccessStatusCode, Is.True);
        }

        var perSecond = (posts - posted) / running.Elapsed.TotalSeconds;
        await stop.CancelAsync();
        await Task.WhenAll(busy);
        times.Sort();
        await TestContext.Out.WriteLineAsync($"batches of 100: median {times[20]:F0} ms, slowest {times[^1]:F0} ms; beside them {perSecond:F0} single webhooks/s");
    }
}

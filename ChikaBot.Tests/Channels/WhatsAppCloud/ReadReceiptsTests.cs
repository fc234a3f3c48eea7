using ChikaBot.Tests.Channels.Fakes;
using NUnit.Framework;

namespace ChikaBot.Tests.Channels.WhatsAppCloud;

internal sealed class ReadReceiptsTests
{
    private GraphDouble graph = null!;
    private ChannelServer server = null!;

    [SetUp]
    public async Task StartAsync()
    {
        graph = await GraphDouble.StartAsync();
        server = await ChannelServer.StartAsync(Webhooks.Settings(graph.Url));
    }

    [TearDown]
    public async Task StopAsync()
    {
        await server.DisposeAsync();
        await graph.DisposeAsync();
    }

    private async Task PostAsync(params string[] messages)
    {
        using var response = await Webhooks.PostAsync(server.Client, Webhooks.Batch(messages));
        Assert.That(response.IsSuccessStatusCode, Is.True);
    }

    /// <summary>Waits for a receipt of a message that comes after all others.</summary>
    private async Task<string[]> ReadIdsAsync()
    {
        await PostAsync(Webhooks.Text("akhir", "wamid.LAST", from: "6280000009999"));
        var patience = System.Diagnostics.Stopwatch.StartNew();
        while (graph.Receipts.All(call => (string?)call.Body["message_id"] != "wamid.LAST") && patience.Elapsed < TimeSpan.FromSeconds(20)) await Task.Delay(10);
        return [.. graph.Receipts.Select(call => (string)call.Body["message_id"]!).Where(id => id != "wamid.LAST")];
    }

    [Test]
    public async Task The_newest_message_of_a_batch_is_shown_as_read_and_a_repeated_one_never_again()
    {
        await PostAsync(Webhooks.Text("dua", "wamid.2", timestamp: "1772676002"), Webhooks.Text("satu", "wamid.1", timestamp: "1772676001"));
        Assert.That(await ReadIdsAsync(), Is.EqualTo(new[] { "wamid.2" }));

        await PostAsync(Webhooks.Text("dua", "wamid.2", timestamp: "1772676002"));
        Assert.That(await ReadIdsAsync(), Is.EqualTo(new[] { "wamid.2" }));
    }

    [Test]
    public async Task Shows_that_the_bot_is_writing_only_while_the_answer_has_not_left()
    {
        await PostAsync(Webhooks.Text("halo", "wamid.ANSWERED"));
        server.Turns.Answer = _ => [];
        await PostAsync(Webhooks.Text("halo", "wamid.WAITING"));
        await ReadIdsAsync();

        var typing = graph.Receipts.ToDictionary(call => (string)call.Body["message_id"]!, call => (string?)call.Body["typing_indicator"]?["type"]);
        Assert.That(typing["wamid.ANSWERED"], Is.Null);
        Assert.That(typing["wamid.WAITING"], Is.EqualTo("text"));
    }

    [Test]
    public async Task A_receipt_that_hangs_delays_no_acknowledgement()
    {
        var release = new TaskCompletionSource();
        graph.Answer = _ => release.Task;
        server.Turns.Answer = _ => [];
        for (var i = 0; i < 200; i++) await PostAsync(Webhooks.Text("halo", $"wamid.{i}"));
        release.SetResult();

        Assert.That(server.Turns.Effects, Has.Count.EqualTo(200));
    }
}

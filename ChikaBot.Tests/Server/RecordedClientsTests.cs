using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using ChikaBot.Core.Regions;
using ChikaBot.Stores.Samples;
using ChikaBot.Tests.Channels.Fakes;
using NUnit.Framework;

namespace ChikaBot.Tests.Server;

/// <summary>The activities that the Emulator, the Agents Playground and offline-directline really send, against the whole bot, with their own connector double.</summary>
[Parallelizable]
internal sealed class RecordedClientsTests
{
    private Connector connector = null!;
    private ServerProcess server = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        connector = await Connector.StartAsync();
        server = await ServerProcess.StartAsync("--Chika:Outbox:FirstPause=00:00:00.05", "--Chika:Outbox:PollInterval=00:00:00.2");
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        server.Dispose();
        await connector.DisposeAsync();
    }

    [TestCase("emulator-message.json")]
    [TestCase("playground-message.json")]
    [TestCase("offline-directline-message.json")]
    public async Task Holds_the_whole_talk_as(string file)
    {
        var person = SampleParticipants.All(DateTimeOffset.UtcNow.JakartaDate()).Single(sample => sample.Story.Id == "family-head").Participant;
        string[] lines = ["halo", "2", person.Nik.Digits, person.BirthDate.Value.ToString("O", System.Globalization.CultureInfo.InvariantCulture)];
        for (var i = 0; i < lines.Length; i++) await PostAsync(file, i, lines[i]);

        var heard = await HeardAsync(file, "Total tagihan: ");

        Assert.That(heard.Select(arrival => arrival.ReplyTo).Distinct(), Is.EqualTo(Enumerable.Range(0, lines.Length).Select(i => $"{file}-{i}")), "each answers its message, in order");
        Assert.That(heard[0].Text, Does.Contain("2. Cek Tagihan Iuran"));
        Assert.That(heard[^1].Text, Does.Match(@"(?m)^Total tagihan: Rp[\d.]+$"));
    }

    [Test]
    public async Task Greets_the_Emulator_once_however_often_it_restarts_the_conversation()
    {
        for (var i = 0; i < 3; i++)
        {
            using var response = await PostAsync(Activity("emulator-conversation-update.json", conversation: "greeted", id: $"update-{i}"));
            Assert.That(response.IsSuccessStatusCode, Is.True);
        }

        await PostAsync("emulator-message.json", 0, "menu", "greeted");
        var heard = await HeardAsync("greeted", "Menu utama. ");

        Assert.That(heard.Count(arrival => arrival.Text.StartsWith("Halo! Saya ChikaBot", StringComparison.Ordinal)), Is.EqualTo(1));
    }

    [Test]
    public async Task Says_nothing_to_an_update_that_names_nobody()
    {
        using var response = await PostAsync(Activity("offline-directline-conversation-update.json", conversation: "nobody", id: "update"));
        await PostAsync("offline-directline-message.json", 0, "halo", "nobody");
        var heard = await HeardAsync("nobody", "Halo! ");

        Assert.That(response.IsSuccessStatusCode, Is.True);
        Assert.That(heard.Single().ReplyTo, Is.EqualTo("nobody-0"));
    }

    [Test]
    public async Task Answers_the_probe_of_the_Agents_Playground()
    {
        using var probe = await server.Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/api/messages"));

        Assert.That(probe.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    private async Task PostAsync(string file, int number, string text, string? conversation = null)
    {
        var activity = Activity(file, conversation ?? file, $"{conversation ?? file}-{number}");
        activity["text"] = text;
        using var response = await PostAsync(activity);
        Assert.That(response.IsSuccessStatusCode, Is.True, await response.Content.ReadAsStringAsync());
    }

    private Task<HttpResponseMessage> PostAsync(JsonObject activity) =>
        server.Client.PostAsync("/api/messages", new StringContent(activity.ToJsonString(), Encoding.UTF8, "application/json"));

    /// <summary>The recorded activity, as it is but for where it comes from.</summary>
    private JsonObject Activity(string file, string conversation, string id)
    {
        var activity = Payload.Json("BotFramework", file);
        activity["id"] = id;
        // The Emulator's pipe stays in the id: it is sent as %7C.
        var recorded = (string)activity["conversation"]!["id"]!;
        activity["conversation"]!["id"] = recorded.Contains('|', StringComparison.Ordinal) ? $"{conversation}|livechat" : conversation;
        activity["serviceUrl"] = connector.ServiceUrl.ToString();
        return activity;
    }

    /// <summary>Everything that arrived in the conversation, once these words have.</summary>
    private async Task<IReadOnlyList<Connector.Arrival>> HeardAsync(string conversation, string words)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (true)
        {
            IReadOnlyList<Connector.Arrival> heard = [.. connector.In(conversation), .. connector.In($"{conversation}|livechat")];
            if (heard.Any(arrival => arrival.Text.Contains(words, StringComparison.Ordinal))) return heard;
            await Task.Delay(20, patience.Token);
        }
    }
}

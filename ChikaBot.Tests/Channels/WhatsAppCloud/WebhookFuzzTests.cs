using System.Net;
using ChikaBot.Tests.Channels.Fakes;
using NUnit.Framework;

namespace ChikaBot.Tests.Channels.WhatsAppCloud;

/// <summary>Signed nonsense: whatever it is, it is taken, refused as no JSON, or refused as too large.</summary>
internal sealed class WebhookFuzzTests
{
    private const int Seed = 20260305;

    private static readonly HttpStatusCode[] Allowed = [HttpStatusCode.OK, HttpStatusCode.BadRequest, HttpStatusCode.RequestEntityTooLarge];

    [Test]
    public async Task Is_answered_with_200_400_or_413_and_nothing_else()
    {
        await using var server = await ChannelServer.StartAsync(Webhooks.Settings());
        var random = new Random(Seed);
        var files = Directory.GetFiles(Path.Combine(Payload.TestFolder, "WhatsAppCloud", "Payloads")).Order(StringComparer.Ordinal).ToArray();
        var seen = new HashSet<HttpStatusCode>();
        for (var i = 0; i < 300; i++)
        {
            var body = JsonFuzz.Mutate(await File.ReadAllBytesAsync(files[i % files.Length]), i, random);
            using var response = await Webhooks.PostAsync(server.Client, body);
            Assert.That(Allowed, Does.Contain(response.StatusCode), $"mutation {i} of seed {Seed}: {Path.GetFileName(files[i % files.Length])}");
            seen.Add(response.StatusCode);
        }

        Assert.That(seen, Is.EquivalentTo(Allowed), "each answer was met");
        Assert.That(server.Logs.Text, Does.Not.Contain("A turn failed"));
        Assert.That(server.Logs.Text, Does.Not.Contain("unhandled exception"));
    }
}

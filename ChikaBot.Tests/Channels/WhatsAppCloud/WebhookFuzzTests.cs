using System.Net;
using System.Text;
using ChikaBot.Tests.Channels.Fakes;
using NUnit.Framework;

namespace ChikaBot.Tests.Channels.WhatsAppCloud;

/// <summary>Signed nonsense: whatever it is, it is taken, refused as no JSON, or refused as too large.</summary>
internal sealed class WebhookFuzzTests
{
    private const int Seed = 20260305;

    private static readonly string[] Values = ["null", "7", "-1", "1e308", new string('9', 400), "[]", "{}", "\"\"", "\"\\ud800\"", "[[]]", "true", "{\"body\":{}}", "\"\\u0000\""];

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
            var body = Mutate(await File.ReadAllBytesAsync(files[i % files.Length]), i, random);
            using var response = await Webhooks.PostAsync(server.Client, body);
            Assert.That(Allowed, Does.Contain(response.StatusCode), $"mutation {i} of seed {Seed}: {Path.GetFileName(files[i % files.Length])}");
            seen.Add(response.StatusCode);
        }

        Assert.That(seen, Is.EquivalentTo(Allowed), "each answer was met");
        Assert.That(server.Logs.Text, Does.Not.Contain("A turn failed"));
        Assert.That(server.Logs.Text, Does.Not.Contain("unhandled exception"));
    }

    private static byte[] Mutate(byte[] body, int number, Random random)
    {
        if (number % 100 == 99) return new byte[4 * 1024 * 1024];
        if (number % 100 == 49) return new byte[1024 * 1024];
        var text = Encoding.UTF8.GetString(body);
        return (number % 7) switch
        {
            0 => body[..random.Next(body.Length)],
            1 => Encoding.UTF8.GetBytes(ReplaceValue(text, random)),
            2 => Encoding.UTF8.GetBytes(ReplaceValue(ReplaceValue(ReplaceValue(text, random), random), random)),
            3 => Encoding.UTF8.GetBytes(text.Insert(text.IndexOf('{', StringComparison.Ordinal) + 1, $"\"deep\":{new string('[', 1000)}{new string(']', 1000)},")),
            4 => Spoil(body, random),
            5 => Encoding.UTF8.GetBytes(text.Replace("\"entry\"", $"\"{(random.Next(2) == 0 ? "ENTRY" : "\\ud800")}\"", StringComparison.Ordinal)),
            _ => Flip(body, random),
        };
    }

    /// <summary>Puts another value in the place of one string.</summary>
    private static string ReplaceValue(string text, Random random)
    {
        var starts = Enumerable.Range(0, text.Length - 2).Where(i => text[i] == ':' && text[i + 1] == ' ' && text[i + 2] == '"').ToArray();
        if (starts.Length == 0) return text;
        var start = starts[random.Next(starts.Length)] + 2;
        var end = text.IndexOf('"', start + 1);
        return string.Concat(text.AsSpan(0, start), Values[random.Next(Values.Length)], text.AsSpan(end + 1));
    }

    /// <summary>Bytes that are not UTF-8, within a string.</summary>
    private static byte[] Spoil(byte[] body, Random random)
    {
        var letters = Enumerable.Range(0, body.Length).Where(i => char.IsAsciiLetterOrDigit((char)body[i])).ToArray();
        var spoiled = body.ToArray();
        for (var i = 0; i < 3; i++) spoiled[letters[random.Next(letters.Length)]] = (byte)random.Next(0x80, 0x100);
        return spoiled;
    }

    private static byte[] Flip(byte[] body, Random random)
    {
        var flipped = body.ToArray();
        for (var i = 0; i < 5; i++) flipped[random.Next(flipped.Length)] ^= (byte)(1 << random.Next(8));
        return flipped;
    }
}

using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using ChikaBot.Tests.Channels.Fakes;
using ChikaBot.Tests.Channels.Gateway;
using ChikaBot.Tests.Channels.Twilio;
using ChikaBot.Tests.Server.Logs;
using NUnit.Framework;
using Webhooks = ChikaBot.Tests.Channels.WhatsAppCloud.Webhooks;

namespace ChikaBot.Tests.Server.Faults;

/// <summary>Two thousand bodies of nonsense, signed or with the secret, to each gateway's webhook of the running server.</summary>
[Parallelizable]
internal sealed class GatewayFuzzTests
{
    private const int Bodies = 2_000;
    private const int WarmUp = 200;
    private const int AtOnce = 8;
    private const int Seed = 20260305;

    /// <summary>Far above what the run needs, far below what it would take if bodies were kept.</summary>
    private const double MaxGrowthMegabytes = 300;

    /// <summary>The largest of the channels' limits: WhatsApp's.</summary>
    private const int AnyLimit = 3 * 1024 * 1024;

    private static readonly HttpStatusCode[] Allowed = [HttpStatusCode.OK, HttpStatusCode.BadRequest, HttpStatusCode.Unauthorized, HttpStatusCode.RequestEntityTooLarge];

    private readonly ConcurrentDictionary<(string Channel, HttpStatusCode Status), int> answers = [];
    private readonly HttpClient once = new() { DefaultRequestHeaders = { ConnectionClose = true } };
    private ServerProcess server = null!;
    private double grown;

    /// <summary>So that there is something to find. Of many people: proofs of one number side by side meet in its attempt window, and some are put off.</summary>
    private static string Words(int number)
    {
        var person = Secrets.Samples[number % Secrets.Samples.Count];
        return $"TAGIHAN {person.Nik.Digits} {Secrets.Written(person.BirthDate.Value)}";
    }

    [OneTimeSetUp]
    public async Task SendAsync()
    {
        string[] settings = [.. Webhooks.Settings().Concat(TwilioCaller.Settings()).Concat(GatewayCaller.Waha()).Select(setting => $"--{setting.Key}={setting.Value}")];
        server = await ServerProcess.StartAsync([.. settings, "--Chika:Limits:SenderBurst=1000000"]);
        once.BaseAddress = server.Client.BaseAddress;
        var random = new Random(Seed);
        string[] whatsApp = [.. Directory.GetFiles(Path.Combine(Payload.TestFolder, "WhatsAppCloud", "Payloads")).Order(StringComparer.Ordinal).Select(File.ReadAllText)];
        var text = Payload.Text("WhatsAppCloud", "text.json");
        var gateway = Payload.Text("Gateway", "waha-message.json");
        var before = 0.0;
        foreach (var number in Enumerable.Range(0, Bodies).Chunk(WarmUp))
        {
            var sends = new List<Func<Task>>();
            foreach (var i in number)
            {
                var json = JsonFuzz.Mutate(Encoding.UTF8.GetBytes(i % 3 == 0 ? Says(text, i) : whatsApp[i % whatsApp.Length]), i, random);
                var waha = JsonFuzz.Mutate(Encoding.UTF8.GetBytes(Says(gateway, i)), i, random);
                var form = Form(i, random);
                sends.Add(() => CountAsync("whatsapp", json.Length, Webhooks.PostAsync(Client(json.Length), json)));
                sends.Add(() => CountAsync("gateway", waha.Length, GatewayCaller.PostAsync(Client(waha.Length), Json(waha))));
                sends.Add(() => CountAsync("twilio", form.Length, TwilioCaller.PostAsync(Client(form.Length), form)));
            }

            await Parallel.ForEachAsync(sends, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (send, _) => await send());
            if (before == 0) before = server.MemoryMegabytes;
        }

        grown = server.MemoryMegabytes - before;
    }

    [OneTimeTearDown]
    public void Clean()
    {
        once.Dispose();
        server.Dispose();
    }

    [Test]
    public void Is_taken_or_refused_and_never_a_fault_of_ours()
    {
        foreach (var ((channel, status), count) in answers.OrderBy(answer => answer.Key.Channel, StringComparer.Ordinal)) TestContext.Out.WriteLine($"{channel}: {(int)status} {count} times");

        Assert.That(answers.Keys.Select(answer => answer.Status), Is.All.AnyOf(Allowed), server.Output);
        foreach (var channel in answers.Keys.Select(answer => answer.Channel).Distinct())
            Assert.That(new[] { HttpStatusCode.OK, HttpStatusCode.BadRequest, HttpStatusCode.RequestEntityTooLarge }.Select(status => answers.ContainsKey((channel, status))), Is.All.True, channel);
        Assert.That(answers.Values.Sum(), Is.EqualTo(3 * Bodies));
        Assert.That(server.Output, Does.Not.Contain("A turn failed").And.Not.Contain("TurnFailed").And.Not.Contain("nhandled"));
    }

    [Test]
    public void Does_not_fill_the_memory()
    {
        TestContext.Out.WriteLine($"{grown:F0} MB more than after the first {WarmUp}");
        Assert.That(grown, Is.LessThan(MaxGrowthMegabytes));
    }

    [Test]
    public void Leaves_no_person_and_no_secret_in_the_log() => Assert.That(
        Secrets.Found(server.Output, [.. Secrets.OfSamples, Webhooks.Phone, Webhooks.UserId, "6281299990001", Webhooks.Secret, Webhooks.AccessToken, TwilioCaller.AuthToken, GatewayCaller.Secret, "TAGIHAN"]),
        Is.Empty);

    [Test]
    public async Task Still_talks_afterwards() => Assert.That(await new Talker(server.Client, "after").SayAsync("halo"), Does.Contain("Cek Tagihan"));

    private static string Says(string payload, int number) => payload.Replace("\"body\": \"", $"\"body\": \"{Words(number)} ", StringComparison.Ordinal);

    private static string Form(int number, Random random)
    {
        var body = TwilioCaller.Body(TwilioCaller.Message($"SM{number}", Words(number)));
        return (number % 100) switch
        {
            99 => new string('&', 4 * 1024 * 1024),
            49 => new string('a', 60 * 1024),
            // As it is, with a parameter too many, or with more levels than anybody reads.
            0 => body,
            1 => body + string.Concat(Enumerable.Range(0, 300).Select(i => $"&Extra{i}=1")),
            2 => body + "&Deep" + string.Concat(Enumerable.Repeat("%5B0%5D", 1000)) + "=" + new string('9', 400),
            _ => Fuzz.Bend(body, random),
        };
    }

    private static ByteArrayContent Json(byte[] body) => new(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };

    /// <summary>After a refusal in the middle of a body the server hangs up, which the next request on that connection would meet.</summary>
    private HttpClient Client(int length) => length > AnyLimit ? once : server.Client;

    private async Task CountAsync(string channel, int length, Task<HttpResponseMessage> send)
    {
        HttpStatusCode status;
        try
        {
            using var response = await send;
            status = response.StatusCode;
        }
        catch (HttpRequestException e) when (e.InnerException is IOException && length > AnyLimit)
        {
            // Hung up on in the middle of a body that is too large: the refusal can get lost.
            status = HttpStatusCode.RequestEntityTooLarge;
        }

        answers.AddOrUpdate((channel, status), 1, (_, count) => count + 1);
    }
}

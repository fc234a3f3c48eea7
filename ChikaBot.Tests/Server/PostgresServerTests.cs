using System.Net;
using System.Text;
using System.Text.Json;
using ChikaBot.Tests.Stores.Postgres;
using NUnit.Framework;

namespace ChikaBot.Tests.Server;

/// <summary>The whole server on PostgreSQL: two replicas of it over one database, and the database going away and coming back.</summary>
[Parallelizable]
public sealed class PostgresServerTests
{
    private static readonly (string Says, string Answer)[] Talk =
    [
        ("halo", "1. Cek Status Peserta"), ("2", "NIK"), ("9901991104820011", "tanggal lahir"), ("1982-04-11", "Total tagihan: Rp"), ("0", "Cek Tagihan Iuran"),
    ];

    private PostgresCluster cluster = null!;
    private string database = "";

    [SetUp]
    public void Start()
    {
        cluster = new PostgresCluster();
        database = cluster.CreateDatabase();
    }

    [TearDown]
    public void Stop() => cluster.Dispose();

    [Test]
    public async Task Two_replicas_hold_one_talk_in_turns_and_answer_a_repeated_message_alike()
    {
        await using var left = await StartAsync();
        await using var right = await StartAsync();
        for (var turn = 0; turn < Talk.Length; turn++)
        {
            var (here, there) = turn % 2 == 0 ? (left, right) : (right, left);
            var answer = await SayAsync(here, "talk", $"m{turn}", Talk[turn].Says);
            Assert.That(answer, Does.Contain(Talk[turn].Answer));
            Assert.That(await SayAsync(there, "talk", $"m{turn}", Talk[turn].Says), Is.EqualTo(answer), "the other replica repeats it");
        }
    }

    [Test]
    public async Task The_same_message_at_both_replicas_at_once_gets_one_answer()
    {
        await using var left = await StartAsync();
        await using var right = await StartAsync();
        for (var round = 0; round < 10; round++)
        {
            var answers = await Task.WhenAll(new[] { left, right, left, right }.Select(server => SayAsync(server, "race", $"m{round}", round == 0 ? "halo" : "2")));
            Assert.That(answers.Distinct().Count(), Is.EqualTo(1));
        }
    }

    [Test]
    public async Task Without_its_database_a_server_refuses_messages_and_goes_on_when_it_is_back()
    {
        await using var server = await StartAsync();
        await SayAsync(server, "talk", "m0", "halo");
        await Task.WhenAll(Enumerable.Range(0, 64).Select(other => SayAsync(server, $"before{other}", "m0", "halo")));
        cluster.Stop();
        Assert.That((await PostAsync(server, "talk", "m1", "2")).StatusCode, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
        Assert.That((await server.Client.GetAsync("/health/live")).StatusCode, Is.EqualTo(HttpStatusCode.OK));

        cluster.Start();
        await Eventually(async () => (await PostAsync(server, "talk", "m1", "2")).StatusCode == HttpStatusCode.OK);
        Assert.That(await SayAsync(server, "talk", "m2", Talk[2].Says), Does.Contain(Talk[2].Answer));
        // As many at once as there are connections, so that none of them is left with its old one.
        var others = await Task.WhenAll(Enumerable.Range(0, 64).Select(other => SayAsync(server, $"other{other}", "m0", "halo")));
        Assert.That(others, Is.All.Contains(Talk[0].Answer));
    }

    private Task<LocalServer> StartAsync() => LocalServer.StartAsync(
        "--Chika:Store:Provider=Postgres", $"--Chika:Store:ConnectionString={database}", "--Chika:Files:Key=cmVwbGljYXMtc2hhcmUtb25lLWtleS0wMTIzNDU2Nzg=", "--Chika:Clock=2026-03-05T09:00:00+07:00");

    private static async Task<string> SayAsync(LocalServer server, string conversation, string id, string text)
    {
        using var response = await PostAsync(server, conversation, id, text);
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        return string.Join('\n', json.RootElement.GetProperty("activities").EnumerateArray().Select(activity => activity.GetProperty("text").GetString()));
    }

    private static Task<HttpResponseMessage> PostAsync(LocalServer server, string conversation, string id, string text) =>
        server.Client.PostAsync(
            "/api/messages",
            new StringContent(
                $$$"""
                {"type":"message","id":"{{{id}}}","channelId":"emulator","serviceUrl":"http://localhost:1","deliveryMode":"expectReplies","text":"{{{text}}}",
                 "from":{"id":"user"},"recipient":{"id":"bot"},"conversation":{"id":"{{{conversation}}}"}}
                """,
                Encoding.UTF8,
                "application/json"));

    private static async Task Eventually(Func<Task<bool>> holds)
    {
        for (var tries = 0; tries < 100; tries++)
        {
            if (await holds()) return;
            await Task.Delay(100);
        }

        Assert.Fail("It did not come to pass.");
    }
}

using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using ChikaBot.Tests.Channels.DirectLine;
using NUnit.Framework;

namespace ChikaBot.Tests.Server.Logs;

/// <summary>
/// The whole server at its most talkative, through good and bad talks, broken requests and a failing store; then everything that it wrote
/// outside its database is searched for whatever tells of a person.
/// </summary>
[TestFixture("Text")]
[TestFixture("Json")]
[Parallelizable]
internal sealed class LogSearchTests(string format)
{
    private const string Phone = "6281299900011";
    private const string Sentence = "tolong cek xylofon punya ibu saya";
    private const string Bearer = "eyJhbGciOiJSUzI1NiJ9.eyJyYWhhc2lhIjoxfQ.c2lnbmF0dXJl";

    private static readonly string[] Talkative =
    [
        "--Logging:LogLevel:Default=Trace", "--Logging:LogLevel:Microsoft=Trace", "--Logging:LogLevel:System=Trace", "--Logging:LogLevel:Microsoft.AspNetCore=Trace",
        "--Logging:LogLevel:Microsoft.AspNetCore.Server.Kestrel.Connections=Trace", "--Logging:Console:LogLevel:Default=Trace", "--Logging:Console:LogLevel:Microsoft.AspNetCore.Routing=Trace",
        "--Logging:Console:IncludeScopes=true", "--Logging:Console:FormatterOptions:IncludeScopes=true",
    ];

    private readonly List<string> secrets = [Phone, Sentence, "xylofon", Bearer, .. Secrets.OfSamples];
    private ServerProcess server = null!;

    private bool IsJson => format == "Json";

    private static string Nik => Secrets.Samples[5].Nik.Digits;

    private static string Date => Secrets.Samples[5].BirthDate.Value.ToString("O", System.Globalization.CultureInfo.InvariantCulture);

    [OneTimeSetUp]
    public async Task DoEverythingAsync()
    {
        server = await ServerProcess.StartAsync([.. Talkative, $"--Chika:Logs:Format={format}"]);
        await TalkAsync();
        await SendNonsenseAsync();
        await TalkDirectLineAsync();
        await ReplyToNowhereAsync();
        await BreakOneParticipantAsync();
        await HoldTheStoreAsync();
        await server.StopAsync();
    }

    [OneTimeTearDown]
    public void Clean() => server.Dispose();

    [Test]
    public void The_faults_were_met_and_logged()
    {
        Assert.That(server.Output, Does.Contain("TurnRunner").And.Contain("ArgumentOutOfRangeException"), "a turn that throws");
        Assert.That(server.Output, Does.Contain("OutboxDelivery").And.Contain("connection"), "a reply to nowhere");
    }

    [Test]
    public void Nothing_that_was_written_tells_of_a_person() => Assert.That(Secrets.Found(server.Output, secrets), Is.Empty);

    [Test]
    public async Task No_file_but_the_database_tells_of_a_person()
    {
        foreach (var file in Directory.EnumerateFiles(server.DataDirectory, "*", SearchOption.AllDirectories).Where(file => !Path.GetFileName(file).StartsWith("chika.db", StringComparison.Ordinal)))
            Assert.That(Secrets.Found(Encoding.Latin1.GetString(await File.ReadAllBytesAsync(file)), secrets), Is.Empty, file);
    }

    [Test]
    public void The_framework_keeps_quiet_below_a_warning() =>
        Assert.That(server.Output.Split('\n').Where(line => line.StartsWith("info: Microsoft.AspNetCore", StringComparison.Ordinal)
            || line.StartsWith("trce: Microsoft", StringComparison.Ordinal) || line.StartsWith("dbug: Microsoft", StringComparison.Ordinal)
            || (line.Contains("\"category\":\"Microsoft", StringComparison.Ordinal) && !line.Contains("Microsoft.Hosting.Lifetime", StringComparison.Ordinal) && !line.Contains("\"level\":\"warning\"", StringComparison.Ordinal))), Is.Empty);

    [Test]
    public void Every_line_is_JSON_where_that_is_asked_for()
    {
        var lines = server.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.That(lines.Count(line => !line.StartsWith("{\"at\":", StringComparison.Ordinal) || JsonNode.Parse(line) is null), IsJson ? Is.Zero : Is.EqualTo(lines.Length));
    }

    private async Task TalkAsync()
    {
        var talker = new Talker(server.Client, Phone);
        foreach (var text in new[] { "halo", Sentence, "2", "12345", Nik + "7", Nik, "31-02-1990", "1990-01-01", Nik, Date, "1", "0", "1", "2", Secrets.Samples[3].CardNumber.Digits, "03/04/1988", "1" })
            await talker.SayAsync(text);
        var told = await talker.SayAsync("hai");
        Assert.That(told, Does.Contain("Cek Tagihan"));
    }

    private async Task SendNonsenseAsync()
    {
        var (http, body) = (server.Client, $"{{\"type\":\"message\",\"text\":\"{Nik} {Date}");
        using var broken = await http.PostAsync("/api/messages", new StringContent(body, Encoding.UTF8, "application/json"));
        using var unknown = await http.GetAsync($"/{Nik}/{Date}?t={Bearer}");
        using var wrongMethod = await http.DeleteAsync($"/api/messages?nik={Nik}");
        using var withToken = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = JsonContent.Create(Talker.Message(Phone, Sentence, "t", null)) };
        withToken.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Bearer);
        using var taken = await http.SendAsync(withToken);
        foreach (var raw in new[] { $"GET /{Nik} HTTP/9.9\r\n\r\n", $"{Nik} {Date}\r\n\r\n", $"POST /api/messages HTTP/1.1\r\nHost: x\r\nContent-Length: {Nik}\r\n\r\n", $"GET / HTTP/1.1\r\nHost: {Nik} {Date}\r\n\r\n", $"POST /api/messages HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n{Nik}\r\n" })
            await SendRawAsync(raw);

        Assert.That((broken.StatusCode, unknown.StatusCode, wrongMethod.StatusCode), Is.EqualTo((HttpStatusCode.BadRequest, HttpStatusCode.NotFound, HttpStatusCode.MethodNotAllowed)));
    }

    private async Task SendRawAsync(string request)
    {
        using var tcp = new TcpClient();
        await tcp.ConnectAsync(server.Client.BaseAddress!.Host, server.Client.BaseAddress.Port);
        var stream = tcp.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request));
        tcp.Client.Shutdown(SocketShutdown.Send);
        try
        {
            _ = await new StreamReader(stream).ReadToEndAsync();
        }
        catch (IOException)
        {
            // Hung up on, which is an answer too.
        }
    }

    private async Task TalkDirectLineAsync()
    {
        var client = await DirectLineClient.OpenAsync(server.Client);
        using var socket = await client.ConnectAsync();
        foreach (var (text, id) in new[] { (Sentence, "1"), ("2", "2"), (Nik, "3"), (Date, "4") }) using (await client.PostTextAsync(text, id)) { }
        var (texts, _) = await DirectLineClient.ReceiveTextsAsync(socket, 8);
        using var forged = await client.SendAsync(HttpMethod.Get, $"/v3/directline/conversations/{client.Conversation}/activities", Bearer);
        secrets.AddRange([client.Token, client.StreamUrl]);

        Assert.That(string.Join('\n', texts), Does.Contain("Total tagihan: Rp"));
        Assert.That(forged.IsSuccessStatusCode, Is.False);
        // Cut off without a farewell.
        socket.Abort();
    }

    private async Task ReplyToNowhereAsync()
    {
        using var response = await server.Client.PostAsJsonAsync("/api/messages", Talker.Message(Phone + "b", Sentence, "n", new Uri($"http://127.0.0.1:1/{Nik}")));
        Assert.That(response.IsSuccessStatusCode, Is.True);
        await server.SaysAsync(IsJson ? "\"Attempt\":1," : "failed at try 1");
    }

    /// <summary>A row that cannot be read throws with its value in the words.</summary>
    private async Task BreakOneParticipantAsync()
    {
        var victim = Secrets.Samples[6];
        var talker = new Talker(server.Client, Phone + "c");
        await talker.SayAsync("2");
        await talker.SayAsync(victim.Nik.Digits);
        using (var held = HeldStore.Of(server.DatabaseFile)) held.Commit($"UPDATE participants SET birth_date = 99999999 WHERE nik = {victim.Nik.Digits}");

        Assert.That(await talker.SayAsync(Secrets.Of(victim.BirthDate.Value).First()), Does.Contain("gangguan"));
        secrets.Add("99999999");
    }

    private async Task HoldTheStoreAsync()
    {
        HttpResponseMessage refused;
        using (HeldStore.Of(server.DatabaseFile)) refused = await new Talker(server.Client, Phone).PostAsync(Sentence, "held");

        using (refused) Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
        Assert.That(await new Talker(server.Client, Phone).SayAsync("halo", "held"), Does.Contain("Cek Tagihan"), "the same message again");
    }
}

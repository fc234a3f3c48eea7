using System.Net;
using System.Net.WebSockets;
using ChikaBot.Core.Pandawa;
using ChikaBot.Tests.Channels.DirectLine;
using ChikaBot.Tests.Desk;
using ChikaBot.Tests.Files;
using ChikaBot.Tests.Stores.Postgres;
using ChikaBot.Web.Desk;
using NUnit.Framework;

namespace ChikaBot.Tests.Server.Replicas;

/// <summary>Two servers with data directories of their own over one database: whatever began at one goes on at the other.</summary>
[Parallelizable]
public sealed class SharedStateTests
{
    private const string Key = "--Chika:Files:Key=cmVwbGljYXMtc2hhcmUtb25lLWtleS0wMTIzNDU2Nzg=";

    private readonly PostgresDatabase database = new();

    private string[] Settings => ["--Chika:Store:Provider=Postgres", $"--Chika:Store:ConnectionString={database.ConnectionString}", "--Chika:DirectLine:PollInterval=00:00:00.1"];

    [SetUp]
    public void Make() => database.Create();

    [TearDown]
    public void Drop() => database.Destroy();

    [Test]
    public async Task A_log_in_at_one_holds_at_the_other_and_a_form_of_one_is_taken_by_the_other()
    {
        await using var left = await DeskServer.StartAsync(null, [Key, .. Settings]);
        await using var right = await DeskServer.StartAsync(null, [Key, .. Settings]);
        await left.AddOfficerAsync();
        using (var answer = await left.LogInAsync()) Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));

        right.UseBrowser(left.Cookies);
        Assert.That(await right.StatusAsync("/desk/antrean"), Is.EqualTo(await left.StatusAsync("/desk/antrean")).And.EqualTo(HttpStatusCode.OK));

        left.UseNewBrowser();
        right.UseBrowser(left.Cookies);
        using var taken = await right.PostAsync(left, "/desk/login", "/desk/login", ("name", DeskServer.Name), ("password", DeskServer.Password), ("returnUrl", ""));
        Assert.That(taken.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That(await left.StatusAsync("/desk/antrean"), Is.EqualTo(HttpStatusCode.OK));
        Assert.That(Directory.GetFileSystemEntries(left.DataDirectory).Concat(Directory.GetFileSystemEntries(right.DataDirectory)), Is.Empty, "nothing of a server's own");
    }

    [Test]
    public async Task A_document_that_was_stored_at_one_is_opened_at_the_other_and_a_change_at_one_is_told_at_the_other()
    {
        await using var left = await DeskCase.StartAsync([Key, .. Settings]);
        await using var right = await DeskServer.StartAsync(null, [Key, "--Chika:Desk:Live:Interval=00:00:00.1", .. Settings]);
        using (var answer = await right.LogInAsync(DeskCase.Rina)) Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        using var request = new HttpRequestMessage(HttpMethod.Get, EventsEndpoint.Path);
        using var events = await right.SendHeadersAsync(request);
        using var lines = new StreamReader(await events.Content.ReadAsStreamAsync());
        await UntilAsync(lines, "event: open");

        var ticket = await left.WithFilesAsync("PDW-20260302-SHR1");

        await UntilAsync(lines, "event: tickets");
        using var document = await right.GetAsync(FileEndpoint.PathOf(ticket.Number, ticket.Files.Single(file => file.Document == Document.FamilyCard).Name));
        Assert.That(document.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await document.Content.ReadAsByteArrayAsync()).AsSpan(0, 3).SequenceEqual(Pictures.Jpeg().AsSpan(0, 3)));
        Assert.That(Directory.GetFileSystemEntries(left.DataDirectory), Is.Empty);
    }

    [Test]
    public async Task A_web_chat_goes_on_at_the_other_and_its_socket_there_shows_what_was_said_here()
    {
        await using var left = await LocalServer.StartAsync([Key, .. Settings]);
        await using var right = await LocalServer.StartAsync([Key, .. Settings]);
        var chat = await DirectLineClient.OpenAsync(left.Client);
        using var socket = await chat.ConnectAsync(chat.StreamUrl.Replace(left.Address.Authority, right.Address.Authority, StringComparison.Ordinal));

        using (var posted = await chat.PostTextAsync("halo", "c1")) Assert.That(posted.StatusCode, Is.EqualTo(HttpStatusCode.OK));

        var (texts, _) = await DirectLineClient.ReceiveTextsAsync(socket, 2);
        Assert.That(texts[0], Is.EqualTo("halo"));
        Assert.That(texts[1], Does.Contain("1. Cek Status Peserta"));
        await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, default);
    }

    [Test]
    public async Task A_server_with_another_key_refuses_to_start_and_names_it()
    {
        await using (await LocalServer.StartAsync([Key, .. Settings])) { }

        var refused = await BotProgram.RunAsync(["--urls=http://127.0.0.1:0", $"--Chika:DataDirectory={Path.GetTempPath()}", "--Chika:Files:Key=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=", .. Settings]);
        Assert.That(refused.ExitCode, Is.EqualTo(2));
        Assert.That(refused.Errors, Does.StartWith("Chika:Files:Key is not the key of this database").And.Not.Contain("AAAA").And.Not.Contain("   at "));

        await using var again = await LocalServer.StartAsync([Key, .. Settings]);
    }

    [Test]
    public async Task A_server_with_a_key_in_its_settings_needs_no_folder_and_is_ready()
    {
        var nowhere = Path.Combine(Path.GetTempPath(), $"chika-none-{Guid.NewGuid():N}");
        await using var server = await LocalServer.StartAsync([Key, .. Settings, $"--Chika:DataDirectory={nowhere}"]);

        using var ready = await server.Client.GetAsync("/health/ready");
        Assert.That(ready.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await ready.Content.ReadAsStringAsync(), Does.StartWith("""{"status":"healthy",""").And.Contain("store").And.Not.Contain("disk"));
        Assert.That(Directory.Exists(nowhere), Is.False);
    }

    private static async Task UntilAsync(StreamReader lines, string line)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (await lines.ReadLineAsync(patience.Token) != line)
        {
        }
    }
}

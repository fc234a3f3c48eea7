using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;
using ChikaBot.Tests.Channels.DirectLine;
using NUnit.Framework;

namespace ChikaBot.Tests.Server;

/// <summary>SIGTERM under load, with a delay, with open lines, and with something that does not end.</summary>
internal sealed class ShutdownTests
{
    private const int People = 8;

    [Test]
    public async Task Under_load_every_acknowledged_message_is_kept_and_the_exit_code_is_0()
    {
        using var server = await ServerProcess.StartAsync("--Chika:Limits:SenderBurst=1000000", "--Chika:Shutdown:Delay=00:00:00.5");
        var talks = Enumerable.Range(0, People).Select(number => Task.Run(() => TalkUntilRefusedAsync(server.Client.BaseAddress!, $"p{number}"))).ToArray();
        await Task.Delay(500);

        var code = await server.StopAsync();

        var acknowledged = await Task.WhenAll(talks);
        var kept = KeptConversations.Read(server.DatabaseFile);
        Assert.That(code, Is.Zero);
        for (var person = 0; person < People; person++)
        {
            Assert.That(acknowledged[person], Is.Not.Empty);
            Assert.That(kept[$"test/p{person}"].MessageIds.Take(acknowledged[person].Count), Is.EqualTo(acknowledged[person].Select(id => $"test/p{person}/{id}")), "kept in order");
            // The one that was under way at the end may be there without an answer: it would be sent again.
            Assert.That(kept[$"test/p{person}"].MessageIds, Has.Count.InRange(acknowledged[person].Count, acknowledged[person].Count + 1));
        }
    }

    [Test]
    public async Task During_the_delay_it_says_that_it_drains_and_serves_on()
    {
        using var server = await ServerProcess.StartAsync("--Chika:Shutdown:Delay=00:05:00");
        server.Terminate();
        await server.SaysAsync("Draining");

        using var ready = await server.Client.GetAsync("/health/ready");
        using var alive = await server.Client.GetAsync("/health/live");
        Assert.That((ready.StatusCode, await ready.Content.ReadAsStringAsync()), Is.EqualTo((HttpStatusCode.ServiceUnavailable, """{"status":"draining","checks":[]}""")));
        Assert.That(alive.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await new Talker(server.Client, "c").SayAsync("halo"), Does.Contain("1. Cek Status Peserta"));

        server.Terminate();
        Assert.That(await server.ExitAsync(), Is.EqualTo(1), "the second signal ends it at once");
    }

    [Test]
    public async Task An_open_socket_is_told_and_does_not_hold_it_up()
    {
        using var server = await ServerProcess.StartAsync("--Chika:Shutdown:Timeout=00:00:20");
        var client = await DirectLineClient.OpenAsync(server.Client);
        using var socket = await client.ConnectAsync();
        server.Terminate();

        var received = await socket.ReceiveAsync(new byte[1024], default);
        Assert.That((received.MessageType, received.CloseStatus), Is.EqualTo((WebSocketMessageType.Close, WebSocketCloseStatus.EndpointUnavailable)));
        await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, default);
        Assert.That(await server.ExitAsync(), Is.Zero, "1 would mean that it was cut off");
    }

    [Test]
    public async Task What_does_not_end_is_cut_off_after_the_timeout_and_the_exit_code_says_so()
    {
        using var server = await ServerProcess.StartAsync("--Chika:Shutdown:Timeout=00:00:01", "--Chika:Limits:BodyGrace=00:05:00");
        using var tcp = await BeginAsync(server);

        Assert.That(await server.StopAsync(), Is.EqualTo(1));
    }

    [Test]
    public async Task A_second_signal_ends_it_while_something_is_under_way()
    {
        using var server = await ServerProcess.StartAsync("--Chika:Shutdown:Timeout=00:05:00", "--Chika:Limits:BodyGrace=00:05:00");
        using var tcp = await BeginAsync(server);
        server.Terminate();
        await server.SaysAsync("Stopping");

        Assert.That(await server.StopAsync(), Is.EqualTo(1));
    }

    /// <summary>A request of which the body never comes.</summary>
    private static async Task<TcpClient> BeginAsync(ServerProcess server)
    {
        var tcp = new TcpClient();
        await tcp.ConnectAsync(server.Client.BaseAddress!.Host, server.Client.BaseAddress.Port);
        var stream = tcp.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes("POST /api/messages HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 500\r\nExpect: 100-continue\r\n\r\n"));
        // The server asks for the body, so the request has begun.
        Assert.That(await new StreamReader(stream).ReadLineAsync(), Does.Contain("100"));
        return tcp;
    }

    /// <returns>The ids that were answered with 200, in order; ends with the first that was not.</returns>
    private static async Task<List<string>> TalkUntilRefusedAsync(Uri address, string conversation)
    {
        using var client = new HttpClient { BaseAddress = address };
        var acknowledged = new List<string>();
        try
        {
            while (true)
            {
                var id = PersistentTalker.Id(acknowledged.Count);
                using var response = await client.PostAsJsonAsync("/api/messages", Talker.Message(conversation, "halo", id, serviceUrl: null));
                if (response.StatusCode != HttpStatusCode.OK) return acknowledged;
                acknowledged.Add(id);
            }
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            return acknowledged;
        }
    }
}

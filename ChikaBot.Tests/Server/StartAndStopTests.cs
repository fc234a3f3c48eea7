using System.Net.Sockets;
using System.Text;
using NUnit.Framework;

namespace ChikaBot.Tests.Server;

/// <summary>From the start to the first answer, and from SIGTERM to the end.</summary>
[Parallelizable]
internal sealed class StartAndStopTests
{
    [Test]
    public async Task Answers_as_soon_as_it_says_where_it_is()
    {
        using var server = await ServerProcess.StartAsync();

        Assert.That(await new Talker(server.Client, "c").SayAsync("halo"), Does.Contain("1. Cek Status Peserta").And.Contain("2. Cek Tagihan Iuran"));
        Assert.That(await server.StopAsync(), Is.Zero);
    }

    [Test]
    public async Task A_message_under_way_at_SIGTERM_is_answered_and_the_exit_code_is_0()
    {
        using var server = await ServerProcess.StartAsync();
        await new Talker(server.Client, "c").SayAsync("halo", "before");
        var body = Encoding.UTF8.GetBytes(Talker.Message("c", "2", "under-way", serviceUrl: null).ToJsonString());
        using var tcp = new TcpClient();
        await tcp.ConnectAsync(server.Client.BaseAddress!.Host, server.Client.BaseAddress.Port);
        using var stream = tcp.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(
            $"POST /api/messages HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\nExpect: 100-continue\r\n\r\n"));
        // The server asks for the body, so the request has begun.
        Assert.That(await new StreamReader(stream).ReadLineAsync(), Does.Contain("100"));
        await stream.WriteAsync(body.AsMemory(0, 20));

        server.Terminate();
        await server.SaysAsync("Stopping: no more connections");
        await stream.WriteAsync(body.AsMemory(20));
        var answer = await new StreamReader(stream).ReadToEndAsync();

        Assert.That(answer, Does.Contain("HTTP/1.1 200").And.Contain("Ketik NIK"));
        Assert.That(await server.ExitAsync(), Is.Zero);
        var kept = KeptConversations.Read(server.DatabaseFile).Single();
        Assert.That(kept.Value.MessageIds, Is.EqualTo(new[] { "test/c/before", "test/c/under-way" }));
    }

    [Test]
    public async Task A_talk_goes_on_after_a_restart()
    {
        using var server = await ServerProcess.StartAsync();
        await new Talker(server.Client, "c").SayAsync("2", "1");
        Assert.That(await server.StopAsync(), Is.Zero);

        await server.StartAgainAsync();

        Assert.That(await new Talker(server.Client, "c").SayAsync("123", "2"), Does.Contain("Baru 3 dari"));
    }
}

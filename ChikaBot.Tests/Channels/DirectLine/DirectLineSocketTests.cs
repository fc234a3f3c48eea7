using System.Net;
using System.Net.WebSockets;
using System.Text.Json.Nodes;
using ChikaBot.Channels.DirectLine;
using ChikaBot.Tests.Channels.Fakes;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;

namespace ChikaBot.Tests.Channels.DirectLine;

internal sealed class DirectLineSocketTests
{
    private ChannelServer server = null!;
    private DirectLineClient chat = null!;

    // So slow a pulse that a wake that is missed is a test that fails.
    [SetUp]
    public Task StartAsync() => StartAsync("00:10:00");

    private async Task StartAsync(string pulse)
    {
        server = await ChannelServer.StartAsync(new Dictionary<string, string?> { ["Chika:DirectLine:KeepAlive"] = pulse, ["Chika:DirectLine:PollInterval"] = pulse });
        chat = await DirectLineClient.OpenAsync(server.Client);
    }

    private async Task RestartWithQuickPulseAsync()
    {
        await server.DisposeAsync();
        await StartAsync("00:00:00.1");
    }

    [TearDown]
    public async Task StopAsync() => await server.DisposeAsync();

    private async Task SayAsync(params string[] texts)
    {
        foreach (var text in texts)
        {
            using var response = await chat.PostTextAsync(text, text);
            Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        }
    }

    private async Task<string> StreamUrlFromAsync(string watermark)
    {
        using var response = await chat.SendAsync(HttpMethod.Get, $"/v3/directline/conversations/{chat.Conversation}?watermark={watermark}");
        return (string)(await DirectLineClient.JsonOfAsync(response))["streamUrl"]!;
    }

    private static string[] Talk(params string[] texts) => [.. texts.SelectMany(text => new[] { text, $"Anda menulis {text}" })];

    [Test]
    public async Task Shows_what_is_said_in_order()
    {
        using var socket = await chat.ConnectAsync();
        await SayAsync("a", "b");

        Assert.That((await DirectLineClient.ReceiveTextsAsync(socket, 4)).Texts, Is.EqualTo(Talk("a", "b")));
    }

    [Test]
    public async Task Shows_what_was_said_before_it_opened()
    {
        await SayAsync("a", "b");
        using var socket = await chat.ConnectAsync();

        Assert.That((await DirectLineClient.ReceiveTextsAsync(socket, 4)).Texts, Is.EqualTo(Talk("a", "b")));
    }

    [Test]
    public async Task A_new_connection_at_the_watermark_misses_and_doubles_nothing()
    {
        var seen = new List<string>();
        var socket = await chat.ConnectAsync();
        await SayAsync("a");
        var (texts, watermark) = await DirectLineClient.ReceiveTextsAsync(socket, 2);
        seen.AddRange(texts);
        socket.Abort();
        socket.Dispose();
        await SayAsync("b");

        using var again = await chat.ConnectAsync(await StreamUrlFromAsync(watermark));
        seen.AddRange((await DirectLineClient.ReceiveTextsAsync(again, 2)).Texts);
        await SayAsync("c");
        seen.AddRange((await DirectLineClient.ReceiveTextsAsync(again, 2)).Texts);

        Assert.That(seen, Is.EqualTo(Talk("a", "b", "c")));
    }

    [Test]
    public async Task A_socket_that_opens_and_closes_while_others_write_misses_and_doubles_nothing()
    {
        var words = Enumerable.Range(0, 40).Select(i => $"kata {i}").ToArray();
        var saying = SayAsync(words);
        var (seen, watermark) = (new List<string>(), "");
        while (seen.Count < words.Length * 2)
        {
            using var socket = await chat.ConnectAsync(await StreamUrlFromAsync(watermark));
            (var texts, watermark) = await DirectLineClient.ReceiveTextsAsync(socket, 3 <= (words.Length * 2) - seen.Count ? 3 : 1);
            seen.AddRange(texts);
            socket.Abort();
        }

        await saying;
        Assert.That(seen, Is.EqualTo(Talk(words)));
    }

    [Test]
    public async Task Two_windows_of_one_conversation_both_see_it()
    {
        using var one = await chat.ConnectAsync();
        using var two = await chat.ConnectAsync();
        await SayAsync("a");

        Assert.That((await DirectLineClient.ReceiveTextsAsync(one, 2)).Texts, Is.EqualTo(Talk("a")));
        Assert.That((await DirectLineClient.ReceiveTextsAsync(two, 2)).Texts, Is.EqualTo(Talk("a")));
    }

    [Test]
    public async Task Another_conversation_does_not_see_it()
    {
        var other = await DirectLineClient.OpenAsync(server.Client);
        using var socket = await other.ConnectAsync();
        await SayAsync("a");
        using var own = await other.PostTextAsync("b", "b");

        Assert.That((await DirectLineClient.ReceiveTextsAsync(socket, 2)).Texts, Is.EqualTo(Talk("b")));
    }

    [Test]
    public async Task Shows_that_the_bot_is_typing_and_keeps_no_trace_of_it()
    {
        var commit = new TaskCompletionSource();
        server.Turns.Commit = commit.Task;
        using var socket = await chat.ConnectAsync();
        var posting = chat.PostTextAsync("a", "a");
        var types = new List<string?>();
        while (!types.Contains("typing")) types.AddRange(Types(await DirectLineClient.ReceiveAsync(socket)));
        commit.SetResult();
        using var response = await posting;
        using var read = await chat.ReadAsync();

        Assert.That(Types(await DirectLineClient.JsonOfAsync(read)), Is.EqualTo(new[] { "message", "message" }));
        static IEnumerable<string?> Types(JsonObject set) => set["activities"]!.AsArray().Select(activity => (string?)activity!["type"]);
    }

    [Test]
    public async Task Does_not_type_after_the_answer()
    {
        using var socket = await chat.ConnectAsync();
        for (var i = 0; i < 50; i++)
        {
            await SayAsync($"a{i}");
            var types = new List<string?>();
            while (types.Count(type => type == "message") < 2)
                types.AddRange((await DirectLineClient.ReceiveAsync(socket))["activities"]!.AsArray().Select(activity => (string?)activity!["type"]));
            // A late one would come before what is said next.
            Assert.That(types[0], Is.EqualTo("message"), $"round {i}");
        }
    }

    [Test]
    public async Task Sees_what_another_replica_appended()
    {
        await RestartWithQuickPulseAsync();
        using var socket = await chat.ConnectAsync();
        await server.ActivityLog.AppendAsync(chat.Conversation, "{\"type\":\"message\",\"text\":\"dari petugas\"}"u8.ToArray(), "x", CancellationToken.None);

        Assert.That((await DirectLineClient.ReceiveTextsAsync(socket, 1)).Texts, Is.EqualTo(new[] { "dari petugas" }));
    }

    [Test]
    public async Task An_idle_socket_gets_empty_frames()
    {
        await RestartWithQuickPulseAsync();
        using var socket = await chat.ConnectAsync();
        var frame = await socket.ReceiveAsync(new byte[16].AsMemory(), CancellationToken.None);

        Assert.That((frame.MessageType, frame.Count, frame.EndOfMessage), Is.EqualTo((WebSocketMessageType.Text, 0, true)));
    }

    [Test]
    public async Task What_a_client_sends_over_the_socket_is_dropped()
    {
        using var socket = await chat.ConnectAsync();
        await socket.SendAsync(Array.Empty<byte>(), WebSocketMessageType.Text, true, CancellationToken.None);
        await socket.SendAsync(new byte[5000], WebSocketMessageType.Text, true, CancellationToken.None);
        await SayAsync("a");

        Assert.That((await DirectLineClient.ReceiveTextsAsync(socket, 2)).Texts, Is.EqualTo(Talk("a")));
    }

    [Test]
    public async Task A_socket_that_is_closed_is_closed_in_return_and_forgotten()
    {
        var hub = server.Services.GetRequiredService<SocketHub>();
        using var socket = await chat.ConnectAsync();
        await SayAsync("a");
        await DirectLineClient.ReceiveTextsAsync(socket, 2);
        Assert.That(hub.Count, Is.EqualTo(1));
        await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);

        Assert.That(socket.State, Is.EqualTo(WebSocketState.Closed));
        Assert.That(() => hub.Count, Is.Zero.After(5000, 20));
    }

    [Test]
    public async Task A_server_that_stops_says_goodbye()
    {
        using var socket = await chat.ConnectAsync();
        await DirectLineClientReady(socket);
        var stopping = server.DisposeAsync();
        ValueWebSocketReceiveResult frame;
        do
        {
            frame = await socket.ReceiveAsync(new byte[1024].AsMemory(), CancellationToken.None);
        }
        while (frame.MessageType != WebSocketMessageType.Close);

        Assert.That(socket.CloseStatus, Is.EqualTo(WebSocketCloseStatus.EndpointUnavailable));
        await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
        await stopping;
        await StartAsync();

        async Task DirectLineClientReady(ClientWebSocket opened)
        {
            await SayAsync("a");
            await DirectLineClient.ReceiveTextsAsync(opened, 2);
        }
    }

    [Test]
    public async Task A_log_that_goes_away_closes_the_socket_so_that_the_client_comes_back()
    {
        await RestartWithQuickPulseAsync();
        using var socket = await chat.ConnectAsync();
        await SayAsync("a");
        await DirectLineClient.ReceiveTextsAsync(socket, 2);
        server.ActivityLog.IsAway = true;

        Assert.That(async () => await DirectLineClient.ReceiveAsync(socket), Throws.InstanceOf<WebSocketException>());
        Assert.That(socket.CloseStatus, Is.EqualTo(WebSocketCloseStatus.InternalServerError));
    }
}

using System.Diagnostics;
using System.Net.Http.Json;
using ChikaBot.Dialogs.Engine;
using ChikaBot.Tests.Server;
using ChikaBot.Tests.Server.Logs;
using ChikaBot.Tests.Stores;
using ChikaBot.Tests.Turns;
using ChikaBot.Turns;
using NUnit.Framework;

namespace ChikaBot.Tests.Operations.Telemetry;

/// <summary>A turn as a trace, across its stations and a restart.</summary>
[NonParallelizable]
internal sealed class TraceTests
{
    private const string Strangers = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    private readonly SqliteFolder folder = new();

    [SetUp]
    public void Create() => folder.Create();

    [TearDown]
    public void Destroy() => folder.Destroy();

    [Test]
    public async Task The_stations_of_a_turn_lie_within_it_and_the_send_goes_on_with_it_after_a_restart()
    {
        using var spans = new RecordedSpans();
        using (var store = folder.Open()) await Runner(store).RunAsync(Message("m1"), Given.Address, default);
        var turn = spans.Of("turn");

        using (var store = folder.Open()) await SendAsync(store);

        Assert.That(spans.Ended.Where(span => span.OperationName.StartsWith("turn.", StringComparison.Ordinal)).Select(span => (span.OperationName, span.ParentId)),
            Is.EqualTo(new[] { ("turn.load", turn.Id), ("turn.engine", turn.Id), ("turn.commit", turn.Id) }));
        Assert.That((spans.Of("outbox.send").TraceId, spans.Of("outbox.send").ParentSpanId), Is.EqualTo((turn.TraceId, turn.SpanId)));
        Assert.That(turn.TagObjects, Is.EquivalentTo(new KeyValuePair<string, object?>[] { new("chika.channel", "fake"), new("chika.outcome", "committed"), new("chika.replies", 1) }));
        Assert.That(spans.Of("outbox.send").TagObjects.Select(tag => tag.Key), Is.EquivalentTo(new[] { "chika.channel", "chika.attempt", "chika.verdict" }));
    }

    [Test]
    public async Task A_turn_that_is_not_recorded_leaves_no_trace_in_the_outbox_and_its_send_none_either()
    {
        using var spans = new RecordedSpans(() => false);
        using var store = folder.Open();
        await Runner(store).RunAsync(Message("m1"), Given.Address, default);

        var sent = await SendAsync(store);

        Assert.That((sent.Single().Message.Trace, spans.Ended.Count), Is.EqualTo((default(string), 0)));
    }

    [Test]
    public async Task A_stranger_s_traceparent_neither_joins_a_trace_nor_has_it_recorded()
    {
        // As with a log: then the framework begins an activity of its own for each request, and would take what the header says.
        using var framework = new ActivityListener { ShouldListenTo = source => source.Name == "Microsoft.AspNetCore", Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData };
        ActivitySource.AddActivityListener(framework);
        await using var server = await LocalServer.StartAsync();
        using var none = new RecordedSpans(() => false);
        using (var answer = await PostAsync(server, "m1", "traceparent", Strangers)) Assert.That(answer.IsSuccessStatusCode, Is.True);
        Assert.That(none.Ended, Is.Empty);
        none.Dispose();

        using var all = new RecordedSpans();
        using (var answer = await PostAsync(server, "m2", "traceparent", Strangers)) Assert.That(answer.IsSuccessStatusCode, Is.True);
        // The answer may be here before the server has closed the span.
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (all.Ended.All(span => span.OperationName != "channel-in")) await Task.Delay(10, patience.Token);

        var way = all.Of("channel-in");
        Assert.That((way.ParentId, all.Of("turn").ParentId), Is.EqualTo((default(string), way.Id)));
        Assert.That(way.TraceId.ToHexString(), Is.Not.EqualTo(Strangers.Split('-')[1]));
    }

    private static TurnRunner Runner(OpenStore store) =>
        new(new AppendingEngine(), store.Conversations, new Apology(), new OutboxSignal(), new Clocks(TimeProvider.System, TimeProvider.System), new SuiteLogger<TurnRunner>());

    private static async Task<IReadOnlyList<LeasedReply>> SendAsync(OpenStore store)
    {
        var delivery = new OutboxDelivery([new FakeSender()], store.Outbox, new OutboxOptions(), new Clocks(TimeProvider.System, TimeProvider.System), new SuiteLogger<OutboxDelivery>());
        var now = TimeProvider.System.GetUtcNow();
        var lease = await store.Outbox.LeaseAsync(10, now, now.AddMinutes(1), default);
        foreach (var reply in lease.Replies) await delivery.DeliverAsync(reply, default);
        return lease.Replies;
    }

    private static Task<HttpResponseMessage> PostAsync(LocalServer server, string id, string header, string value)
    {
        var post = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = JsonContent.Create(Talker.Message("trace", "halo", id, serviceUrl: null)) };
        post.Headers.Add(header, value);
        // A client of its own, without the propagation of this process.
        return server.Client.SendAsync(post);
    }

    private static IncomingMessage Message(string id) => new(new ConversationKey("fake", "6281234567890"), id, new SenderKey("fake", "6281234567890"), new MessageContent.Text("halo"));
}

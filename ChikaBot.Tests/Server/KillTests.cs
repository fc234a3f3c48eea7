using NUnit.Framework;

namespace ChikaBot.Tests.Server;

/// <summary>kill -9 in the middle of load, twenty times, under people whose answers come in the response and people whose answers go through the outbox.</summary>
[Parallelizable]
internal sealed class KillTests
{
    private const int Kills = 20;
    private const int PeopleOfEachKind = 6;

    // Short times, so that what a killed process had taken is sent again soon; the order of things is the same.
    private static readonly string[] Settings =
    [
        "--Chika:Outbox:SendTimeout=00:00:02", "--Chika:Outbox:LeaseDuration=00:00:03", "--Chika:Outbox:FirstPause=00:00:00.05", "--Chika:Outbox:PollInterval=00:00:00.2",
        // They write as fast as they can.
        "--Chika:Limits:SenderBurst=1000000",
    ];

    private readonly List<PersistentTalker> answered = [];
    private readonly List<PersistentTalker> written = [];
    private Connector connector = null!;
    private ServerProcess server = null!;

    [OneTimeSetUp]
    public async Task TalkAndKillAsync()
    {
        connector = await Connector.StartAsync();
        server = await ServerProcess.StartAsync(Settings);
        for (var i = 0; i < PeopleOfEachKind; i++)
        {
            answered.Add(new PersistentTalker($"answered-{i}", () => server.Client, serviceUrl: null));
            written.Add(new PersistentTalker($"written-{i}", () => server.Client, connector.ServiceUrl));
        }

        using var stop = new CancellationTokenSource();
        var talks = answered.Concat(written).Select(talker => Task.Run(() => talker.TalkAsync(stop.Token))).ToArray();
        try
        {
            for (var kill = 0; kill < Kills; kill++)
            {
                // Different moments of the work: from the first messages after a start to the middle of many.
                await AcknowledgedAsync(1 + kill * 97 % 300);
                server.Kill();
                await server.StartAgainAsync();
            }
        }
        finally
        {
            await stop.CancelAsync();
            await Task.WhenAll(talks);
        }

        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (KeptConversations.Count(server.DatabaseFile, "outbox") > 0) await Task.Delay(100, patience.Token);
    }

    private async Task AcknowledgedAsync(int more)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        for (var before = Acknowledged; Acknowledged < before + more;) await Task.Delay(1, patience.Token);
    }

    private int Acknowledged => answered.Concat(written).Sum(talker => talker.Answers.Count);

    [OneTimeTearDown]
    public async Task CleanAsync()
    {
        server.Dispose();
        await connector.DisposeAsync();
    }

    [Test]
    [Order(1)]
    public void The_load_was_hit()
    {
        TestContext.Out.WriteLine($"{Acknowledged} messages, {answered.Concat(written).Sum(talker => talker.Failures)} tries in vain");
        Assert.That(answered.Concat(written).Select(talker => talker.Failures), Is.All.GreaterThanOrEqualTo(Kills / 2));
        Assert.That(Acknowledged, Is.GreaterThan(50 * Kills));
    }

    [Test]
    [Order(2)]
    public void Every_acknowledged_message_has_one_effect_and_none_has_two()
    {
        var kept = KeptConversations.Read(server.DatabaseFile);
        foreach (var talker in answered.Concat(written))
        {
            var one = kept[$"test/{talker.Conversation}"];
            Assert.That(one.Version, Is.EqualTo(talker.Answers.Count), talker.Conversation);
            Assert.That(one.MessageIds, Is.EqualTo(Enumerable.Range(0, talker.Answers.Count).Select(number => $"test/{talker.Conversation}/{PersistentTalker.Id(number)}")), "each id once and in order");
        }
    }

    [Test]
    [Order(3)]
    public void Replies_through_the_outbox_arrive_at_least_once_and_in_order()
    {
        foreach (var talker in written)
        {
            var arrived = connector.In(talker.Conversation).Select(arrival => arrival.ReplyTo).ToList();
            Assert.That(arrived, Is.Ordered, talker.Conversation);
            Assert.That(arrived.Distinct(), Is.EqualTo(Enumerable.Range(0, talker.Answers.Count).Select(PersistentTalker.Id)), talker.Conversation);
        }

        Assert.That(KeptConversations.Count(server.DatabaseFile, "dead_letters"), Is.Zero);
    }

    [Test]
    [Order(4)]
    public async Task Every_message_said_again_gets_the_answer_it_had()
    {
        await Parallel.ForEachAsync(answered, async (talker, _) =>
        {
            for (var number = 0; number < talker.Answers.Count; number++)
            {
                var again = await talker.AgainAsync(number);
                Assert.That(again, Is.EqualTo(talker.Answers[number]).And.Not.Empty, $"{talker.Conversation} {number}");
            }
        });

        foreach (var talker in answered)
            Assert.That(KeptConversations.Read(server.DatabaseFile)[$"test/{talker.Conversation}"].Version, Is.EqualTo(talker.Answers.Count), "and none had a second effect");
    }
}

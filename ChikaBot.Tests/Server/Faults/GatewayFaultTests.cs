using ChikaBot.Simulator;
using ChikaBot.Tests.Server.Logs;
using NUnit.Framework;

namespace ChikaBot.Tests.Server.Faults;

/// <summary>
/// WhatsApp on a bad day: fifty users write forty messages each, webhooks come twice and in disorder, a third of the sends goes wrong, and the
/// server is killed ten times, finds its store locked and its disk full, and its conversations' clock set forward and back.
/// </summary>
[Parallelizable]
internal sealed class GatewayFaultTests
{
    private const int Users = 50;
    private const int UsersOfATalker = 10;
    private const int Kills = 10;
    private const int KillBeforeLock = 3;
    private const int KillBeforeFullDisk = 6;
    private const int RefusalsOfFullDisk = 10;

    private static readonly TimeSpan SendTimeout = TimeSpan.FromSeconds(1.5);
    private static readonly DateTimeOffset Clock = new(2026, 3, 5, 9, 0, 0, TimeSpan.FromHours(7));

    /// <summary>Forward by less than the silence that ends a talk; back by any span.</summary>
    private static readonly TimeSpan[] Jumps = [TimeSpan.FromMinutes(9), TimeSpan.FromHours(-3), TimeSpan.FromMinutes(8), TimeSpan.FromDays(-1)];

    private static readonly GraphFault[] SendFaults =
    [
        new GraphFault.Refuse(GraphError.Of(429), RetryAfter: TimeSpan.FromSeconds(1)),
        new GraphFault.Refuse(GraphError.Of(500)),
        new GraphFault.Refuse(GraphError.Of(503)),
        new GraphFault.Delay(2 * SendTimeout),
        new GraphFault.Reset(Taken: false),
        new GraphFault.Reset(Taken: true),
    ];

    // Short times, so that what a killed process had taken is sent again soon; the order of things is the same.
    private static readonly string[] Settings =
    [
        $"--Chika:Outbox:SendTimeout={SendTimeout:c}", "--Chika:Outbox:LeaseDuration=00:00:03", "--Chika:Outbox:PollInterval=00:00:00.2", "--Chika:Outbox:MaxParallel=64",
        "--Chika:Samples=false", $"--Chika:Clock={Clock:O}",
    ];

    private readonly GatewayUser[] users = [.. Enumerable.Range(0, Users).Select(number => new GatewayUser(number))];
    private WebhookTalker[] talkers = [];
    private WhatsAppBench bench = null!;

    private int Acknowledged => talkers.Sum(talker => talker.Acknowledged);

    private int Refused => talkers.Sum(talker => talker.Refused);

    [OneTimeSetUp]
    public async Task TalkUnderFaultsAsync()
    {
        bench = await WhatsAppBench.StartAsync(new WebhookFaults(DuplicateShare: 0.2, Shuffle: true), Settings);
        await FaultPeople.ImportAsync(bench.Server.DataDirectory, Users);
        bench.Double.Faults.Share(1.0 / 3, SendFaults);
        talkers = [.. users.Chunk(UsersOfATalker).Select((some, number) => new WebhookTalker(some, number, () => bench.Server.Client))];
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        var talks = talkers.Select(talker => Task.Run(() => talker.TalkAsync(patience.Token))).ToArray();
        try
        {
            var clock = Clock;
            for (var kill = 0; kill < Kills; kill++)
            {
                // Different moments of the work, and always in the middle of it.
                await UntilAsync(() => Acknowledged >= 50 + kill * 170 + kill * 7 % 20, patience.Token);
                if (kill == KillBeforeLock) await LockAsync(patience.Token);
                bench.Server.Kill();
                if (kill == KillBeforeFullDisk) await FillDiskAsync(patience.Token);
                clock += Jumps[kill % Jumps.Length];
                await bench.Server.StartAgainAsync($"--Chika:Clock={clock:O}");
                bench.Connect();
            }

            await Task.WhenAll(talks);
            await UntilAsync(() => KeptConversations.Count(bench.Server.DatabaseFile, "outbox") == 0, patience.Token);
        }
        catch
        {
            await patience.CancelAsync();
            throw;
        }
    }

    [OneTimeTearDown]
    public async Task CleanAsync() => await bench.DisposeAsync();

    [Test]
    [Order(1)]
    public void The_faults_were_met()
    {
        var replies = users.Sum(user => Arrived(user).Count);
        TestContext.Out.WriteLine(
            $"{Users} users, {Acknowledged} messages, {talkers.Sum(talker => talker.Duplicates)} duplicates; webhooks: {Refused} refused, {talkers.Sum(talker => talker.Unanswered)} unanswered; "
            + $"{Kills} kills; {KeptConversations.Read(bench.Server.DatabaseFile).Values.Sum(kept => kept.Version)} effects; sends: {bench.Double.Refused.Count} refused, {replies} taken, {replies - Acknowledged} of them again");

        Assert.That(Acknowledged, Is.EqualTo(Users * GatewayUser.Messages));
        Assert.That(talkers.Sum(talker => talker.Duplicates), Is.GreaterThan(Acknowledged * 0.15));
        Assert.That(talkers.Sum(talker => talker.Unanswered), Is.GreaterThan(Kills));
        Assert.That(Refused, Is.GreaterThan(RefusalsOfFullDisk));
        Assert.That(talkers.SelectMany(talker => talker.Odd), Is.Empty, "an answer that is neither 200 nor 503");
        Assert.That(bench.Double.Refused.Select(error => error.HttpStatus).Distinct(), Is.EquivalentTo(new[] { 429, 500, 503 }), "only what was chosen");
        Assert.That(replies, Is.GreaterThan(Acknowledged), "answers that were lost made some replies come again");
    }

    [Test]
    [Order(2)]
    public void Every_accepted_message_has_one_effect_and_in_the_order_it_was_written()
    {
        var kept = KeptConversations.Read(bench.Server.DatabaseFile);
        Assert.That(kept.Keys, Is.EquivalentTo(users.Select(user => user.Key)));
        foreach (var user in users)
        {
            Assert.That(kept[user.Key].Version, Is.EqualTo(GatewayUser.Messages));
            Assert.That(kept[user.Key].MessageIds, Is.EqualTo(Enumerable.Range(0, GatewayUser.Messages).Select(user.Id)));
        }
    }

    [Test]
    [Order(3)]
    public void Every_reply_arrives_at_least_once_and_in_order()
    {
        foreach (var user in users)
        {
            var answers = WithoutRepetitions(Arrived(user));
            Assert.That(answers, Has.Count.EqualTo(GatewayUser.Messages), user.Id(0));
            for (var message = 0; message < GatewayUser.Messages; message++)
                Assert.That(user.IsAnswer(message, answers[message]), Is.True, $"{user.Id(message)}: {answers[message]}");
        }

        Assert.That(KeptConversations.Count(bench.Server.DatabaseFile, "dead_letters"), Is.Zero);
    }

    [Test]
    [Order(4)]
    public void No_user_sees_another_s_data()
    {
        var secrets = users.ToDictionary(user => user, user => user.Secrets.ToArray());
        foreach (var user in users)
        {
            var seen = string.Join('\n', Arrived(user));
            Assert.That(Found(seen, secrets[user]), Is.Not.Empty, "their own, so that the search is one");
            foreach (var other in users.Where(other => other != user)) Assert.That(Found(seen, secrets[other]), Is.Empty, user.Key);
        }
    }

    [Test]
    [Order(5)]
    public void No_line_of_the_log_tells_of_a_person() =>
        Assert.That(Secrets.Found(bench.Server.Output, users.SelectMany(user => user.Secrets.Append(user.Key))), Is.Empty);

    private async Task LockAsync(CancellationToken cancellationToken)
    {
        var before = Refused;
        using var held = HeldStore.Of(bench.Server.DatabaseFile);
        await UntilAsync(() => Refused > before, cancellationToken);
    }

    /// <summary>From its start on no file can become larger than the database is.</summary>
    private async Task FillDiskAsync(CancellationToken cancellationToken)
    {
        await bench.Server.StartOnFullDiskAsync(new FileInfo(bench.Server.DatabaseFile).Length / 1024);
        bench.Connect();
        var before = Refused;
        await UntilAsync(() => Refused >= before + RefusalsOfFullDisk, cancellationToken);
        bench.Server.Kill();
    }

    private List<string> Arrived(GatewayUser user) => [.. bench.Double.Of(user.Key).Messages.Select(message => message.Text)];

    private static List<string> WithoutRepetitions(List<string> answers) => [.. answers.Where((answer, at) => at == 0 || answer != answers[at - 1])];

    private static string[] Found(string text, IEnumerable<string> secrets) => [.. secrets.Where(secret => text.Contains(secret, StringComparison.Ordinal))];

    private static async Task UntilAsync(Func<bool> condition, CancellationToken cancellationToken)
    {
        while (!condition()) await Task.Delay(5, cancellationToken);
    }
}

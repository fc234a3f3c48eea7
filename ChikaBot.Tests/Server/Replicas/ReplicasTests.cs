using NUnit.Framework;

namespace ChikaBot.Tests.Server.Replicas;

/// <summary>Three processes behind nginx over one database: under load, with one killed, without the database for a while, and restarted one after the other.</summary>
[NonParallelizable]
internal sealed class ReplicasTests
{
    private const int Users = 12;

    private ReplicaSet replicas = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => replicas = await ReplicaSet.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        if (replicas is not null) await replicas.DisposeAsync();
    }

    [Test]
    [Order(1)]
    public async Task Messages_spread_over_all_and_sent_to_two_at_once_have_one_effect_and_one_answer_each_in_order()
    {
        var users = Crowd("spread");
        await UnderLoadAsync(users, () => AcknowledgedAsync(users, 20 * Users));
        await Task.WhenAll(users.Select((user, number) => user.TalkTwiceAsync(10, () => Server(number), () => Server(number + 1))));

        // One after the other: all of them prove that they know the same participant, whose tries are counted in one place.
        var talks = new List<string[][]>();
        for (var person = 0; person < 5; person++) talks.Add(await AnswersAsync(person));

        Assert.That(users.SelectMany(user => user.Failures), Is.Empty);
        Assert.That(talks.SelectMany(answers => answers).Select(answer => answer.Distinct().Count()), Is.All.EqualTo(1), "the same answer from all");
        Assert.That(talks, Is.All.EqualTo(talks[0]), "of everybody who says the same");
        await Everything_has_one_effect_and_arrives(users, exactlyOnce: true);
    }

    [Test]
    [Order(2)]
    public async Task One_that_is_killed_takes_nothing_with_it_and_the_others_send_what_it_had_taken()
    {
        const int Killed = 1;
        var users = Crowd("kill");
        var had = 0;
        await UnderLoadAsync(users, async () =>
        {
            await AcknowledgedAsync(users, 5 * Users);
            replicas.Sink.Hold();
            await UntilAsync(() => replicas.Sink.HeldOf(ReplicaSet.Name(Killed)) > 0);
            replicas.Servers[Killed].Kill();
            had = replicas.Sink.HeldOf(ReplicaSet.Name(Killed));
            replicas.Sink.Release();
            await AcknowledgedAsync(users, 10 * Users);
        });

        Assert.That(had, Is.GreaterThan(0));
        await Everything_has_one_effect_and_arrives(users, exactlyOnce: false);
        await replicas.Servers[Killed].StartAgainAsync();
    }

    [Test]
    [Order(3)]
    public async Task Without_the_database_messages_are_refused_and_when_it_is_back_all_goes_on()
    {
        var users = Crowd("crash");
        await UnderLoadAsync(users, async () =>
        {
            await AcknowledgedAsync(users, 5 * Users);
            replicas.Cluster.Crash();
            await UntilAsync(() => users.All(user => user.Failures.Count > 2));
            replicas.Cluster.Start();
            await AcknowledgedAsync(users, 10 * Users);
        });

        Assert.That(users.SelectMany(user => user.Failures).Distinct(), Is.EqualTo(new[] { "503" }));
        await Everything_has_one_effect_and_arrives(users, exactlyOnce: false);
    }

    [Test]
    [Order(4)]
    public async Task Restarted_one_after_the_other_they_refuse_nobody()
    {
        var users = Crowd("roll");
        var codes = new List<int>();
        await UnderLoadAsync(users, async () =>
        {
            foreach (var server in replicas.Servers)
            {
                await AcknowledgedAsync(users, 3 * Users);
                codes.Add(await server.StopAsync());
                await AcknowledgedAsync(users, 3 * Users);
                await server.StartAgainAsync();
            }

            await AcknowledgedAsync(users, 3 * Users);
        });

        Assert.That(codes, Is.All.Zero, "none was cut off");
        Assert.That(users.SelectMany(user => user.Failures), Is.Empty);
        await Everything_has_one_effect_and_arrives(users, exactlyOnce: true);
    }

    private WebhookUser[] Crowd(string name) => [.. Enumerable.Range(0, Users).Select(number => new WebhookUser($"{name}{number}@c.us", replicas.Client))];

    private HttpClient Server(int number) => replicas.Servers[number % ReplicaSet.Count].Client;

    /// <summary>Each message at all servers at once.</summary>
    private async Task<string[][]> AnswersAsync(int person)
    {
        string[] says = ["halo", "2", "9901991104820011", "1982-04-11", "0"];
        var answers = new List<string[]>();
        foreach (var (number, text) in says.Index())
            answers.Add(await Task.WhenAll(replicas.Servers.Select(server => new Talker(server.Client, $"spread-{person}").SayAsync(text, $"m{number}"))));
        Assert.That(answers[3][0], Does.Contain("Total tagihan: Rp"));
        return [.. answers];
    }

    private static async Task UnderLoadAsync(WebhookUser[] users, Func<Task> meanwhile)
    {
        using var stop = new CancellationTokenSource();
        var talks = users.Select(user => Task.Run(() => user.TalkAsync(stop.Token))).ToArray();
        try
        {
            await meanwhile();
        }
        finally
        {
            await stop.CancelAsync();
            await Task.WhenAll(talks);
        }
    }

    private static async Task AcknowledgedAsync(WebhookUser[] users, int more)
    {
        var before = users.Sum(user => user.Acknowledged);
        await UntilAsync(() => users.Sum(user => user.Acknowledged) >= before + more);
    }

    private static async Task UntilAsync(Func<bool> holds)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!holds()) await Task.Delay(5, patience.Token);
    }

    private async Task Everything_has_one_effect_and_arrives(WebhookUser[] users, bool exactlyOnce)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (await replicas.CountAsync("outbox") > 0) await Task.Delay(50, patience.Token);
        var kept = await replicas.KeptAsync();
        foreach (var user in users)
        {
            var (version, ids, replies) = kept[user.Id];
            Assert.That(version, Is.EqualTo(user.Acknowledged), user.Id);
            Assert.That(ids, Is.EqualTo(user.MessageIds), "each id once and in order");
            var arrived = replicas.Sink.To(user.Id);
            if (exactlyOnce) Assert.That(arrived, Is.EqualTo(replies), user.Id);
            else Assert.That(WithoutRepetitions(arrived), Is.EqualTo(WithoutRepetitions(replies)), user.Id);
        }

        Assert.That(await replicas.CountAsync("dead_letters"), Is.Zero);
    }

    private static IEnumerable<string> WithoutRepetitions(IReadOnlyList<string> texts) => texts.Where((text, at) => at == 0 || text != texts[at - 1]);
}

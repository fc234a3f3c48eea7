using System.Net;
using ChikaBot.Simulator;
using ChikaBot.Tests.Scripts.Demo;
using NUnit.Framework;

namespace ChikaBot.Tests.Simulator;

public sealed class GraphFaultTests
{
    private GraphDouble _double = null!;
    private GraphClient _client = null!;

    private int Arrived => _double.Of(GraphClient.User).Messages.Count;

    [SetUp]
    public async Task Start_a_double() => (_double, _client) = await GraphClient.StartAsync();

    [TearDown]
    public async Task Stop_it()
    {
        _client.Dispose();
        await _double.DisposeAsync();
    }

    [TestCase(429, 429, 130429)]
    [TestCase(131056, 429, 131056)]
    [TestCase(190, 401, 190)]
    [TestCase(503, 503, 131016)]
    [TestCase(502, 502, 131000)]
    [TestCase(131047, 400, 131047)]
    [TestCase(424242, 400, 424242)]
    public async Task Refuses_the_next_sends_as_told_and_takes_those_behind(int told, int status, int code)
    {
        _double.Faults.Next(2, new GraphFault.Refuse(GraphError.Of(told), TimeSpan.FromSeconds(3)));
        var answers = new[] { await SendAsync(), await SendAsync(), await SendAsync() };

        Assert.That(answers.Select(answer => answer.Code), Is.EqualTo(new int?[] { code, code, null }));
        Assert.That(answers[0].Status, Is.EqualTo((HttpStatusCode)status));
        Assert.That(answers[0].RetryAfter, Is.EqualTo(TimeSpan.FromSeconds(3)));
        Assert.That(Arrived, Is.EqualTo(1));
    }

    [Test]
    public async Task A_lost_answer_leaves_the_message_taken()
    {
        _double.Faults.Next(1, new GraphFault.Reset(Taken: true));
        Assert.That(async () => await SendAsync(), Throws.InstanceOf<HttpRequestException>());
        Assert.That(Arrived, Is.EqualTo(1));
        Assert.That((await SendAsync()).Id, Is.Not.Null);
    }

    [Test]
    public void A_broken_connection_takes_nothing()
    {
        _double.Faults.Next(1, new GraphFault.Reset(Taken: false));
        Assert.That(async () => await SendAsync(), Throws.InstanceOf<HttpRequestException>());
        Assert.That(Arrived, Is.Zero);
    }

    [Test]
    public async Task A_late_answer_is_an_answer()
    {
        _double.Faults.Next(1, new GraphFault.Delay(TimeSpan.FromMilliseconds(50)));
        Assert.That((await SendAsync()).Id, Is.Not.Null);
    }

    [Test]
    public void A_share_of_sends_is_the_same_for_the_same_seed()
    {
        static List<bool> Course(int seed)
        {
            var plan = new FaultPlan(seed);
            plan.Share(0.3, new GraphFault.Reset(Taken: false));
            return [.. Enumerable.Range(0, 1000).Select(_ => plan.Take() is not null)];
        }

        var (course, again, other) = (Course(7), Course(7), Course(8));
        Assert.That(again, Is.EqualTo(course));
        Assert.That(other, Is.Not.EqualTo(course));
        Assert.That(course.Count(failed => failed), Is.InRange(250, 350));
    }

    [Test]
    public void Nothing_goes_wrong_after_clearing()
    {
        var plan = new FaultPlan(1);
        plan.Next(5, new GraphFault.Reset(Taken: false));
        plan.Share(1, new GraphFault.Reset(Taken: false));
        plan.Clear();
        Assert.That(plan.Take(), Is.Null);
    }

    private Task<GraphClient.Answer> SendAsync() => _client.SendAsync(Make.Text(GraphClient.User, "a"));
}

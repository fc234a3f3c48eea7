using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using ChikaBot.Stores;
using ChikaBot.Tests.Stores;
using NUnit.Framework;

namespace ChikaBot.Tests.Desk;

/// <summary>Live updates: signals without content.</summary>
[Parallelizable]
public sealed partial class EventsTests
{
    private DeskServer server = null!;

    [OneTimeSetUp]
    public async Task Start() => server = await DeskCase.StartAsync("--Chika:Desk:Live:MaxPerOfficer=2", "--Chika:Desk:Live:Heartbeat=00:00:00.3");

    [OneTimeTearDown]
    public async Task Stop() => await server.DisposeAsync();

    [SetUp]
    public Task LogIn() => server.LogInAnewAsync(DeskCase.Rina);

    [Test]
    public async Task A_change_is_told_and_nothing_of_it()
    {
        using var line = await Line.OpenAsync(server);
        await line.UntilAsync("event: open");

        await server.Store.WaitingAsync(GivenTickets.Ticket("PDW-20260302-LVE1"));
        await line.UntilAsync("event: tickets");
        await server.CalledAsync("live");
        await line.UntilAsync("event: handovers");

        Assert.That(line.Heard, Does.Not.Contain("PDW").And.Not.Contain("99000").And.Not.Contain("rina"));
        Assert.That((line.Answer.Content.Headers.ContentType?.MediaType, line.Answer.Headers.CacheControl?.NoStore), Is.EqualTo(("text/event-stream", true)));
    }

    [Test]
    public async Task A_look_is_no_change()
    {
        var pulse = server.Service<IDeskPulse>();
        var before = await pulse.ReadAsync(default);

        await server.Store.Audit.AppendAsync(new AuditEntry(DateTimeOffset.UtcNow, DeskCase.Rina, AuditAction.TicketViewed, "PDW-20260302-LVE2"), default);

        Assert.That(await pulse.ReadAsync(default), Is.EqualTo(before));
    }

    [Test]
    public async Task A_line_without_news_shows_that_it_lives()
    {
        using var line = await Line.OpenAsync(server);

        await line.UntilAsync(":");
        await line.UntilAsync("");
        await line.UntilAsync(":");
    }

    [Test]
    public async Task A_line_is_ended_when_the_server_stops()
    {
        var other = await DeskCase.StartAsync();
        await other.LogInAnewAsync(DeskCase.Rina);
        using var line = await Line.OpenAsync(other);
        await line.UntilAsync("event: open");

        other.Service<Microsoft.Extensions.Hosting.IHostApplicationLifetime>().StopApplication();

        Assert.That(async () => await line.RestAsync(), Throws.Nothing, "ended, not cut off");
        await other.DisposeAsync();
    }

    [Test]
    public async Task A_page_that_comes_back_is_told_what_it_missed()
    {
        // The places of the lines before may not be free yet.
        await server.LogInAnewAsync(DeskCase.Boss);
        string known;
        using (var first = await Line.OpenAsync(server)) known = (await first.UntilAsync("id: "))["id: ".Length..];
        await server.Store.WaitingAsync(GivenTickets.Ticket("PDW-20260302-LVE3"));

        using var second = await Line.OpenAsync(server, known);

        await second.UntilAsync("event: tickets");
    }

    [Test]
    public async Task A_page_is_told_what_has_changed_since_it_was_made()
    {
        await server.LogInAnewAsync(DeskCase.Elsewhere);
        var since = SinceMark().Match(await (await server.GetAsync("/desk/antrean")).Content.ReadAsStringAsync()).Groups["since"].Value;
        await server.Store.WaitingAsync(GivenTickets.Ticket("PDW-20260302-LVE4"));

        using var line = await Line.OpenAsync(server, since: since);

        await line.UntilAsync("event: tickets");
    }

    [Test]
    public async Task More_lines_than_allowed_are_refused_and_a_closed_one_makes_room()
    {
        await server.LogInAnewAsync(DeskCase.Budi);
        using var first = await Line.OpenAsync(server);
        using (await Line.OpenAsync(server))
        {
            using var third = await Line.OpenAsync(server);
            Assert.That(third.Answer.StatusCode, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
        }

        // The server notices a closed line when it next writes to it.
        for (var time = 0; time < 200; time++)
        {
            using var again = await Line.OpenAsync(server);
            if (again.Answer.StatusCode == HttpStatusCode.OK) return;
            await Task.Delay(50);
        }

        Assert.Fail("The closed line still counts.");
    }

    [Test]
    public async Task Nobody_gets_a_status_and_no_page()
    {
        server.UseNewBrowser();
        using var line = await Line.OpenAsync(server);

        Assert.That(line.Answer.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    [GeneratedRegex("data-live-since=\"(?<since>[^\"]+)\"")]
    private static partial Regex SinceMark();

    private sealed class Line(HttpResponseMessage answer, StreamReader reader) : IDisposable
    {
        private readonly CancellationTokenSource patience = new(TimeSpan.FromSeconds(60));

        public HttpResponseMessage Answer => answer;

        public string Heard { get; private set; } = "";

        public static async Task<Line> OpenAsync(DeskServer server, string? last = null, string? since = null)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, since is null ? "/desk/events" : $"/desk/events?since={since}") { Headers = { Accept = { new MediaTypeWithQualityHeaderValue("text/event-stream") } } };
            if (last is not null) request.Headers.Add("Last-Event-ID", last);
            var answer = await server.SendHeadersAsync(request);
            return new Line(answer, new StreamReader(await answer.Content.ReadAsStreamAsync()));
        }

        /// <summary>The first line that begins so; an empty one for "".</summary>
        public async Task<string> UntilAsync(string beginning)
        {
            while (await reader.ReadLineAsync(patience.Token) is { } line)
            {
                Heard += line + "\n";
                if (beginning.Length == 0 ? line.Length == 0 : line.StartsWith(beginning, StringComparison.Ordinal)) return line;
            }

            throw new AssertionException($"The line ended without '{beginning}'.");
        }

        public Task<string> RestAsync() => reader.ReadToEndAsync(patience.Token);

        public void Dispose()
        {
            reader.Dispose();
            answer.Dispose();
            patience.Dispose();
        }
    }
}

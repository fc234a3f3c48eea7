using System.Net;
using System.Threading.RateLimiting;
using ChikaBot.Desk;
using ChikaBot.Web.Desk;
using NUnit.Framework;

namespace ChikaBot.Tests.Desk;

/// <summary>Who gets in at the desk, and what the log-in tells those who do not.</summary>
[Parallelizable]
public sealed class LogInTests
{
    private DeskServer server = null!;

    [SetUp]
    public async Task Start()
    {
        server = await DeskServer.StartAsync();
        await server.AddOfficerAsync(offices: ["32.73", "32.77"]);
    }

    [TearDown]
    public async Task Stop() => await server.DisposeAsync();

    [Test]
    public async Task Name_and_password_lead_to_the_desk_with_role_and_offices()
    {
        using var answer = await server.LogInAsync();
        using var desk = await server.GetAsync("/desk");
        var page = WebUtility.HtmlDecode(await desk.Content.ReadAsStringAsync());

        Assert.That((answer.StatusCode, answer.Headers.Location?.OriginalString), Is.EqualTo((HttpStatusCode.Redirect, "/desk")));
        Assert.That(page, Does.Contain(DeskServer.DisplayName).And.Contain("Petugas").And.Contain("Kota Bandung").And.Contain("32.77").And.Contain("Keluar"));
    }

    [Test]
    public async Task The_name_may_be_typed_in_any_case()
    {
        using var answer = await server.LogInAsync($" {DeskServer.Name.ToUpperInvariant()} ");

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
    }

    [TestCase(DeskServer.Name, "kopi susu dengan gula")]
    [TestCase(DeskServer.Name, "")]
    [TestCase("nobody.here", DeskServer.Password)]
    [TestCase("' OR 1=1 --", DeskServer.Password)]
    [TestCase("", "")]
    public async Task Everybody_else_hears_the_same(string name, string password)
    {
        using var answer = await server.LogInAsync(name, password);
        var page = await answer.Content.ReadAsStringAsync();

        Assert.That((answer.StatusCode, await server.StatusAsync()), Is.EqualTo((HttpStatusCode.Unauthorized, HttpStatusCode.Redirect)));
        Assert.That(page, Does.Contain("Nama atau kata sandi salah.").And.Not.Contain("kopi susu"));
    }

    [Test]
    public async Task Five_wrong_tries_lock_for_fifteen_minutes_with_the_same_answer()
    {
        var wrong = await PageAfterAsync("salah semua ini");
        for (var tries = 1; tries < 5; tries++) await PageAfterAsync("salah semua ini");

        Assert.That(await PageAfterAsync(DeskServer.Password), Is.EqualTo(wrong), "the right one, and nobody can tell");
        server.Clock.Advance(TimeSpan.FromMinutes(14.9));
        Assert.That((await server.LogInAsync()).StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        server.Clock.Advance(TimeSpan.FromMinutes(0.2));
        Assert.That((await server.LogInAsync()).StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
    }

    [Test]
    public async Task A_right_try_gives_all_tries_back()
    {
        for (var round = 0; round < 2; round++)
        {
            for (var tries = 0; tries < 4; tries++) await PageAfterAsync("salah semua ini");
            Assert.That((await server.LogInAsync()).StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
            server.UseNewBrowser();
        }
    }

    [Test]
    public async Task Guesses_side_by_side_are_no_more_than_one_after_the_other()
    {
        // One page first, so that all forms go with the same cookie.
        await server.StatusAsync("/desk/login");
        await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => server.LogInAsync(password: "salah semua ini")));

        Assert.That((await server.LogInAsync()).StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That((await server.Officers.ListAsync(default)).Single().LockedUntil, Is.EqualTo(server.Clock.GetUtcNow().AddMinutes(15)).Within(TimeSpan.FromMilliseconds(1)));
    }

    [Test]
    public async Task One_address_has_few_tries_and_another_is_not_held_up()
    {
        await server.DisposeAsync();
        server = await DeskServer.StartAsync(null, "--Chika:Limits:TrustedProxies:0=127.0.0.1");
        await server.AddOfficerAsync(offices: "32.73");
        var answers = new List<HttpStatusCode>();
        for (var tries = 0; tries <= LogInLimit.AtOnce + 5; tries++)
        {
            using var answer = await FromAsync("203.0.113.7", "nobody.here");
            answers.Add(answer.StatusCode);
            if (answer.StatusCode != HttpStatusCode.TooManyRequests) continue;
            Assert.That(answer.Headers.RetryAfter?.Delta, Is.EqualTo(TimeSpan.FromSeconds(60)));
            Assert.That(WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()), Does.Contain("Terlalu banyak percobaan masuk dari jaringan ini."));
            break;
        }

        Assert.That(answers[^1], Is.EqualTo(HttpStatusCode.TooManyRequests));
        Assert.That(answers, Has.Count.GreaterThan(LogInLimit.AtOnce));
        using var other = await FromAsync("203.0.113.8", DeskServer.Name);
        Assert.That(other.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
    }

    [Test]
    public async Task Above_a_short_queue_one_is_asked_to_come_again_and_no_try_is_counted()
    {
        var queue = server.Service<LogInQueue>();
        var places = new List<Task<RateLimitLease>>();
        // All places and the whole queue: the last one finds no room.
        do places.Add(queue.EnterAsync(default).AsTask());
        while (!places[^1].IsCompleted || (await places[^1]).IsAcquired);

        for (var tries = 0; tries < 6; tries++)
        {
            using var answer = await server.LogInAsync(password: "salah semua ini");
            Assert.That((answer.StatusCode, answer.Headers.RetryAfter?.Delta), Is.EqualTo((HttpStatusCode.ServiceUnavailable, TimeSpan.FromSeconds(5))));
            Assert.That(WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()), Does.Contain("Sedang banyak yang mencoba masuk."));
        }

        foreach (var place in places) (await place).Dispose();
        Assert.That((await server.LogInAsync()).StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
    }

    private Task<HttpResponseMessage> FromAsync(string address, string name)
    {
        server.UseNewBrowser(address);
        return server.LogInAsync(name);
    }

    [Test]
    public async Task A_disabled_officer_stays_out()
    {
        await server.Officers.SetDisabledAsync(DeskServer.Name, true, "stamp", DateTimeOffset.UtcNow, default);

        Assert.That((await server.LogInAsync()).StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    [TestCase("/desk?a=1", "/desk?a=1")]
    [TestCase("/desk/antrean", "/desk/antrean")]
    [TestCase("https://evil.example/desk", "/desk")]
    [TestCase("//evil.example/desk", "/desk")]
    [TestCase("/\\evil.example", "/desk")]
    [TestCase("/deskx", "/desk")]
    [TestCase("/desk/login", "/desk")]
    [TestCase("/desk/logout", "/desk")]
    [TestCase("javascript:alert(1)", "/desk")]
    [TestCase("/", "/desk")]
    public async Task It_leads_back_to_pages_of_the_desk_only(string asked, string target)
    {
        using var answer = await server.LogInAsync(returnUrl: asked);

        Assert.That(answer.Headers.Location?.OriginalString, Is.EqualTo(target));
    }

    [Test]
    public async Task Who_is_not_logged_in_is_led_to_the_log_in_whatever_host_is_named()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/desk?x=1") { Headers = { Host = "evil.example" } };
        using var answer = await server.SendAsync(request);

        Assert.That((answer.StatusCode, answer.Headers.Location?.OriginalString), Is.EqualTo((HttpStatusCode.Redirect, "/desk/login?returnUrl=%2Fdesk%3Fx%3D1")));
    }

    [Test]
    public async Task Neither_names_nor_passwords_are_logged()
    {
        using (await server.LogInAsync()) { }
        server.UseNewBrowser();
        using (await server.LogInAsync(password: "salah semua ini")) { }
        using (await server.LogInAsync("nobody.here")) { }

        Assert.That(server.Logs.Text, Does.Contain("logged in at the desk").And.Contain("was refused"));
        foreach (var secret in new[] { DeskServer.Name, DeskServer.Password, DeskServer.DisplayName, "salah semua ini", "nobody.here" })
            Assert.That(server.Logs.Text, Does.Not.Contain(secret).IgnoreCase);
    }

    private async Task<string> PageAfterAsync(string password)
    {
        using var answer = await server.LogInAsync(password: password);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        var page = await answer.Content.ReadAsStringAsync();
        // Tokens differ from page to page.
        return page[..page.IndexOf("__RequestVerificationToken", StringComparison.Ordinal)];
    }
}

using System.Net;
using ChikaBot.Desk;
using ChikaBot.Web.Desk;
using ChikaBot.Web.Shared;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;

namespace ChikaBot.Tests.Desk;

/// <summary>How long a session lasts, what ends it, and what nobody can do with it from elsewhere.</summary>
[Parallelizable]
public sealed class SessionTests
{
    private DeskServer server = null!;

    [SetUp]
    public async Task Start()
    {
        server = await DeskServer.StartAsync(services => services.AddSingleton(new PageArea("/desk/try", "/desk", endpoints =>
        {
            endpoints.MapGet("/desk/try/officer", context => context.Response.WriteAsync(context.OfficerOf()!.ToString())).RequireAuthorization(DeskPolicies.Officer);
            endpoints.MapGet("/desk/try/supervisor", context => context.Response.WriteAsync("all")).RequireAuthorization(DeskPolicies.Supervisor);
            endpoints.MapGet("/desk/try/quiet", context => context.Response.WriteAsync("live")).RequireAuthorization(DeskPolicies.Officer).WithMetadata(new DoesNotKeepSession());
            endpoints.MapGet("/desk/try/forgotten", context => context.Response.WriteAsync("open"));
            endpoints.MapGet("/desk/try/fault", Task (HttpContext context) => throw new InvalidOperationException(DeskServer.Name)).AllowAnonymous();
        })));
        await server.AddOfficerAsync(offices: ["32.73"]);
        using var answer = await server.LogInAsync();
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
    }

    [TearDown]
    public async Task Stop() => await server.DisposeAsync();

    [Test]
    public async Task It_lasts_while_something_is_asked_for_and_ends_after_thirty_minutes_of_nothing()
    {
        for (var time = 0; time < 4; time++)
        {
            server.Clock.Advance(TimeSpan.FromMinutes(29));
            Assert.That(await server.StatusAsync(), Is.EqualTo(HttpStatusCode.OK));
        }

        server.Clock.Advance(TimeSpan.FromMinutes(31));
        Assert.That(await server.StatusAsync(), Is.EqualTo(HttpStatusCode.Redirect));
    }

    [Test]
    public async Task It_ends_after_eight_hours_however_busy()
    {
        for (var time = 0; time < 23; time++)
        {
            server.Clock.Advance(TimeSpan.FromMinutes(20));
            Assert.That(await server.StatusAsync(), Is.EqualTo(HttpStatusCode.OK), $"after {(time + 1) * 20} minutes");
        }

        server.Clock.Advance(TimeSpan.FromMinutes(21));
        Assert.That(await server.StatusAsync(), Is.EqualTo(HttpStatusCode.Redirect));
    }

    [Test]
    public async Task What_the_page_asks_for_by_itself_does_not_keep_it()
    {
        for (var time = 0; time < 2; time++)
        {
            server.Clock.Advance(TimeSpan.FromMinutes(14));
            Assert.That(await server.StatusAsync("/desk/try/quiet"), Is.EqualTo(HttpStatusCode.OK));
        }

        server.Clock.Advance(TimeSpan.FromMinutes(3));
        Assert.That(await server.StatusAsync(), Is.EqualTo(HttpStatusCode.Redirect));
    }

    [Test]
    public async Task A_new_password_ends_it_at_the_next_request()
    {
        await server.Officers.SetPasswordAsync(DeskServer.Name, new Passwords().Hash("air putih saja cukup"), Passwords.NewStamp(), DateTimeOffset.UtcNow, default);

        Assert.That(await server.StatusAsync(), Is.EqualTo(HttpStatusCode.Redirect));
    }

    [Test]
    public async Task A_disabling_ends_it_for_good()
    {
        await server.Officers.SetDisabledAsync(DeskServer.Name, true, Passwords.NewStamp(), DateTimeOffset.UtcNow, default);
        Assert.That(await server.StatusAsync(), Is.EqualTo(HttpStatusCode.Redirect));

        await server.Officers.SetDisabledAsync(DeskServer.Name, false, Passwords.NewStamp(), DateTimeOffset.UtcNow, default);
        Assert.That(await server.StatusAsync(), Is.EqualTo(HttpStatusCode.Redirect), "enabled again, the old cookie is still worth nothing");
    }

    [Test]
    public async Task Role_and_offices_hold_from_the_next_request_on()
    {
        Assert.That(await server.StatusAsync("/desk/try/supervisor"), Is.EqualTo(HttpStatusCode.Forbidden));

        await server.Officers.SetOfficesAsync(DeskServer.Name, OfficerRole.Supervisor, [], DateTimeOffset.UtcNow, default);

        Assert.That(await server.StatusAsync("/desk/try/supervisor"), Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task The_button_ends_it_and_a_link_does_not()
    {
        Assert.That(await server.StatusAsync("/desk/logout"), Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That(await server.StatusAsync(), Is.EqualTo(HttpStatusCode.OK));

        using var answer = await server.PostAsync("/desk", "/desk/logout");

        Assert.That(answer.Headers.Location?.OriginalString, Is.EqualTo("/desk/login"));
        Assert.That(await server.StatusAsync(), Is.EqualTo(HttpStatusCode.Redirect));
    }

    [TestCase("/desk/login")]
    [TestCase("/desk/logout")]
    public async Task A_form_of_another_site_does_nothing(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent([KeyValuePair.Create("name", DeskServer.Name), KeyValuePair.Create("password", DeskServer.Password)]) };
        using var answer = await server.SendAsync(request);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("sudah tidak berlaku"));
        Assert.That(await server.StatusAsync(), Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Cookies_are_strict_out_of_reach_and_new_at_each_log_in()
    {
        var held = server.Cookies.GetAllCookies()["chika-desk"]!.Value;
        server.UseNewBrowser();
        using var page = await server.GetAsync("/desk/login");
        using var second = await server.LogInAsync();

        var set = page.Headers.GetValues("Set-Cookie").Concat(second.Headers.GetValues("Set-Cookie")).ToArray();
        Assert.That(set, Has.Length.EqualTo(2));
        Assert.That(set, Has.All.Contain("httponly").And.All.Contain("samesite=strict").And.None.Contain("secure"));
        Assert.That(set[1], Does.StartWith("chika-desk=").And.Contain("path=/desk").And.Not.Contain(held).And.Not.Contain("expires"));
    }

    [TestCase("desk.example.go.id", true)]
    [TestCase("192.168.1.10:3978", true)]
    [TestCase("localhost:3978", false)]
    [TestCase("127.0.0.1", false)]
    [TestCase("[::1]:3978", false)]
    [TestCase("localhost.evil.example", true)]
    public async Task Cookies_are_for_https_only_unless_the_browser_is_on_this_machine(string host, bool secure)
    {
        server.UseNewBrowser();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/desk/login") { Headers = { Host = host } };
        using var answer = await server.SendAsync(request);

        Assert.That(answer.Headers.GetValues("Set-Cookie").Single().Contains("; secure", StringComparison.Ordinal), Is.EqualTo(secure));
    }

    [TestCase("/desk")]
    [TestCase("/desk/")]
    [TestCase("/DESK")]
    [TestCase("/desk/logout")]
    [TestCase("/desk/try/officer")]
    [TestCase("/desk/try/supervisor")]
    [TestCase("/desk/try/quiet")]
    public async Task Without_a_session_nothing_but_the_log_in_is_shown(string path)
    {
        server.UseNewBrowser();

        using var answer = await server.GetAsync(path);

        Assert.That((answer.StatusCode, answer.Headers.Location?.OriginalString), Is.EqualTo((HttpStatusCode.Redirect, "/desk/login?returnUrl=" + Uri.EscapeDataString(path))));
    }

    [Test]
    public async Task A_cookie_of_a_stranger_is_nothing()
    {
        server.UseNewBrowser();
        server.Cookies.Add(server.Address, new Cookie("chika-desk", "CfDJ8forged", "/desk"));

        Assert.That(await server.StatusAsync(), Is.EqualTo(HttpStatusCode.Redirect));
    }

    [Test]
    public async Task Live_updates_get_a_status_and_no_page()
    {
        server.UseNewBrowser();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/desk/try/officer") { Headers = { { "Accept", "text/event-stream" } } };
        using var answer = await server.SendAsync(request);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    [TestCase("/desk/nowhere", HttpStatusCode.NotFound, "Halaman tidak ditemukan")]
    [TestCase("/desk/try/fault", HttpStatusCode.InternalServerError, "sedang ada gangguan")]
    [TestCase("/desk/try/supervisor", HttpStatusCode.Forbidden, "tidak berhak")]
    [TestCase("/desk/try/forgotten", HttpStatusCode.InternalServerError, "sedang ada gangguan")]
    public async Task Errors_are_calm_pages_with_all_headers(string path, HttpStatusCode status, string words)
    {
        using var answer = await server.GetAsync(path);
        var page = await answer.Content.ReadAsStringAsync();

        Assert.That((answer.StatusCode, answer.Content.Headers.ContentType?.MediaType), Is.EqualTo((status, "text/html")));
        Assert.That(page, Does.Contain(words).And.Contain("href=\"/desk\"").And.Not.Contain(DeskServer.Name).And.Not.Contain("Exception"));
        Assert.That(answer.Headers.GetValues("Content-Security-Policy").Single(), Does.Contain("form-action 'self'").And.Contain("frame-ancestors 'none'").And.Not.Contain("unsafe"));
        Assert.That(answer.Headers.CacheControl?.NoStore, Is.True);
        Assert.That(server.Logs.Text, Does.Not.Contain(DeskServer.Name));
    }

    [Test]
    public void Keys_are_kept_where_only_the_owner_reads_them()
    {
        var keys = Path.Combine(server.DataDirectory, "keys");
        Assert.That(Directory.GetFiles(keys), Has.Length.EqualTo(1));
        if (OperatingSystem.IsWindows()) return;
        Assert.That(File.GetUnixFileMode(Directory.GetFiles(keys).Single()), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite));
        Assert.That(File.GetUnixFileMode(keys), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute));
    }
}

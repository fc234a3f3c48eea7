using System.Net;
using ChikaBot.Dialogs.Engine;
using Microsoft.AspNetCore.Routing;
using NUnit.Framework;

namespace ChikaBot.Tests.Desk;

/// <summary>Every address of the desk × nobody, an officer of another office, an officer, a supervisor. The addresses come from the routes, so that a new one fails until it stands here.</summary>
[Parallelizable]
public sealed class DeskMatrixTests
{
    private const HttpStatusCode Ok = HttpStatusCode.OK;
    private const HttpStatusCode ToLogIn = HttpStatusCode.Redirect;
    private const HttpStatusCode Missing = HttpStatusCode.NotFound;
    private const string Number = "PDW-20260302-MTRX";

    private DeskServer server = null!;
    private Dictionary<string, (string Path, HttpStatusCode Elsewhere, HttpStatusCode Officer, HttpStatusCode Supervisor)> known = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        server = await DeskCase.StartAsync();
        var ticket = await server.WithFilesAsync(Number);
        var called = await server.CalledAsync("asks");
        known = new()
        {
            ["desk"] = ("/desk", Ok, Ok, Ok),
            ["desk/login"] = ("/desk/login", ToLogIn, ToLogIn, ToLogIn),
            ["desk/logout"] = ("/desk/logout", ToLogIn, ToLogIn, ToLogIn),
            ["desk/antrean"] = ("/desk/antrean?kantor=32.73&keadaan=semua", Ok, Ok, Ok),
            ["desk/tiket/{number}"] = ($"/desk/tiket/{Number}", Missing, Ok, Ok),
            ["desk/tiket/{number}/setuju"] = ($"/desk/tiket/{Number}/setuju", Missing, Ok, Ok),
            ["desk/tiket/{number}/berkas/{name}"] = ($"/desk/tiket/{Number}/berkas/{ticket.Files[0].Name}", Missing, Ok, Ok),
            ["desk/percakapan"] = ("/desk/percakapan", Ok, Ok, Ok),
            ["desk/percakapan/{id:long}"] = ($"/desk/percakapan/{called}", Ok, Ok, Ok),
            ["desk/laporan"] = ("/desk/laporan?kantor=32.73", Ok, Ok, Ok),
            ["desk/laporan.csv"] = ("/desk/laporan.csv?kantor=32.73", Ok, Ok, Ok),
            ["desk/events"] = ("/desk/events", Ok, Ok, Ok),
        };
    }

    [OneTimeTearDown]
    public async Task Stop() => await server.DisposeAsync();

    [Test]
    public async Task Every_route_of_the_desk_stands_in_the_matrix()
    {
        // Routes are put together at the first request.
        await server.StatusAsync("/desk/login");

        var routes = server.Service<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Select(endpoint => endpoint.RoutePattern.RawText!.TrimStart('/')).Where(route => route.StartsWith("desk", StringComparison.OrdinalIgnoreCase)).Distinct();

        Assert.That(routes, Is.EquivalentTo(known.Keys));
    }

    [Test]
    public async Task Nobody_sees_anything_but_the_log_in()
    {
        server.UseNewBrowser();
        foreach (var (route, (path, _, _, _)) in known)
        {
            using var answer = await server.GetAsync(path);
            if (route == "desk/login") Assert.That(answer.StatusCode, Is.EqualTo(Ok));
            else Assert.That((answer.StatusCode, answer.Headers.Location?.OriginalString.Split('?')[0]), Is.EqualTo((ToLogIn, "/desk/login")), route);
        }
    }

    [TestCase(DeskCase.Elsewhere)]
    [TestCase(DeskCase.Rina)]
    [TestCase(DeskCase.Boss)]
    public async Task Each_sees_what_is_theirs(string officer)
    {
        await server.LogInAnewAsync(officer);
        // The one that ends the session comes last.
        foreach (var (route, row) in known)
        {
            var expected = officer == DeskCase.Elsewhere ? row.Elsewhere : officer == DeskCase.Rina ? row.Officer : row.Supervisor;
            using var request = new HttpRequestMessage(HttpMethod.Get, row.Path);
            using var answer = await server.SendHeadersAsync(request);
            Assert.That(answer.StatusCode, Is.EqualTo(expected), route);
        }
    }

    [TestCase(DeskCase.Elsewhere, false)]
    [TestCase(DeskCase.Rina, true)]
    [TestCase(DeskCase.Boss, true)]
    public async Task The_queue_and_the_figures_hold_nothing_of_another_office_whatever_the_address_says(string officer, bool sees)
    {
        await server.LogInAnewAsync(officer);

        Assert.That((await server.TextAsync(known["desk/antrean"].Path)).Contains(Number, StringComparison.Ordinal), Is.EqualTo(sees));
        Assert.That((await server.TextAsync(known["desk/laporan"].Path)).Contains("id=\"waiting\">1<", StringComparison.Ordinal), Is.EqualTo(sees));
        Assert.That((await server.TextAsync(known["desk/laporan.csv"].Path)).Contains("2026-03-02,1,", StringComparison.Ordinal), Is.EqualTo(sees));
    }

    [TestCase("take")]
    [TestCase("release")]
    [TestCase("ask")]
    [TestCase("reject")]
    [TestCase("show")]
    [TestCase("setuju?handler=preview")]
    [TestCase("setuju?handler=confirm")]
    public async Task Another_offices_ticket_is_not_there_for_any_step(string step)
    {
        await server.LogInAnewAsync(DeskCase.Elsewhere);
        var path = step.Contains('?', StringComparison.Ordinal) ? $"/desk/tiket/{Number}/{step}" : $"/desk/tiket/{Number}?handler={step}";
        var before = (await server.Store.Tickets.FindAsync(Number, default))!;

        using var answer = await server.PostAsync("/desk", path, ("version", before.Version.ToString(System.Globalization.CultureInfo.InvariantCulture)), ("words", "Ini bukan kantor saya."), ("card", "0001112223334"));

        Assert.That(answer.StatusCode, Is.EqualTo(Missing));
        Assert.That((await server.Store.Tickets.FindAsync(Number, default))!.Version, Is.EqualTo(before.Version));
        Assert.That((await server.Store.Audit.OfTicketAsync(Number, default)).Select(entry => entry.Who), Does.Not.Contain(DeskCase.Elsewhere));
    }

    [TestCase("/desk/tiket/" + Number, "take", "release", "ask", "reject", "show")]
    [TestCase("/desk/tiket/" + Number + "/setuju", "preview", "confirm")]
    [TestCase("/desk/percakapan/1", "take", "write", "back")]
    public async Task A_form_of_another_site_does_nothing(string path, params string[] handlers)
    {
        await server.LogInAnewAsync(DeskCase.Rina);
        var version = (await server.Store.Tickets.FindAsync(Number, default))!.Version;
        foreach (var handler in handlers)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, $"{path}?handler={handler}") { Content = new FormUrlEncodedContent([KeyValuePair.Create("version", "1"), KeyValuePair.Create("words", "Jahat sekali"), KeyValuePair.Create("step", Guid.NewGuid().ToString("N"))]) };
            using var answer = await server.SendAsync(request);
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest), handler);
        }

        Assert.That((await server.Store.Tickets.FindAsync(Number, default))!.Version, Is.EqualTo(version));
        Assert.That((await server.Store.Handovers.ListAsync(10, default)).Select(one => one.State), Has.All.EqualTo(HandoverState.Requested));
    }
}

using System.Net;
using System.Text;
using ChikaBot.Desk;
using NUnit.Framework;

namespace ChikaBot.Tests.Desk;

public sealed class DeskSettingsTests
{
    [Test]
    public async Task Without_an_officer_the_log_in_says_how_to_make_one()
    {
        await using var server = await DeskServer.StartAsync();
        using var answer = await server.GetAsync("/desk/login");

        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("operator add"));
        await server.AddOfficerAsync(offices: ["32.73"]);
        using var after = await server.GetAsync("/desk/login");
        Assert.That(await after.Content.ReadAsStringAsync(), Does.Not.Contain("operator add"));
    }

    [Test]
    public async Task A_desk_that_is_off_is_not_there()
    {
        await using var server = await DeskServer.StartAsync(null, "--Chika:Desk:Enabled=false");

        Assert.That((await server.StatusAsync("/desk"), await server.StatusAsync("/desk/login"), await server.StatusAsync("/")), Is.EqualTo((HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.OK)));
    }

    [Test]
    public async Task No_key_is_drawn_before_a_page_is_asked_for()
    {
        await using var server = await DeskServer.StartAsync();
        Assert.That(await server.StatusAsync("/"), Is.EqualTo(HttpStatusCode.OK));

        Assert.That(Directory.Exists(Path.Combine(server.DataDirectory, "keys")), Is.False);
    }

    [Test]
    public async Task A_form_too_large_is_refused_with_a_page()
    {
        await using var server = await DeskServer.StartAsync();
        using var content = new StringContent("name=" + new string('x', 20_000), Encoding.UTF8, "application/x-www-form-urlencoded");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/desk/login") { Content = content };
        using var answer = await server.SendAsync(request);

        Assert.That((answer.StatusCode, answer.Content.Headers.ContentType?.MediaType), Is.EqualTo((HttpStatusCode.RequestEntityTooLarge, "text/html")));
    }

    [Test]
    public void Officers_see_their_offices_and_supervisors_all()
    {
        var officer = new Officer(1, "a", "A", OfficerRole.Officer, ["32.73"], "s", Disabled: false, null);
        var access = new DeskAccess();

        Assert.That((access.CanSee(officer, "32.73"), access.CanSee(officer, "32.7"), access.CanSee(officer, "31.71")), Is.EqualTo((true, false, false)));
        Assert.That(access.CanSee(officer with { Role = OfficerRole.Supervisor, Offices = [] }, "31.71"), Is.True);
        Assert.That(access.CanSee(officer with { Disabled = true }, "32.73"), Is.False);
    }

    [TestCase("pendek", "rina", "12")]
    [TestCase("RINA.DESK.JAYA", "rina.desk.jaya", "name")]
    [TestCase("Password1234", "rina", "guessed")]
    [TestCase("abababababab", "rina", "guessed")]
    [TestCase("dua baris\nsatu kata", "rina", "control")]
    public void Weak_passwords_are_refused(string password, string name, string why) =>
        Assert.That(PasswordRules.Fault(password, name), Does.Contain(why).And.Not.Contain(password));

    [Test]
    public void A_sentence_will_do() => Assert.That(PasswordRules.Fault(DeskServer.Password, DeskServer.Name), Is.Null);

    [Test]
    public void Officers_print_no_name() =>
        Assert.That($"{new Officer(7, "rina", "Ibu Rina", OfficerRole.Officer, [], "s", false, null)} {new NewOfficer("rina", "Ibu Rina", OfficerRole.Officer, [], "hash")}", Is.EqualTo("officer 7 a new officer"));
}

using System.Net;
using System.Security.Cryptography;
using ChikaBot.Core.Pandawa;
using ChikaBot.Dialogs.Engine.Tickets;
using NUnit.Framework;

namespace ChikaBot.Tests.Web.Pandawa;

internal sealed class FormLinkTests : FormTest
{
    [Test]
    public async Task Every_link_that_leads_nowhere_gets_the_same_answer()
    {
        var expired = await Server.OpenAsync(PandawaService.Reactivation);
        var expected = await AnswerAsync("/pandawa/tidak-ada");
        Server.Clock.Now += TimeSpan.FromDays(8);
        var old = await AnswerAsync(expired.Path);
        Server.Clock.Now -= TimeSpan.FromDays(8);

        Assert.That(expected, Does.StartWith("404").And.Contain("minta tautan baru di chat"));
        Assert.That(old, Is.EqualTo(expected), "expired");
        foreach (var token in Enumerable.Range(0, 200).Select(_ => Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)).Replace('/', '_').Replace('+', '-').TrimEnd('=')).Append(new string('a', 5_000)).Append("..%2f.."))
        {
            Assert.That(await AnswerAsync("/pandawa/" + token), Is.EqualTo(expected), token);
        }

        foreach (var path in new[] { "/pandawa/x/dokumen", "/pandawa/x/kirim", "/pandawa/x/terima", "/pandawa", "/pandawa/x/y/z" }) Assert.That(await AnswerAsync(path), Is.EqualTo(expected), path);
    }

    [Test]
    public async Task The_hash_of_a_token_opens_nothing()
    {
        var given = await Server.OpenAsync(PandawaService.Reactivation);
        Assert.That((await Visitor.GetAsync("/pandawa/" + FormToken.HashOf(given.Token))).Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await Visitor.GetAsync(given.Path)).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [TestCase("")]
    [TestCase("/dokumen")]
    [TestCase("/kirim")]
    public async Task Nothing_is_taken_from_another_site(string step)
    {
        var given = await Server.OpenAsync(PandawaService.Reactivation);
        await Visitor.GetAsync(given.Path);
        var hidden = Visitor.Hidden();
        using var stranger = new FormVisitor(Server.Address);
        foreach (var field in new[] { hidden, [hidden[1]] })
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, given.Path + step) { Content = new FormUrlEncodedContent([.. field.Select(one => KeyValuePair.Create(one.Name, one.Value)), KeyValuePair.Create("Way", "Student"), KeyValuePair.Create("do", "simpan")]) };
            using var response = await stranger.SendAsync(request);
            Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest), "without the cookie of the page, with and without its token");
        }

        Assert.That((await Server.TicketAsync(given)).Version, Is.EqualTo(1));
    }

    [Test]
    public async Task Nothing_keeps_finds_or_passes_on_a_page()
    {
        var given = await Server.OpenAsync(PandawaService.Reactivation);
        foreach (var path in new[] { given.Path, given.Path + "/dokumen", given.Path + "/kirim" })
        {
            await Visitor.GetAsync(path);
            var headers = Visitor.Response.Headers;
            Assert.That(headers.GetValues("Referrer-Policy"), Is.EqualTo(new[] { "no-referrer" }), path);
            Assert.That(headers.CacheControl!.NoStore, Is.True, path);
            Assert.That(headers.GetValues("X-Robots-Tag"), Is.EqualTo(new[] { "noindex, nofollow" }), path);
            Assert.That(headers.GetValues("Content-Security-Policy").Single(), Does.Contain("default-src 'none'").And.Contain("form-action 'self'"), path);
            Assert.That(Visitor.Html, Does.Not.Contain("<script").And.Not.Contain("http://").And.Not.Contain("https://"), path);
        }
    }

    [TestCaseSource(nameof(Services))]
    public async Task Each_service_weighs_at_most_30_KB(PandawaService service)
    {
        var given = await Server.OpenAsync(service);
        var assets = 0;
        foreach (var asset in new[] { "/chat/theme.css", "/pages/pages.css", "/pages/form.css", "/chat/icon.svg" }) assets += (await Visitor.GetAsync(asset)).Html.Length;
        foreach (var step in new[] { "", "/dokumen", "/kirim" })
        {
            await Visitor.GetAsync(given.Path + step);
            Assert.That(Visitor.Status, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(System.Text.Encoding.UTF8.GetByteCount(Visitor.Html) + assets, Is.LessThan(30 * 1024), step);
        }
    }

    private static PandawaService[] Services() => Enum.GetValues<PandawaService>();

    private async Task<string> AnswerAsync(string path)
    {
        await Visitor.GetAsync(path);
        var headers = string.Join(';', Visitor.Response.Headers.Where(header => header.Key is not "Date" and not "X-Robots-Tag").Select(header => $"{header.Key}={string.Join(',', header.Value)}").Order());
        return $"{(int)Visitor.Status} {headers} {Visitor.Html}";
    }
}

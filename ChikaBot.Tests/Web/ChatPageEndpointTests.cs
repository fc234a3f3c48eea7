using System.Net;
using ChikaBot.Web;
using Microsoft.AspNetCore.Http;
using NUnit.Framework;

namespace ChikaBot.Tests.Web;

/// <summary>The page as files over HTTP; needs no browser.</summary>
public sealed class ChatPageEndpointTests
{
    // What Chrome 80 does not know yet, as it would stand in a script or a style.
    private static readonly string[] NewerThanChrome80 =
        ["??=", "||=", "&&=", "replaceAll(", "replaceChildren", "randomUUID", "structuredClone", ".at(", "Promise.any", "inset:", ":is(", ":where(", ":has(", "aspect-ratio", "dvh", "color-mix", "@layer", "@container", " gap:"];

    private ChatPageServer server = null!;
    private HttpClient client = null!;

    [SetUp]
    public async Task Start()
    {
        server = await ChatPageServer.StartAsync(ChatPageTest.Siti, ChatPageTest.Budi);
        client = new HttpClient { BaseAddress = server.Address };
    }

    [TearDown]
    public async Task Stop()
    {
        client.Dispose();
        await server.DisposeAsync();
    }

    [TestCase("/", "text/html; charset=utf-8")]
    [TestCase("/chat/app.js", "text/javascript; charset=utf-8")]
    [TestCase("/chat/chat.css", "text/css; charset=utf-8")]
    [TestCase("/chat/icon.svg", "image/svg+xml")]
    [TestCase("/samples.json", "application/json; charset=utf-8")]
    public async Task Every_file_has_its_type_and_the_strict_headers(string path, string type)
    {
        using var answer = await client.GetAsync(path);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(answer.Content.Headers.ContentType!.ToString(), Is.EqualTo(type));
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.That(policy, Does.StartWith("default-src 'none'; script-src 'self'; style-src 'self';").And.Contain("frame-ancestors 'none'").And.Not.Contain("unsafe"));
        Assert.That(policy, Does.Contain($"connect-src 'self' ws://{server.Address.Authority} wss://{server.Address.Authority};"));
        Assert.That(answer.Headers.GetValues("X-Content-Type-Options").Single(), Is.EqualTo("nosniff"));
        Assert.That(answer.Headers.GetValues("Referrer-Policy").Single(), Is.EqualTo("no-referrer"));
    }

    [TestCase("a;script-src*")]
    [TestCase("a b")]
    [TestCase("")]
    public void A_strange_host_stays_out_of_the_policy(string host)
    {
        var context = new DefaultHttpContext { Request = { Host = new HostString(host) } };
        PageHeaders.Apply(context);
        Assert.That($"{context.Response.Headers.ContentSecurityPolicy}", Does.Contain("connect-src 'self'; "));
    }

    [TestCase("br")]
    [TestCase("gzip")]
    public async Task A_file_travels_compressed_and_is_not_sent_again_while_it_is_the_same(string encoding)
    {
        using var first = await GetAsync("/chat/app.js", encoding, null);
        Assert.That(first.Content.Headers.ContentEncoding.Single(), Is.EqualTo(encoding));
        Assert.That(first.Headers.Vary, Does.Contain("Accept-Encoding"));
        using var second = await GetAsync("/chat/app.js", encoding, first.Headers.ETag!.ToString());
        Assert.That(second.StatusCode, Is.EqualTo(HttpStatusCode.NotModified));
        using var other = await GetAsync("/chat/app.js", "identity", first.Headers.ETag!.ToString());
        Assert.That(other.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task A_browser_that_refuses_brotli_gets_none()
    {
        using var answer = await GetAsync("/chat/app.js", "br;q=0", null);
        Assert.That(answer.Content.Headers.ContentEncoding, Is.Empty);
    }

    [Test]
    public void The_whole_page_is_smaller_than_60_KB() =>
        Assert.That(PageAssets.Load().Values.Sum(asset => asset.Length), Is.LessThan(60 * 1024).And.GreaterThan(10 * 1024));

    [Test]
    public async Task Nothing_in_it_is_too_new_for_old_phones()
    {
        foreach (var name in PageAssets.Load().Keys.Where(name => name.EndsWith(".js", StringComparison.Ordinal) || name.EndsWith(".css", StringComparison.Ordinal)))
        {
            var text = await client.GetStringAsync($"/chat/{name}");
            Assert.That(NewerThanChrome80.Where(feature => text.Contains(feature, StringComparison.Ordinal)), Is.Empty, name);
        }
    }

    [Test]
    public async Task Text_from_outside_never_becomes_markup()
    {
        foreach (var name in PageAssets.Load().Keys.Where(name => name.EndsWith(".js", StringComparison.Ordinal)))
            Assert.That(await client.GetStringAsync($"/chat/{name}"), Does.Not.Contain("innerHTML").And.Not.Contain("insertAdjacentHTML").And.Not.Contain("outerHTML").And.Not.Contain("document.write"), name);
    }

    [Test]
    public async Task Samples_are_not_kept_by_caches()
    {
        using var answer = await client.GetAsync("/samples.json");
        Assert.That(answer.Headers.CacheControl!.NoStore, Is.True);
        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("\"storyId\":\"late\"").And.Contain("\"birthDate\":\"1990-08-05\""));
    }

    [Test]
    public void A_sample_card_prints_no_identity() => Assert.That($"{ChatPageTest.Budi}", Is.EqualTo("arrears"));

    private Task<HttpResponseMessage> GetAsync(string path, string encoding, string? tag)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("Accept-Encoding", encoding);
        if (tag is not null) request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        return client.SendAsync(request);
    }
}

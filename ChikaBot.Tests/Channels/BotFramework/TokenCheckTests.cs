using System.Security.Cryptography;
using ChikaBot.Channels.BotFramework;
using Microsoft.IdentityModel.Tokens;
using NUnit.Framework;

namespace ChikaBot.Tests.Channels.BotFramework;

internal sealed class TokenCheckTests
{
    private readonly ManualClock clock = new();
    private SigningAuthority authority = null!;
    private TokenCheck check = null!;

    [SetUp]
    public void Open()
    {
        clock.Now = new DateTimeOffset(2026, 3, 2, 2, 15, 0, TimeSpan.Zero);
        authority = new SigningAuthority();
        check = new TokenCheck(SigningAuthority.AppId, SigningAuthority.Tenant, authority, clock);
    }

    [TearDown]
    public void Close() => check.Dispose();

    private ValueTask<ChannelToken?> CheckAsync(string token) => check.CheckAsync($"Bearer {token}", CancellationToken.None);

    private string With(string claim, object value) => authority.Mint(clock.Now, claims: new Dictionary<string, object> { [claim] = value });

    [Test]
    public async Task Believes_the_connectors_token_for_its_serviceUrl_only()
    {
        var token = await CheckAsync(authority.Mint(clock.Now));

        Assert.That(token!.Covers(new Activity { ServiceUrl = SigningAuthority.ServiceUrl }), Is.True);
        Assert.That(token.Covers(new Activity { ServiceUrl = "https://smba.trafficmanager.net/emea/" }), Is.False);
        Assert.That(token.Covers(new Activity()), Is.False);
    }

    [Test]
    public async Task A_connectors_token_without_serviceurl_covers_nothing()
    {
        var token = await CheckAsync(With("serviceurl", ""));

        Assert.That(token!.Covers(new Activity()), Is.False);
    }

    [TestCase("iss", "https://evil.example.org")]
    [TestCase("iss", "https://api.botframework.com/")]
    [TestCase("iss", "https://sts.windows.net/00000000-0000-0000-0000-000000000000/")]
    [TestCase("iss", "https://sts.windows.net/99999999-2222-3333-4444-555555555555/", Description = "the tenant's name with the channel's key")]
    [TestCase("iss", "")]
    [TestCase("aud", "00000000-2222-3333-4444-555555555555")]
    [TestCase("aud", "")]
    [TestCase("exp", "")]
    public async Task Refuses_a_wrong_claim(string claim, string value) => Assert.That(await CheckAsync(With(claim, value)), Is.Null);

    [TestCase(-301, false)]
    [TestCase(-299, true)]
    public async Task Forgives_five_minutes_after_the_end(int seconds, bool believed) =>
        Assert.That(await CheckAsync(With("exp", clock.Now.AddSeconds(seconds).ToUnixTimeSeconds())), believed ? Is.Not.Null : Is.Null);

    [TestCase(301, false)]
    [TestCase(299, true)]
    public async Task Forgives_five_minutes_before_the_start(int seconds, bool believed) =>
        Assert.That(await CheckAsync(With("nbf", clock.Now.AddSeconds(seconds).ToUnixTimeSeconds())), believed ? Is.Not.Null : Is.Null);

    [Test]
    public async Task Refuses_a_signature_by_another_key_of_the_same_name()
    {
        using var stranger = RSA.Create(2048);

        Assert.That(await CheckAsync(authority.Mint(clock.Now, signWith: stranger)), Is.Null);
    }

    [Test]
    public async Task Refuses_a_payload_that_was_changed()
    {
        var parts = authority.Mint(clock.Now).Split('.');
        var forged = Base64UrlEncoder.Encode(Base64UrlEncoder.Decode(parts[1]).Replace("apac", "emea", StringComparison.Ordinal));

        Assert.That(await CheckAsync($"{parts[0]}.{forged}.{parts[2]}"), Is.Null);
    }

    [Test]
    public async Task Refuses_the_algorithm_none()
    {
        var header = Base64UrlEncoder.Encode("""{"alg":"none","typ":"JWT","kid":"key-1"}""");
        var payload = authority.Mint(clock.Now).Split('.')[1];

        Assert.That(await CheckAsync($"{header}.{payload}."), Is.Null);
        Assert.That(await CheckAsync(SigningAuthority.Mint(clock.Now, credentials: null)), Is.Null);
    }

    [Test]
    public async Task Refuses_HS256_with_the_public_key_as_secret()
    {
        var credentials = new SigningCredentials(new SymmetricSecurityKey(authority.PublicKeyOf("key-1")) { KeyId = "key-1" }, SecurityAlgorithms.HmacSha256);

        Assert.That(await CheckAsync(SigningAuthority.Mint(clock.Now, credentials)), Is.Null);
    }

    [TestCase(SecurityAlgorithms.RsaSha512)]
    [TestCase(SecurityAlgorithms.RsaSsaPssSha256)]
    public async Task Refuses_every_other_algorithm(string algorithm) => Assert.That(await CheckAsync(authority.Mint(clock.Now, algorithm: algorithm)), Is.Null);

    [TestCase(null)]
    [TestCase("")]
    [TestCase("Bearer")]
    [TestCase("Bearer ")]
    [TestCase("Bearer a.b.c")]
    [TestCase("Bearer a.b.c.d.e")]
    [TestCase("Bearer ..")]
    [TestCase("Basic dXNlcjpwYXNz")]
    public async Task Refuses_what_is_no_token(string? header) => Assert.That(await check.CheckAsync(header, CancellationToken.None), Is.Null);

    [TestCase("https://sts.windows.net/99999999-2222-3333-4444-555555555555/", "appid")]
    [TestCase("https://login.microsoftonline.com/99999999-2222-3333-4444-555555555555/v2.0", "azp")]
    public async Task Believes_the_tenants_token_of_our_own_credentials(string issuer, string party)
    {
        Dictionary<string, object> Claims(string app) => new() { ["iss"] = issuer, ["serviceurl"] = "", [party] = app };

        var own = await CheckAsync(authority.Mint(clock.Now, "tenant-1", Claims(SigningAuthority.AppId)));
        var others = await CheckAsync(authority.Mint(clock.Now, "tenant-1", Claims("00000000-2222-3333-4444-555555555555")));

        Assert.That(own!.Covers(new Activity { ServiceUrl = "http://localhost:52314" }), Is.True);
        Assert.That(others, Is.Null, "another app of the same tenant");
    }

    [Test]
    public async Task The_tenants_key_does_not_speak_for_the_connector() => Assert.That(await CheckAsync(authority.Mint(clock.Now, "tenant-1")), Is.Null);

    [Test]
    public async Task A_key_speaks_for_its_own_channels_only()
    {
        authority.Publish("teams-key", "msteams");

        var token = await CheckAsync(authority.Mint(clock.Now, "teams-key"));

        Assert.That(token!.Covers(new Activity { ServiceUrl = SigningAuthority.ServiceUrl, ChannelId = "msteams" }), Is.True);
        Assert.That(token.Covers(new Activity { ServiceUrl = SigningAuthority.ServiceUrl, ChannelId = "webchat" }), Is.False);
    }
}

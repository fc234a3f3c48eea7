using System.Net;
using System.Text;
using ChikaBot.Channels.BotFramework;
using NUnit.Framework;

namespace ChikaBot.Tests.Channels.BotFramework;

internal sealed class ClientCredentialTokensTests
{
    private TokenEndpoint endpoint = null!;

    [SetUp]
    public void Open() => endpoint = new TokenEndpoint();

    [TearDown]
    public void Close() => endpoint.Dispose();

    private ClientCredentialTokens Tokens(string tenant = "") =>
        new(new BotFrameworkOptions { AppId = Guid.NewGuid().ToString(), AppPassword = "secret", TenantId = tenant }, endpoint);

    [Test]
    public async Task Keeps_a_token_until_a_fresh_one_is_asked_for()
    {
        var tokens = Tokens();
        var asked = new[] { false, false, true, false };
        var got = new List<string?>();
        foreach (var fresh in asked) got.Add(await tokens.GetAsync(fresh, CancellationToken.None));

        Assert.That(got, Is.EqualTo(new[] { "token-1", "token-1", "token-2", "token-2" }));
        Assert.That(endpoint.Bodies[0], Does.Contain("grant_type=client_credentials").And.Contain("scope=https%3A%2F%2Fapi.botframework.com%2F.default"));
    }

    [TestCase("", "https://login.microsoftonline.com/botframework.com/oauth2/v2.0/token")]
    [TestCase("99999999-2222-3333-4444-555555555555", "https://login.microsoftonline.com/99999999-2222-3333-4444-555555555555/oauth2/v2.0/token")]
    public async Task Asks_the_tenant_of_the_bot(string tenant, string url)
    {
        await Tokens(tenant).GetAsync(fresh: false, CancellationToken.None);

        Assert.That(endpoint.Urls, Is.EqualTo(new[] { url }));
    }

    [TestCase(HttpStatusCode.Unauthorized)]
    [TestCase(HttpStatusCode.BadRequest)]
    public void A_refused_secret_is_told_without_it(HttpStatusCode status)
    {
        endpoint.Status = status;

        Assert.That(async () => await Tokens().GetAsync(fresh: false, CancellationToken.None), Throws.InstanceOf<ConnectorTokenException>().With.Message.Not.Contain("secret"));
    }

    private sealed class TokenEndpoint : HttpMessageHandler, IHttpClientFactory
    {
        public List<string> Urls { get; } = [];

        public List<string> Bodies { get; } = [];

        public HttpStatusCode Status { get; set; } = HttpStatusCode.OK;

        public HttpClient CreateClient(string name) => new(this, disposeHandler: false);

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Urls.Add(request.RequestUri!.ToString());
            Bodies.Add(await request.Content!.ReadAsStringAsync(cancellationToken));
            var body = Status == HttpStatusCode.OK
                ? $$"""{"token_type":"Bearer","expires_in":3599,"access_token":"token-{{Urls.Count}}"}"""
                : """{"error":"invalid_client"}""";
            return new HttpResponseMessage(Status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        }
    }
}

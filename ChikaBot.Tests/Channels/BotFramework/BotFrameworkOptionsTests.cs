using ChikaBot.Channels.BotFramework;
using Microsoft.Extensions.Options;
using NUnit.Framework;

namespace ChikaBot.Tests.Channels.BotFramework;

internal sealed class BotFrameworkOptionsTests
{
    private const string AppId = "11111111-2222-3333-4444-555555555555";

    private static ValidateOptionsResult Validate(BotFrameworkOptions options) => new BotFrameworkOptionsValidator().Validate(null, options);

    [Test]
    public void Accepts_the_defaults() => Assert.That(Validate(new BotFrameworkOptions()).Succeeded, Is.True);

    [Test]
    public void Accepts_a_registered_bot() =>
        Assert.That(Validate(new BotFrameworkOptions { AppId = AppId, AppPassword = "secret", TenantId = AppId, AllowedServiceUrlHosts = ["*.botframework.com", "::1", "[::1]", "10.1.2.3"] }).Succeeded, Is.True);

    [TestCase("not-a-guid", "secret", "", "Chika:BotFramework:AppId")]
    [TestCase(AppId, "", "", "Chika:BotFramework:AppPassword")]
    [TestCase("", "secret", "", "Chika:BotFramework:AppId")]
    [TestCase(AppId, "secret", "contoso", "Chika:BotFramework:TenantId")]
    public void Names_the_key_that_is_wrong_and_not_the_secret(string appId, string password, string tenant, string key)
    {
        var result = Validate(new BotFrameworkOptions { AppId = appId, AppPassword = password, TenantId = tenant });

        Assert.That(result.FailureMessage, Does.Contain(key));
        Assert.That(result.FailureMessage, Does.Not.Contain("secret:").And.Not.Contain("contoso"));
    }

    [TestCase("https://smba.trafficmanager.net")]
    [TestCase("localhost:3978")]
    [TestCase("smba.trafficmanager.net/apac")]
    [TestCase("*")]
    [TestCase("*.com")]
    [TestCase("*.127.0.0.1")]
    [TestCase("a.*.com")]
    [TestCase("")]
    public void Refuses_a_host_that_is_more_or_less_than_a_host(string host) =>
        Assert.That(Validate(new BotFrameworkOptions { AllowedServiceUrlHosts = ["localhost", host] }).FailureMessage, Does.Contain("Chika:BotFramework:AllowedServiceUrlHosts:1"));

    [Test]
    public void Does_not_print_the_secret() =>
        Assert.That(new BotFrameworkOptions { AppId = AppId, AppPassword = "secret" }.ToString(), Does.Not.Contain("secret"));
}

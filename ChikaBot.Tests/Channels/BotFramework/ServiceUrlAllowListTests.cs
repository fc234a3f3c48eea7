using ChikaBot.Channels.BotFramework;
using NUnit.Framework;

namespace ChikaBot.Tests.Channels.BotFramework;

internal sealed class ServiceUrlAllowListTests
{
    private static readonly ServiceUrlAllowList Defaults = new(BotFrameworkOptions.DefaultHosts);

    [TestCase("http://localhost:52314")]
    [TestCase("http://localhost:39791/_connector")]
    [TestCase("HTTP://LOCALHOST:52314/")]
    [TestCase("http://127.0.0.1:39781")]
    [TestCase("http://[::1]:39781/")]
    [TestCase("https://directline.botframework.com/")]
    [TestCase("https://DirectLine.BotFramework.COM")]
    [TestCase("https://a.b.botframework.com")]
    [TestCase("https://smba.trafficmanager.net/apac/")]
    [TestCase("https://smba.trafficmanager.net:8443/apac/")]
    public void Allows_the_hosts_on_the_list(string url) => Assert.That(Defaults.Allows(url), Is.True);

    [TestCase(null)]
    [TestCase("")]
    [TestCase("localhost")]
    [TestCase("/v3")]
    [TestCase("file:///etc/passwd")]
    [TestCase("ftp://localhost/")]
    [TestCase("https://example.org/", Description = "not on the list")]
    [TestCase("https://botframework.com/", Description = "the suffix itself")]
    [TestCase("https://evilbotframework.com/", Description = "ends alike")]
    [TestCase("https://botframework.com.example.org/")]
    [TestCase("https://smba.trafficmanager.net.example.org/")]
    [TestCase("https://evil.smba.trafficmanager.net/", Description = "below an exact host")]
    [TestCase("http://smba.trafficmanager.net/", Description = "plain http to the world")]
    [TestCase("https://smba.trafficmanager.net@example.org/", Description = "user@host")]
    [TestCase("https://user:password@smba.trafficmanager.net/")]
    [TestCase("https://smba.trafficmanager.net./", Description = "trailing dot")]
    [TestCase("http://localhost./")]
    [TestCase(@"https://example.org\@smba.trafficmanager.net/", Description = "backslash")]
    [TestCase("https://example.org#@smba.trafficmanager.net/")]
    [TestCase("https://smba.trafficmanager.net/?next=https://example.org")]
    [TestCase("https://smba.trafficmanager.net/#a")]
    [TestCase("http://2130706433/", Description = "127.0.0.1 as a number")]
    [TestCase("http://0x7f.0.0.1/", Description = "127.0.0.1 in hex")]
    [TestCase("http://017700000001/", Description = "127.0.0.1 in octal")]
    [TestCase("http://127.1/", Description = "127.0.0.1 cut short")]
    [TestCase("http://169.254.169.254/", Description = "a cloud's metadata")]
    [TestCase("http://2852039166/", Description = "the same as a number")]
    [TestCase("http://10.0.0.1/")]
    [TestCase("http://[::ffff:10.0.0.1]/")]
    [TestCase("http://[::ffff:127.0.0.1]/")]
    [TestCase("http://0.0.0.0/")]
    [TestCase("https://smba.trafficmanager.net%2eexample.org/")]
    [TestCase("https://ѕmba.trafficmanager.net/", Description = "a Cyrillic s")]
    [TestCase(" https://smba.trafficmanager.net /")]
    public void Refuses_everything_else(string? url) => Assert.That(Defaults.Allows(url), Is.False);

    [Test]
    public void Http_is_for_loopback_only_even_when_a_host_is_on_the_list()
    {
        var list = new ServiceUrlAllowList(["bot.example.org", "10.0.0.1", "::1"]);

        Assert.That(list.Allows("https://bot.example.org/"), Is.True);
        Assert.That(list.Allows("http://bot.example.org/"), Is.False);
        Assert.That(list.Allows("http://10.0.0.1/"), Is.False);
        Assert.That(list.Allows("http://[::1]/"), Is.True, "an address without brackets on the list");
        Assert.That(list.Allows("http://localhost/"), Is.False, "not on this list");
    }
}

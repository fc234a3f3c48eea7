using ChikaBot.Channels.Gateway;
using Microsoft.Extensions.Options;
using NUnit.Framework;

namespace ChikaBot.Tests.Channels.Gateway;

internal sealed class GatewayOptionsTests
{
    private static GatewayOptions Right => new() { Secret = GatewayCaller.Secret, Send = new GatewaySendOptions { Url = "http://waha:3000/api/sendText" } };

    private static ValidateOptionsResult Validate(Action<GatewayOptions>? change = null)
    {
        var options = Right;
        change?.Invoke(options);
        return new GatewayOptionsValidator().Validate(null, options);
    }

    [Test]
    public void Accepts_nothing_and_a_gateway()
    {
        Assert.That(new GatewayOptionsValidator().Validate(null, new GatewayOptions()).Succeeded, Is.True);
        Assert.That(Validate().FailureMessage, Is.Null);
    }

    private static IEnumerable<TestCaseData> Wrong()
    {
        static TestCaseData Case(string key, Action<GatewayOptions> change) => new(key, change);
        yield return Case("Secret", options => options.Secret = "");
        yield return Case("Secret", options => options.Secret = "s3cret");
        yield return Case("Secret", options => options.Secret = "s3cret/s3cret/s3cret/s3cret");
        yield return Case("SecretHeader", options => options.SecretHeader = "s3cret header");
        yield return Case("DuplicateWindow", options => options.DuplicateWindow = TimeSpan.Zero);
        yield return Case("Fields:From", options => options.Fields.From = "");
        yield return Case("Fields:Text", options => options.Fields.Text = "");
        yield return Case("Fields:Id", options => options.Fields.Id = "s3cret..id");
        yield return Case("EventValues", options => options.EventField = "event");
        yield return Case("EventField", options => options.EventValues = ["message"]);
        yield return Case("Send:Url", options => options.Send.Url = "");
        yield return Case("Send:Url", options => options.Send.Url = "http://s3cret:s3cret@waha:3000/");
        yield return Case("Send:Body", options => options.Send.Body = "s3cret");
        yield return Case("Send:Body", options => options.Send.Body = """{"to":"{to}"}""");
        yield return Case("Send:IdField", options => options.Send.IdField = "s3cret[");
        yield return Case("Send:Headers", options => options.Send.Headers["Authorization"] = "s3cret\r\nHost: s3cret");
        yield return Case("Send:Headers", options => options.Send.Headers["s3cret name"] = "x");
        yield return Case("Send:PerSecond", options => options.Send.PerSecond = 0);
    }

    [TestCaseSource(nameof(Wrong))]
    public void Names_the_key_that_is_wrong_and_not_its_value(string key, Action<GatewayOptions> change) =>
        Assert.That(Validate(change).FailureMessage, Does.Contain($"Chika:Gateway:{key}").And.Not.Contain("s3cret"));

    [Test]
    public void Does_not_print_the_secret() => Assert.That(Right.ToString(), Does.Not.Contain(GatewayCaller.Secret));
}

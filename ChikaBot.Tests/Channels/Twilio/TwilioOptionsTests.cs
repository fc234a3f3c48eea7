using ChikaBot.Channels.Twilio;
using Microsoft.Extensions.Options;
using NUnit.Framework;

namespace ChikaBot.Tests.Channels.Twilio;

internal sealed class TwilioOptionsTests
{
    private static TwilioOptions Right => new() { AccountSid = TwilioCaller.AccountSid, AuthToken = "s3cret", PublicUrl = TwilioCaller.PublicUrl };

    private static ValidateOptionsResult Validate(Action<TwilioOptions>? change = null)
    {
        var options = Right;
        change?.Invoke(options);
        return new TwilioOptionsValidator().Validate(null, options);
    }

    [Test]
    public void Accepts_nothing_and_everything()
    {
        Assert.That(new TwilioOptionsValidator().Validate(null, new TwilioOptions()).Succeeded, Is.True);
        Assert.That(Validate().Succeeded, Is.True);
        Assert.That(Validate(options => (options.From, options.ApiBaseUrl) = ("+6281100000000", "http://127.0.0.1:9")).Succeeded, Is.True);
        Assert.That(Validate(options => options.From = "whatsapp:+14155238886").Succeeded, Is.True);
        Assert.That(Validate(options => options.From = "MGbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb").Succeeded, Is.True);
    }

    private static IEnumerable<TestCaseData> Wrong()
    {
        static TestCaseData Case(string key, Action<TwilioOptions> change) => new(key, change);
        yield return Case("AuthToken", options => options.AuthToken = "");
        yield return Case("AuthToken", options => options.AuthToken = "s3cret s3cret");
        yield return Case("AccountSid", options => options.AccountSid = "s3cret");
        yield return Case("PublicUrl", options => options.PublicUrl = "");
        yield return Case("PublicUrl", options => options.PublicUrl = "http://s3cret.example/webhooks/twilio");
        yield return Case("From", options => options.From = "s3cret");
        yield return Case("ApiBaseUrl", options => options.ApiBaseUrl = "https://s3cret:s3cret@api.twilio.com");
        yield return Case("WhatsAppPerSecond", options => options.WhatsAppPerSecond = 0);
        yield return Case("SmsPerSecond", options => options.SmsPerSecond = 1001);
    }

    [TestCaseSource(nameof(Wrong))]
    public void Names_the_key_that_is_wrong_and_not_its_value(string key, Action<TwilioOptions> change)
    {
        var result = Validate(change);

        Assert.That(result.FailureMessage, Does.Contain($"Chika:Twilio:{key}").And.Not.Contain("s3cret"));
    }

    [Test]
    public void Does_not_print_the_secret() => Assert.That(Right.ToString(), Does.Not.Contain("s3cret"));
}

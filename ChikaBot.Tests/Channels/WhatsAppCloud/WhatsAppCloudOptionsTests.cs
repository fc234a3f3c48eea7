using ChikaBot.Channels.WhatsAppCloud;
using Microsoft.Extensions.Options;
using NUnit.Framework;

namespace ChikaBot.Tests.Channels.WhatsAppCloud;

internal sealed class WhatsAppCloudOptionsTests
{
    private static WhatsAppCloudOptions Whole() => new() { AppSecret = "s3cret", VerifyToken = "s3cret", AccessToken = "s3cret", PhoneNumberId = "100" };

    private static ValidateOptionsResult Validate(Action<WhatsAppCloudOptions> change, WhatsAppCloudOptions? options = null)
    {
        options ??= Whole();
        change(options);
        return new WhatsAppCloudOptionsValidator().Validate(null, options);
    }

    private static readonly TestCaseData[] Wrong =
    [
        new("AppSecret", (Action<WhatsAppCloudOptions>)(o => o.AppSecret = "")),
        new("VerifyToken", (Action<WhatsAppCloudOptions>)(o => o.VerifyToken = "")),
        new("AccessToken", (Action<WhatsAppCloudOptions>)(o => o.AccessToken = "")),
        new("AccessToken", (Action<WhatsAppCloudOptions>)(o => o.AccessToken = "s3cret\n")),
        new("PhoneNumberId", (Action<WhatsAppCloudOptions>)(o => o.PhoneNumberId = "")),
        new("PhoneNumberId", (Action<WhatsAppCloudOptions>)(o => o.PhoneNumberId = "+62 800")),
        new("ApiBaseUrl", (Action<WhatsAppCloudOptions>)(o => o.ApiBaseUrl = "http://graph.facebook.com/v26.0")),
        new("ApiBaseUrl", (Action<WhatsAppCloudOptions>)(o => o.ApiBaseUrl = "https://s3cret@graph.facebook.com/v26.0")),
        new("ApiBaseUrl", (Action<WhatsAppCloudOptions>)(o => o.ApiBaseUrl = "https://graph.facebook.com/v26.0?x=1")),
        new("ApiBaseUrl", (Action<WhatsAppCloudOptions>)(o => o.ApiBaseUrl = "graph.facebook.com")),
        new("TemplateLanguage", (Action<WhatsAppCloudOptions>)(o => o.TemplateLanguage = "")),
        new("MessagesPerSecond", (Action<WhatsAppCloudOptions>)(o => o.MessagesPerSecond = 0)),
        new("BurstPerUser", (Action<WhatsAppCloudOptions>)(o => o.BurstPerUser = 46)),
        new("PausePerUser", (Action<WhatsAppCloudOptions>)(o => o.PausePerUser = TimeSpan.Zero)),
    ];

    [Test]
    public void Accepts_a_channel_that_is_off() => Assert.That(Validate(_ => { }, new WhatsAppCloudOptions()).Succeeded, Is.True);

    [Test]
    public void Accepts_a_whole_one() => Assert.That(Validate(_ => { }).Succeeded, Is.True);

    [TestCaseSource(nameof(Wrong))]
    public void Names_the_key_that_is_wrong_and_not_its_value(string key, Action<WhatsAppCloudOptions> change)
    {
        var result = Validate(change);

        Assert.That(result.FailureMessage, Does.Contain($"Chika:WhatsAppCloud:{key} ").And.Not.Contain("s3cret"));
    }

    [Test]
    public void One_key_alone_is_half_a_channel() =>
        Assert.That(Validate(o => o.AccessToken = "s3cret", new WhatsAppCloudOptions()).FailureMessage, Does.Contain("Chika:WhatsAppCloud:AppSecret is missing").And.Contain("PhoneNumberId"));

    [Test]
    public void Does_not_print_the_secrets() => Assert.That(Whole().ToString(), Does.Not.Contain("s3cret"));
}

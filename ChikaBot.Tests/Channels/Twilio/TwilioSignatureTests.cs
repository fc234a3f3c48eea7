using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using ChikaBot.Channels.Twilio;
using NUnit.Framework;

namespace ChikaBot.Tests.Channels.Twilio;

internal sealed class TwilioSignatureTests
{
    private static TwilioForm Form(string body) => TwilioForm.Parse(new ReadOnlySequence<byte>(Encoding.UTF8.GetBytes(body)))!;

    [SuppressMessage("Security", "CA5350", Justification = "Twilio's choice.")]
    private static string Hmac(string token, string signed) => Convert.ToBase64String(HMACSHA1.HashData(Encoding.UTF8.GetBytes(token), Encoding.UTF8.GetBytes(signed)));

    [Test]
    public void Agrees_with_the_example_of_Twilios_documentation()
    {
        // twilio.com/docs/usage/security: address, parameters, token and signature as printed there.
        var form = Form("Digits=1234&CallSid=CA1234567890ABCDE&To=%2B18005551212&From=%2B14158675310&Caller=%2B14158675310");
        var signature = new TwilioSignature("12345", "https://mycompany.com/myapp.php?foo=1&bar=2");

        Assert.That(signature.Of(form), Is.EqualTo("GvWf1cFY/Q7PnoempGyD5oXAezc="));
    }

    [Test]
    public void Each_value_of_a_repeated_name_counts_once_and_in_order()
    {
        var signature = new TwilioSignature("token", "https://a.example/hook");

        Assert.That(signature.IsValid(Form("b=1&a=z&a=y&a=z&B=2"), Hmac("token", "https://a.example/hookB2ayazb1")), Is.True);
        Assert.That(signature.IsValid(Form("b=1&a=z&a=y&a=z&B=2"), Hmac("token", "https://a.example/hookB2azayazb1")), Is.False);
    }

    [TestCase("https://a.example/hook", "https://a.example:443/hook")]
    [TestCase("https://a.example:8443/hook?x=1", "https://a.example/hook?x=1")]
    [TestCase("https://a.example", "https://a.example:443")]
    [TestCase("http://127.0.0.1/hook", "http://127.0.0.1:80/hook")]
    [TestCase("https://[::1]/hook", "https://[::1]:443/hook")]
    [TestCase("https://[::1]:8443/hook", "https://[::1]/hook")]
    public void Holds_with_and_without_the_port(string configured, string signed)
    {
        var signature = new TwilioSignature("token", configured);

        Assert.That(signature.IsValid(Form("a=1"), Hmac("token", configured + "a1")), Is.True);
        Assert.That(signature.IsValid(Form("a=1"), Hmac("token", signed + "a1")), Is.True);
        Assert.That(signature.IsValid(Form("a=1"), Hmac("token", signed + "/a1")), Is.False);
    }

    [TestCase("")]
    [TestCase("none")]
    [TestCase(null)]
    public void Nothing_else_is_a_signature(string? given) => Assert.That(new TwilioSignature("token", "https://a.example/").IsValid(Form("a=1"), given), Is.False);

    [Test]
    public void Reads_what_is_escaped_before_it_signs() =>
        Assert.That(new TwilioSignature("token", "https://a.example/").IsValid(Form("Body=Rp1%2C5+juta+%E2%80%94+100%"), Hmac("token", "https://a.example/BodyRp1,5 juta — 100%")), Is.True);
}

using System.Net;
using ChikaBot.Operations.Limits;
using Microsoft.AspNetCore.Http;
using NUnit.Framework;

namespace ChikaBot.Tests.Operations;

public sealed class AddressLimiterTests
{
    private static readonly LimitsOptions Options = new() { AddressBurst = 3, AddressPerSecond = 1, GatewayBurst = 30, GatewayPerSecond = 1 };

    [TestCase("203.0.113.7", "/", 3)]
    [TestCase("2001:db8:1:2:3:4:5:6", "/v3/directline/conversations", 3)]
    [TestCase("::ffff:203.0.113.7", "/", 3)]
    [TestCase("203.0.113.7", "/webhooks/whatsapp", 30)]
    [TestCase("203.0.113.7", "/api/messages", 30)]
    [TestCase("203.0.113.7", "/webhooksfaked", 3)]
    [TestCase("127.0.0.1", "/", 200)]
    [TestCase("::1", "/", 200)]
    [TestCase("::ffff:127.0.0.1", "/", 200)]
    [TestCase(null, "/", 200)]
    public void An_address_has_a_bucket_and_this_machine_has_none(string? address, string path, int expected)
    {
        using var limiter = AddressLimiter.Create(Options);

        var passed = Enumerable.Range(0, 200).Count(_ => Passes(limiter, address, path));

        // What comes back while the test runs.
        Assert.That(passed, Is.InRange(expected, Math.Min(200, expected + 10)));
    }

    [TestCase("2001:db8:1:2:3:4:5:6", "2001:db8:1:2:ffff::1", true)]
    [TestCase("2001:db8:1:2::1", "2001:db8:1:3::1", false)]
    [TestCase("203.0.113.7", "::ffff:203.0.113.7", true)]
    [TestCase("203.0.113.7", "203.0.113.8", false)]
    public void A_network_of_64_bits_counts_as_one(string one, string other, bool same) =>
        Assert.That(AddressKey.Of(Request(one, "/")) == AddressKey.Of(Request(other, "/")), Is.EqualTo(same));

    [TestCase("10.0.0.0/8", true)]
    [TestCase("10.1.2.3", true)]
    [TestCase("fd00::/8", true)]
    [TestCase("::1", true)]
    [TestCase("proxy.example.org", false)]
    [TestCase("", false)]
    public void A_trusted_proxy_is_an_address_or_a_network(string proxy, bool valid) =>
        Assert.That(new LimitsOptions { TrustedProxies = [proxy] }.Fault(), valid ? Is.Null : Does.StartWith("Chika:Limits:TrustedProxies:0"));

    [Test]
    public void The_defaults_are_valid() => Assert.That(new LimitsOptions().Fault(), Is.Null);

    private static bool Passes(System.Threading.RateLimiting.PartitionedRateLimiter<HttpContext> limiter, string? address, string path)
    {
        using var lease = limiter.AttemptAcquire(Request(address, path));
        return lease.IsAcquired;
    }

    private static DefaultHttpContext Request(string? address, string path) => new()
    {
        Connection = { RemoteIpAddress = address is null ? null : IPAddress.Parse(address) },
        Request = { Path = path },
    };
}

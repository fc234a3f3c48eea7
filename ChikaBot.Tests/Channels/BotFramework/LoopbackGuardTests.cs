using ChikaBot.Channels.BotFramework;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Moq;
using NUnit.Framework;

namespace ChikaBot.Tests.Channels.BotFramework;

internal sealed class LoopbackGuardTests
{
    private static readonly BotFrameworkOptions WithoutAppId = new();
    private static readonly BotFrameworkOptions WithAppId = new() { AppId = "11111111-2222-3333-4444-555555555555", AppPassword = "secret" };

    [TestCase("http://localhost:3978")]
    [TestCase("http://127.0.0.1:3978")]
    [TestCase("https://[::1]:3978")]
    [TestCase("http://unix:/run/chikabot.sock")]
    public void Starts_without_an_app_id_on_loopback(string address) => Assert.That(() => LoopbackGuard.Check(WithoutAppId, [address]), Throws.Nothing);

    [TestCase("http://*:3978")]
    [TestCase("http://+:3978")]
    [TestCase("http://0.0.0.0:3978")]
    [TestCase("http://[::]:3978")]
    [TestCase("http://192.168.1.4:3978")]
    [TestCase("http://chikabot.example.org")]
    public void Refuses_to_start_without_an_app_id_elsewhere(string address) =>
        Assert.That(() => LoopbackGuard.Check(WithoutAppId, ["http://localhost:3978", address]), Throws.InstanceOf<OptionsValidationException>().With.Message.Contains("Chika:BotFramework:AppId").And.Message.Contains(address));

    [Test]
    public void Starts_anywhere_with_an_app_id() => Assert.That(() => LoopbackGuard.Check(WithAppId, ["http://*:3978"]), Throws.Nothing);

    [Test]
    public void A_host_that_listens_on_every_address_does_not_start()
    {
        var addresses = new ServerAddressesFeature { Addresses = { "http://[::]:3978" } };
        var server = new Mock<IServer>();
        server.Setup(s => s.Features).Returns(new FeatureCollection { [typeof(IServerAddressesFeature)] = addresses });
        using var services = new ServiceCollection().AddLogging().AddSingleton(server.Object).AddBotFrameworkChannel(new ConfigurationBuilder().Build()).BuildServiceProvider();
        var guard = services.GetServices<IHostedService>().OfType<IHostedLifecycleService>().Single();

        Assert.That(async () => await guard.StartedAsync(CancellationToken.None), Throws.InstanceOf<OptionsValidationException>());
    }

    [TestCase("127.0.0.1", null, 200)]
    [TestCase("::1", null, 200)]
    [TestCase("::ffff:127.0.0.1", null, 200)]
    [TestCase("192.168.1.4", null, 403)]
    [TestCase("127.0.0.1", "X-Forwarded-For", 403)]
    [TestCase("127.0.0.1", "Forwarded", 403)]
    [TestCase("127.0.0.1", "X-Original-For", 403)]
    public async Task Only_this_machine_may_post_without_an_app_id(string remote, string? header, int status)
    {
        var context = new DefaultHttpContext { Connection = { RemoteIpAddress = System.Net.IPAddress.Parse(remote) } };
        if (header is not null) context.Request.Headers[header] = "203.0.113.7";

        var verdict = await new LoopbackCallers().CheckAsync(context);

        Assert.That(verdict.Status, Is.EqualTo(status));
    }
}

using ChikaBot.Commands;
using ChikaBot.Tests.Scripts.Demo;
using ChikaBot.Tests.Services;
using Microsoft.Extensions.Configuration;
using NUnit.Framework;

namespace ChikaBot.Tests.Commands;

public sealed class GatewaySimulatorCommandTests
{
    private DemoGateway _gateway = null!;
    private Dictionary<string, string?> _settings = [];

    [SetUp]
    public async Task Start_a_server()
    {
        _gateway = await DemoGateway.StartAsync();
        _settings = new()
        {
            ["Chika:WhatsAppCloud:AppSecret"] = DemoGateway.Secret,
            ["Chika:WhatsAppCloud:AccessToken"] = DemoGateway.Token,
            ["Chika:WhatsAppCloud:PhoneNumberId"] = DemoGateway.Number,
            ["Chika:WhatsAppCloud:VerifyToken"] = DemoGateway.VerifyToken,
            ["Chika:WhatsAppCloud:ApiBaseUrl"] = $"http://127.0.0.1:{FreePort.Take()}/v23.0",
        };
        _gateway.Graph = new Uri(_settings["Chika:WhatsAppCloud:ApiBaseUrl"]!);
    }

    [TearDown]
    public async Task Stop_it() => await _gateway.DisposeAsync();

    [Test]
    public async Task Chats_over_webhooks_and_shows_what_arrives_as_a_phone_does()
    {
        var (code, output) = await TypeAsync("halo\n/tekan 2\n12\n/gambar\n/tekan 7\n//ulang\n/apa\n/keluar\nulang tidak\n");
        Assert.That(code, Is.Zero, output);
        Assert.That(output, Does.Contain("""
            Verification: the server answered with the challenge.
            bot: Halo! Ketik angka:
            1. Ambil nomor antrean
            2. Cari peserta
            [1] Ambil nomor
            [2] Cari peserta
            button_reply id=p1|2 title=Cari peserta
            bot: Ketik NIK Anda, 16 angka.
            Contoh: 9901011708450001
            [0] Menu utama
            bot: NIK terdiri dari 16 angka.
            bot: Maaf, Image belum bisa kami baca.
            What can be pressed: 0
            bot: Halo!
            """));
        Assert.That(output, Does.Contain("/tekan 2 presses").And.Not.Contain("bot: tidak"));
    }

    [Test]
    public async Task The_same_message_once_more_has_no_second_effect()
    {
        var (_, output) = await TypeAsync("/ulang\n1\n/ulang\n1\n");
        Assert.That(output, Does.Contain("Nothing has been sent yet.").And.Contain("The same message once more: wamid."));
        Assert.That(output, Does.Contain("A-001").And.Contain("A-002").And.Not.Contain("A-003"));
    }

    [Test]
    public async Task Sends_fail_as_told()
    {
        var (_, output) = await TypeAsync("/gagal 429 2\nulang a\nulang b\nulang c\n/status\n");
        Assert.That(output, Does.Contain("The next 2 sends: HTTP 429, code 130429 (Rate limit hit)."));
        Assert.That(output, Does.Contain("bot: c").And.Not.Contain("bot: a").And.Not.Contain("bot: b"));
        Assert.That(output, Does.Contain("Arrived: 1. Refused: 2. Read receipts: 0, with typing: 0."));
    }

    [Test]
    public async Task Says_when_the_server_does_not_take_a_message()
    {
        _gateway.Refuses = 503;
        Assert.That((await TypeAsync("halo\n")).Output, Does.Contain("The server answers 503: not taken."));
    }

    [Test]
    public async Task Says_when_the_server_is_not_there()
    {
        var server = _gateway.Url.ToString();
        await _gateway.DisposeAsync();
        var (code, output) = await RunAsync("halo\n", "--server", server);
        Assert.That(code, Is.Zero);
        Assert.That(output, Does.Contain("Verification failed at").And.Contain("it cannot be reached").And.Contain("The server cannot be reached."));
    }

    [Test]
    public async Task Says_when_verification_fails() =>
        Assert.That((await RunAsync("", "--server", _gateway.Url.ToString(), "--verify-token", "other")).Output, Does.Contain("it answers 403"));

    [TestCase("Chika:WhatsAppCloud:AppSecret", "--app-secret or Chika:WhatsAppCloud:AppSecret is needed")]
    [TestCase("Chika:WhatsAppCloud:AccessToken", "--access-token or Chika:WhatsAppCloud:AccessToken is needed")]
    [TestCase("Chika:WhatsAppCloud:PhoneNumberId", "--phone-number-id or Chika:WhatsAppCloud:PhoneNumberId is needed")]
    [TestCase("Chika:WhatsAppCloud:VerifyToken", "--verify-token or Chika:WhatsAppCloud:VerifyToken is needed")]
    [TestCase("Chika:WhatsAppCloud:ApiBaseUrl", "an address to listen on is needed")]
    public async Task What_is_missing_is_named(string key, string sentence)
    {
        _settings.Remove(key);
        var (code, output) = await TypeAsync("halo\n");
        Assert.That(code, Is.EqualTo(2));
        Assert.That(output, Does.Contain(sentence).And.Not.Contain("bot:"));
    }

    [TestCase("--server localhost", "--server takes an address")]
    [TestCase("--port 70000", "--port takes a number")]
    [TestCase("--duplicates 2", "--duplicates takes a share")]
    public async Task A_wrong_option_is_refused(string arguments, string sentence)
    {
        var (code, output) = await RunAsync("", arguments.Split(' '));
        Assert.That(code, Is.EqualTo(2));
        Assert.That(output, Does.StartWith(sentence));
    }

    private Task<(int Code, string Output)> TypeAsync(string typed) => RunAsync(typed, "--server", _gateway.Url.ToString(), "--settle", "00:00:00.3");

    private Task<(int Code, string Output)> RunAsync(string typed, params string[] arguments) => CommandLine.RunAsync(
        console => GatewaySimulatorCommand.Create(() => new ConfigurationBuilder().AddInMemoryCollection(_settings).Build(), console, new StringReader(typed)),
        ["gateway-simulator", .. arguments]);
}

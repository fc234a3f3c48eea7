using System.Net;
using System.Net.Sockets;
using NUnit.Framework;

namespace ChikaBot.Tests.Server;

/// <summary>A wrong setting ends the program with a sentence that names its key, before anything is written.</summary>
[Parallelizable]
internal sealed class WrongSettingsTests
{
    private const string AppId = "--Chika:BotFramework:AppId=11111111-2222-3333-4444-555555555555";

    private string folder = "";

    private string Data => Path.Combine(folder, "data");

    [SetUp]
    public void MakeFolder() => folder = Directory.CreateTempSubdirectory("chika-settings-").FullName;

    [TearDown]
    public void DeleteFolder() => Directory.Delete(folder, recursive: true);

    [TestCase("Chika:Clock", "--Chika:Clock=yesterday")]
    [TestCase("Chika:Clock", "--Chika:Clock=2026-03-05T09:00:00")]
    [TestCase("Chika:Clock", "serve", "--Chika:Clock=2026-03-05T09:00:00")]
    [TestCase("Chika:Store:Provider", "--Chika:Store:Provider=Mongo")]
    [TestCase("Chika:DataDirectory", "--Chika:DataDirectory= ")]
    [TestCase("Chika:Samples", "--Chika:Samples=perhaps")]
    [TestCase("Chika:BotFramework:AppId", "--Chika:BotFramework:AppId=s3cret", "--Chika:BotFramework:AppPassword=s3cret")]
    [TestCase("Chika:BotFramework:AppPassword", AppId)]
    [TestCase("Chika:BotFramework:AppId", "--Chika:BotFramework:AppPassword=s3cret")]
    [TestCase("Chika:BotFramework:TenantId", AppId, "--Chika:BotFramework:AppPassword=s3cret", "--Chika:BotFramework:TenantId=s3cret")]
    [TestCase("Chika:BotFramework:AllowedServiceUrlHosts:5", "--Chika:BotFramework:AllowedServiceUrlHosts:5=http://s3cret/")]
    [TestCase("Chika:BotFramework:AppId", "--urls", "http://0.0.0.0:0")]
    [TestCase("Chika:BotFramework:AppId", "--urls", "http://127.0.0.1:0;http://*:0")]
    [TestCase("urls", "--urls", "s3cret")]
    [TestCase("Chika:DirectLine:SigningKey", "--Chika:DirectLine:SigningKey=s3cret")]
    [TestCase("Chika:WhatsAppCloud:AppSecret", "--Chika:WhatsAppCloud:AccessToken=s3cret")]
    [TestCase("Chika:WhatsAppCloud:VerifyToken", "--Chika:WhatsAppCloud:AppSecret=s3cret")]
    [TestCase("Chika:WhatsAppCloud:Typing", "--Chika:WhatsAppCloud:Typing=s3cret")]
    [TestCase("Chika:DirectLine:TokenLifetime", "--Chika:DirectLine:TokenLifetime=00:00:01")]
    [TestCase("Chika:BotFramework:Enabled", "--Chika:BotFramework:Enabled=s3cret")]
    [TestCase("Chika:DirectLine:Enabled", "--Chika:DirectLine:Enabled=s3cret")]
    [TestCase("Chika:BotFramework:AppId", "--Chika:DirectLine:Enabled=false", "--urls", "http://0.0.0.0:0")]
    [TestCase("Chika:Limits:SenderPerSecond", "--Chika:Limits:SenderPerSecond=1")]
    [TestCase("Chika:Limits:SenderBurst", "--Chika:Limits:SenderBurst=s3cret")]
    [TestCase("Chika:Limits:TrustedProxies:0", "--Chika:Limits:TrustedProxies:0=s3cret")]
    [TestCase("Chika:Limits:HeadersTimeout", "--Chika:Limits:HeadersTimeout=00:00:00")]
    [TestCase("Chika:Logs:Format", "--Chika:Logs:Format=s3cret")]
    [TestCase("Chika:Shutdown:Delay", "--Chika:Shutdown:Delay=-00:00:01")]
    [TestCase("Chika:Shutdown:Timeout", "--Chika:Shutdown:Timeout=00:00:00")]
    [TestCase("Chika:Telemetry:OtlpEndpoint", "--Chika:Telemetry:OtlpEndpoint=s3cret")]
    [TestCase("Chika:Telemetry:OtlpProtocol", "--Chika:Telemetry:OtlpProtocol=s3cret")]
    [TestCase("Chika:Telemetry:TraceShare", "--Chika:Telemetry:TraceShare=2")]
    [TestCase("Chika:Telemetry:PrometheusPort", "--Chika:Telemetry:PrometheusPort=70000")]
    [TestCase("Chika:Telemetry:PrometheusAddress", "--Chika:Telemetry:PrometheusAddress=s3cret")]
    [TestCase("Chika:Health:OutboxUnhealthyAfter", "--Chika:Health:OutboxUnhealthyAfter=00:00:01")]
    [TestCase("Chika:Health:CheckTimeout", "--Chika:Health:CheckTimeout=s3cret")]
    [TestCase("Chika:Outbox:MaxParallel", "--Chika:Outbox:MaxParallel=0")]
    [TestCase("Chika:Outbox:MaxParallel", "--Chika:Outbox:MaxParallel=s3cret")]
    [TestCase("Chika:Conversation:Silence", "--Chika:Conversation:Silence=00:00:01")]
    [TestCase("Chika:Conversation:Silence", "--Chika:Conversation:Silence=s3cret")]
    [TestCase("Chika:Conversation:Attempts:MaxPerNumber", "--Chika:Conversation:Attempts:MaxPerNumber=0")]
    [TestCase("Chika:Conversation:Menu:bill", "--Chika:Conversation:Menu:bill=s3cret")]
    [TestCase("Chika:Conversation:Menu:nothing", "--Chika:Conversation:Menu:nothing=7")]
    [TestCase("Chika:OfficeHours:Days:0:Date", "--Chika:OfficeHours:Days:0:Date=s3cret")]
    [TestCase("Chika:OfficeHours:Days:0:Zone", "--Chika:OfficeHours:Days:0:Date=2026-03-20", "--Chika:OfficeHours:Days:0:Zone=s3cret")]
    [TestCase("Chika:OfficeHours:Days:0:Source", "--Chika:OfficeHours:Days:0:Date=2026-03-20")]
    [TestCase("Chika:OfficeHours:Days:0:Opens", "--Chika:OfficeHours:Days:0:Date=2026-03-20", "--Chika:OfficeHours:Days:0:Source=x", "--Chika:OfficeHours:Days:0:Opens=8")]
    [TestCase("Chika:Places:OfficesFile", "--Chika:Places:OfficesFile=s3cret.csv")]
    [TestCase("Chika:Places:FacilitiesFile", "--Chika:Places:FacilitiesFile=s3cret/facilities.csv")]
    [TestCase("Chika:Files:Key", "--Chika:Files:Key=s3cret")]
    [TestCase("Chika:Files:MaxBytes", "--Chika:Files:MaxBytes=1")]
    [TestCase("Chika:Desk:LogIn:Lock", "--Chika:Desk:LogIn:Lock=00:00:01")]
    [TestCase("Chika:Desk:Enabled", "--Chika:Desk:Enabled=s3cret")]
    [TestCase("Chika:Conversation:Menu", "--Chika:Conversation:Menu:bill=1")]
    [TestCase("Chika:Pandawa:ProcessingTime", "--Chika:Pandawa:ProcessingTime=s3cret")]
    [TestCase("Chika:Pandawa:Form:WhatsAppNumber", "--Chika:Pandawa:Form:WhatsAppNumber=s3cret")]
    [TestCase("Chika:Desk:HandoverWait", "--Chika:Desk:HandoverWait=00:00:01")]
    [TestCase("Chika:Retention:Audit", "--Chika:Retention:Audit=1.00:00:00")]
    [TestCase("Chika:Retention:DeadLetters", "--Chika:Retention:DeadLetters=1000000.00:00:00")]
    [TestCase("Chika:Retention:Interval", "--Chika:Retention:Interval=60.00:00:00")]
    [TestCase("Chika:Outbox:PollInterval", "--Chika:Outbox:PollInterval=60.00:00:00")]
    [TestCase("Chika:Outbox:LeaseDuration", "--Chika:Outbox:LeaseDuration=10000000.00:00:00")]
    [TestCase("Chika:Store:ConnectionString", "--Chika:Store:ConnectionString=Host=127.0.0.1;Database=chika;Password=s3cret")]
    public async Task Ends_with_a_sentence_that_names(string key, params string[] settings)
    {
        string[] address = settings.Contains("--urls") ? [] : ["--urls", "http://127.0.0.1:0"];
        string[] data = settings.Any(setting => setting.Contains("DataDirectory", StringComparison.Ordinal)) ? [] : [$"--Chika:DataDirectory={Data}"];

        var ended = await BotProgram.RunAsync([.. settings, .. address, .. data]);

        Refused(ended, key);
        Assert.That(ended.Errors, Does.Not.Contain("s3cret"), "the value may be a secret in the wrong line");
        Assert.That(Directory.Exists(Data), Is.False, "nothing was written");
    }

    [Test]
    public async Task Ends_with_a_sentence_when_the_data_directory_is_a_file()
    {
        await File.WriteAllTextAsync(Data, "");

        Refused(await ServeAsync(), "Chika:DataDirectory");
        Refused(await ServeAsync($"--Chika:DataDirectory={Data}/below"), "Chika:DataDirectory");
    }

    [Test]
    public async Task Ends_with_a_sentence_when_the_database_is_something_else()
    {
        Directory.CreateDirectory(Data);
        await File.WriteAllTextAsync(Path.Combine(Data, "chika.db"), string.Concat(Enumerable.Repeat("not a database ", 1000)));

        Refused(await ServeAsync(), "Chika:DataDirectory");
    }

    [TestCase("{\n  \"Chika\": {\n    \"Clock\": s3cret\n", "line 3")]
    [TestCase("{ \"Chika\": { \"Clock\": \"\", \"Clock\": \"s3cret\" } }", "'Chika:Clock'")]
    public async Task Ends_with_a_sentence_when_the_settings_file_is_no_JSON(string settings, string names)
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "appsettings.json"), settings);
        foreach (var command in new[] { "serve", "doctor" })
        {
            var ended = await BotProgram.RunInAsync(folder, command);

            Refused(ended, names);
            Assert.That(ended.Errors, Does.StartWith(Path.Combine(folder, "appsettings.json")).And.Not.Contains("s3cret"));
        }
    }

    [Test]
    public async Task Ends_with_a_sentence_when_another_server_uses_the_data()
    {
        using var first = await ServerProcess.StartAsync();

        Refused(await ServeAsync($"--Chika:DataDirectory={first.DataDirectory}"), "Chika:DataDirectory");
        Assert.That(await new Talker(first.Client, "c").SayAsync("halo"), Does.Contain("Cek Tagihan"), "the first one goes on");
    }

    [Test]
    public async Task Ends_with_a_sentence_when_the_address_is_in_use()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();

        Refused(await ServeAsync("--urls", $"http://127.0.0.1:{((IPEndPoint)taken.LocalEndpoint).Port}"), "--urls");
    }

    [TestCase("fly")]
    [TestCase("import")]
    [TestCase("import", "no-such-file.csv")]
    [TestCase("script", "no-such-file.chat")]
    public async Task A_command_that_cannot_be_done_ends_with_2(params string[] arguments)
    {
        var ended = await BotProgram.RunAsync([.. arguments, $"--Chika:DataDirectory={Data}"]);

        Assert.That(ended.ExitCode, Is.EqualTo(2), ended.Output + ended.Errors);
        Assert.That(ended.Output + ended.Errors, Does.Not.Contain("   at ").And.Not.Empty);
        Assert.That(Directory.Exists(Data), Is.False, "nothing was written");
    }

    [Test]
    public async Task A_command_with_a_wrong_setting_ends_like_the_server()
    {
        var file = Path.Combine(folder, "people.csv");
        await File.WriteAllTextAsync(file, "nik,card_number,kk,name,birth_date,sex,relation,segment,class,registered_on,paid_through,inactive_cause,facility,mobile\n");

        Refused(await BotProgram.RunAsync("import", file, "--Chika:Store:Provider=Mongo"), "Chika:Store:Provider");
    }

    [Test]
    public async Task Help_names_every_command()
    {
        var ended = await BotProgram.RunAsync("--help");

        Assert.That((ended.ExitCode, ended.Errors), Is.EqualTo((0, "")));
        foreach (var command in new[] { "serve", "chat", "script", "import", "seed", "operator" }) Assert.That(ended.Output, Does.Contain($"  {command} "));
    }

    [Test]
    public async Task The_version_is_one_line()
    {
        var ended = await BotProgram.RunAsync("--version");

        Assert.That((ended.ExitCode, ended.Errors), Is.EqualTo((0, "")));
        Assert.That(ended.Output.Trim(), Does.Match(@"^\d+\.\d+\.\d+\S*$"));
    }

    private Task<BotProgram.Ended> ServeAsync(params string[] settings) =>
        BotProgram.RunAsync([$"--Chika:DataDirectory={Data}", "--urls", "http://127.0.0.1:0", .. settings]);

    private static void Refused(BotProgram.Ended ended, string key)
    {
        Assert.That(ended.ExitCode, Is.EqualTo(2), ended.Output + ended.Errors);
        Assert.That(ended.Errors, Does.Contain(key));
        Assert.That(ended.Output + ended.Errors, Does.Not.Contain("   at ").And.Not.Contain("Exception"), "no stack trace");
    }
}

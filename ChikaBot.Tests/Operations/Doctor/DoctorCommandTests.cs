using System.Text.Json.Nodes;
using ChikaBot.Operations;
using ChikaBot.Simulator;
using ChikaBot.Stores.Sqlite.Native;
using ChikaBot.Tests.Channels.Fakes;
using ChikaBot.Tests.Server;
using NUnit.Framework;

namespace ChikaBot.Tests.Operations.Doctor;

/// <summary>The real program, asked how an installation is doing.</summary>
[Parallelizable]
internal sealed class DoctorCommandTests
{
    private const string Secret = "s3cretS3cretS3cret";
    private const string AccountSid = "AC00000000000000000000000000000000";

    private string data = "";

    [SetUp]
    public void MakeFolder() => data = Path.Combine(Directory.CreateTempSubdirectory("chika-doctor-").FullName, "data");

    [TearDown]
    public void DeleteFolder() => Directory.Delete(Path.GetDirectoryName(data)!, recursive: true);

    [Test]
    public async Task Every_fault_of_the_settings_is_told_and_the_rest_is_looked_at_all_the_same()
    {
        var ended = await RunAsync("--Chika:Clock=yesterday", "--Chika:Outbox:MaxParallel=0", "--Chika:Outbox:MaxAttempts=0", $"--Chika:Conversation:Silence={Secret}", $"--Chika:BotFramework:AppPassword={Secret}", "--Chika:Limits:AddressPerSecond=0", "--Chika:Limits:MaxConnections=0");

        Assert.That(ended.ExitCode, Is.EqualTo(1));
        foreach (var key in new[] { "Chika:Clock", "Chika:Outbox:MaxParallel", "Chika:Outbox:MaxAttempts", "Chika:Conversation:Silence", "Chika:BotFramework:AppId", "Chika:Limits:AddressPerSecond", "Chika:Limits:MaxConnections" })
            Assert.That(ended.Output.Split('\n').Count(line => line.StartsWith($"fault    options       {key} ", StringComparison.Ordinal)), Is.EqualTo(1), key);
        Assert.That(ended.Output, Does.Contain("ok       clock").And.Contain("warning  store").And.Not.Contain(Secret));
    }

    [Test]
    public async Task A_fault_that_has_no_key_to_take_away_is_told_and_is_the_end_of_it()
    {
        var ended = await RunAsync("--urls", "http://0.0.0.0:1");

        Assert.That((ended.ExitCode, ended.Output.Split('\n').Count(line => line.StartsWith("fault", StringComparison.Ordinal))), Is.EqualTo((1, 1)));
        Assert.That(ended.Output, Does.Contain("Chika:BotFramework:AppId"));
    }

    [Test]
    public async Task A_key_that_is_none_is_told()
    {
        var ended = await RunAsync("--Chika:Limts:MaxConnections=5");

        Assert.That((ended.ExitCode, ended.Output), Is.EqualTo((0, ended.Output)));
        Assert.That(ended.Output, Does.Contain("warning  options       Chika:Limts:MaxConnections is no setting"));
    }

    [Test]
    public async Task Nothing_is_made_where_nothing_was()
    {
        await RunAsync();

        Assert.That(Directory.Exists(data), Is.False);
    }

    [Test]
    public async Task Beside_a_running_server_it_finds_all_well_and_the_server_goes_on()
    {
        using var server = await ServerProcess.StartAsync();
        await new Talker(server.Client, "doctor-1").SayAsync("halo");

        var ended = await BotProgram.RunAsync("doctor", "--json", $"--Chika:DataDirectory={server.DataDirectory}");

        var found = JsonNode.Parse(ended.Output)!;
        var levels = found["findings"]!.AsArray().Where(finding => (string)finding!["check"]! != "rules").Select(finding => ((string)finding!["check"]!, (string)finding["level"]!)).ToList();
        Assert.That(levels, Is.SupersetOf(new[] { ("options", "ok"), ("data", "ok"), ("store", "ok"), ("outbox", "ok"), ("dead-letters", "ok"), ("clock", "ok") }));
        Assert.That((ended.ExitCode, levels.All(one => one.Item2 == "ok")), Is.EqualTo((0, true)), ended.Output);
        Assert.That(await new Talker(server.Client, "doctor-2").SayAsync("halo"), Does.Contain("1. Cek Status Peserta"));
    }

    [Test]
    public async Task A_store_that_somebody_holds_cannot_be_written_and_is_a_fault()
    {
        using (var server = await ServerProcess.StartAsync())
        {
            await server.StopAsync();
            using var held = HeldStore.Of(server.DatabaseFile);
            var ended = await BotProgram.RunAsync("doctor", $"--Chika:DataDirectory={server.DataDirectory}");
            Assert.That((ended.ExitCode, ended.Output), Is.EqualTo((1, ended.Output)));
            Assert.That(ended.Output, Does.Contain("fault    store         SQLite, chika.db: it cannot be written now"));
        }
    }

    [TestCase(1, "warning  store         SQLite, chika.db: schema 1", 0)]
    [TestCase(99, "fault    store         SQLite, chika.db: schema 99", 1)]
    public async Task A_schema_of_another_program_is_told_and_left_alone(int version, string line, int exitCode)
    {
        KeyFile.CreateFolder(data);
        var file = Path.Combine(data, "chika.db");
        using (var connection = new Connection(file, readOnly: false)) connection.Execute($"CREATE TABLE mine (x); PRAGMA user_version={version}");

        var ended = await RunAsync();

        Assert.That(ended.Output, Does.Contain(line));
        using var after = new Connection(file, readOnly: true);
        Assert.That((ended.ExitCode, after.ReadNumber("PRAGMA user_version"), after.ReadNumber("SELECT count(*) FROM sqlite_master")), Is.EqualTo((exitCode, (long)version, 1L)));
    }

    [Test]
    public async Task A_file_that_is_no_database_is_a_fault()
    {
        Directory.CreateDirectory(data);
        await File.WriteAllTextAsync(Path.Combine(data, "chika.db"), new string('x', 10_000));

        var ended = await RunAsync();

        Assert.That((ended.ExitCode, ended.Output), Is.EqualTo((1, ended.Output)));
        Assert.That(ended.Output, Does.Contain("fault    store         SQLite, chika.db: it cannot be read"));
    }

    [TestCase(Secret, "ok       whatsapp      Meta takes the token", 0)]
    [TestCase("another" + Secret, "fault    whatsapp      Meta refuses the token or the number (190)", 1)]
    public async Task Meta_is_asked_whether_the_token_is_good(string token, string line, int exitCode)
    {
        await using var meta = await GraphDouble.StartAsync(new GraphDoubleOptions(new Uri("http://127.0.0.1:1"), Secret, Secret, "100000000000001"), default);

        var ended = await RunAsync(
            $"--Chika:WhatsAppCloud:AppSecret={Secret}", $"--Chika:WhatsAppCloud:VerifyToken={Secret}", $"--Chika:WhatsAppCloud:AccessToken={token}", "--Chika:WhatsAppCloud:PhoneNumberId=100000000000001",
            $"--Chika:WhatsAppCloud:ApiBaseUrl={meta.Url}v23.0", "--Chika:Pandawa:PublicUrl=https://bot.example.id");

        Assert.That(ended.Output, Does.Contain(line).And.Not.Contain(Secret));
        Assert.That(ended.Output, Does.Contain("s ahead of a gateway's").Or.Contain("s behind a gateway's"), "its Date header");
        Assert.That((ended.ExitCode, ended.Output), Is.EqualTo((exitCode, ended.Output)));
    }

    [TestCase(200, """{"status":"active"}""", "ok       twilio        Twilio takes", 0)]
    [TestCase(200, """{"status":"suspended"}""", "fault    twilio        the account is suspended", 1)]
    [TestCase(401, """{"code":20003,"message":"s3cretS3cretS3cret"}""", "fault    twilio        Twilio refuses the credentials (http-401)", 1)]
    [TestCase(503, "", "warning  twilio        Twilio does not answer the question now (http-503)", 0)]
    public async Task Twilio_is_asked_whether_the_account_is_good(int status, string body, string line, int exitCode)
    {
        await using var twilio = await ApiDouble.StartAsync();
        twilio.Answer = (status, body, null);

        var ended = await RunAsync(
            $"--Chika:Twilio:AuthToken={Secret}", $"--Chika:Twilio:AccountSid={AccountSid}", "--Chika:Twilio:PublicUrl=https://bot.example.id/webhooks/twilio", $"--Chika:Twilio:ApiBaseUrl={twilio.Url}",
            "--Chika:Pandawa:PublicUrl=https://bot.example.id");

        Assert.That(ended.Output, Does.Contain(line).And.Not.Contain(Secret).And.Not.Contain(AccountSid));
        Assert.That((ended.ExitCode, twilio.Requests.Single().Path), Is.EqualTo((exitCode, $"/2010-04-01/Accounts/{AccountSid}.json")), ended.Output);
    }

    [Test]
    public async Task A_gateway_that_nobody_answers_for_is_a_fault()
    {
        var ended = await RunAsync($"--Chika:Twilio:AuthToken={Secret}", $"--Chika:Twilio:AccountSid={AccountSid}", "--Chika:Twilio:PublicUrl=https://bot.example.id/webhooks/twilio", "--Chika:Twilio:ApiBaseUrl=http://127.0.0.1:1");

        Assert.That(ended.Output, Does.Contain("fault    twilio        it does not answer").And.Contain("fault    addresses     form links lead to this machine"));
    }

    [Test]
    public async Task Health_asks_a_running_server()
    {
        using var server = await ServerProcess.StartAsync();
        var up = await BotProgram.RunAsync("health", "--url", server.Client.BaseAddress!.ToString());
        var down = await BotProgram.RunAsync("health", "--url", "http://127.0.0.1:1");

        Assert.That((up.ExitCode, down.ExitCode, up.Output.Contains("\"status\":\"healthy\"", StringComparison.Ordinal)), Is.EqualTo((0, 1, true)), up.Output);
    }

    private Task<BotProgram.Ended> RunAsync(params string[] settings) => BotProgram.RunAsync(["doctor", $"--Chika:DataDirectory={data}", .. settings]);
}

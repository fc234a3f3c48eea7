using ChikaBot.Channels.BotFramework;
using ChikaBot.Core.Rules;
using ChikaBot.Dialogs.Engine;
using ChikaBot.Files;
using ChikaBot.Operations;
using ChikaBot.Operations.Doctor;
using ChikaBot.Operations.Health;
using ChikaBot.Stores;
using ChikaBot.Tests.Turns;
using ChikaBot.Turns;
using Moq;
using NUnit.Framework;

namespace ChikaBot.Tests.Operations.Doctor;

/// <summary>The checkups one by one, where the whole program cannot easily be brought to it.</summary>
public sealed class CheckupTests
{
    private const long Gigabyte = 1024 * 1024 * 1024;

    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    private static readonly Clocks Clocks = new(TimeProvider.System, new ManualTimeProvider(Now));

    private string folder = "";

    [SetUp]
    public void MakeFolder() => folder = Directory.CreateTempSubdirectory("chika-checkup-").FullName;

    [TearDown]
    public void DeleteFolder() => Directory.Delete(folder, recursive: true);

    [TestCase(1000, "ok")]
    [TestCase(200, "warning")]
    [TestCase(20, "fault")]
    public async Task Room_is_measured_by_the_limits_of_the_health(int megabytes, string level) =>
        Assert.That(await LevelsAsync(new DataCheckup(Data(), new HealthOptions(), _ => megabytes * (Gigabyte / 1024))), Is.EqualTo(new[] { "ok", level }));

    [TestCase(UnixFileMode.UserRead | UnixFileMode.UserWrite, 0)]
    [TestCase(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead, 1)]
    [TestCase(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead, 1)]
    public async Task A_key_that_others_can_read_is_a_fault(UnixFileMode mode, int faults)
    {
        if (OperatingSystem.IsWindows()) Assert.Ignore("Windows has no such modes.");
        var key = Path.Combine(folder, "files.key");
        await File.WriteAllTextAsync(key, "x");
#pragma warning disable CA1416 // Ignored above.
        File.SetUnixFileMode(key, mode);
#pragma warning restore CA1416

        var found = await new DataCheckup(Data(), new HealthOptions(), _ => Gigabyte).LookAsync(default);

        Assert.That(found.Where(finding => finding.Level == FindingLevel.Fault).Select(finding => finding.Says.Split(' ')[0]), Is.EqualTo(Enumerable.Repeat("files.key", faults)));
        Assert.That(Directory.GetFiles(folder), Is.EqualTo(new[] { key }), "the try to write left nothing");
    }

    [TestCase(UnixFileMode.None, UnixFileMode.GroupRead, 0)]
    [TestCase(UnixFileMode.GroupExecute, UnixFileMode.None, 0)]
    [TestCase(UnixFileMode.GroupExecute, UnixFileMode.GroupRead, 1)]
    [TestCase(UnixFileMode.OtherExecute, UnixFileMode.OtherRead, 1)]
    public async Task A_database_that_others_can_read_is_a_fault(UnixFileMode ofFolder, UnixFileMode ofFile, int faults)
    {
        if (OperatingSystem.IsWindows()) Assert.Ignore("Windows has no such modes.");
        const UnixFileMode Own = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var file = Path.Combine(folder, "chika.db");
        await File.WriteAllTextAsync(file, "x");
#pragma warning disable CA1416 // Ignored above.
        File.SetUnixFileMode(folder, Own | UnixFileMode.UserExecute | ofFolder);
        File.SetUnixFileMode(file, Own | ofFile);
#pragma warning restore CA1416

        var found = await new DataCheckup(Data(), new HealthOptions(), _ => Gigabyte).LookAsync(default);

        Assert.That(found.Where(finding => finding.Level == FindingLevel.Fault).Select(finding => finding.Says.Split(' ')[0]), Is.EqualTo(Enumerable.Repeat("chika.db", faults)));
    }

    [TestCase(0, "ok")]
    [TestCase(-30, "warning")]
    [TestCase(30, "warning")]
    [TestCase(-600, "fault")]
    [TestCase(600, "fault")]
    public async Task The_clock_is_compared_with_a_gateway_s(int seconds, string level)
    {
        var others = new OthersClocks(new ManualTimeProvider(Now));
        using var answer = new HttpResponseMessage();
        answer.Headers.Date = Now.AddSeconds(seconds);
        others.Note(answer);

        Assert.That(await LevelsAsync(new ClockCheckup(new ChikaOptions(), others, Clocks)), Is.EqualTo(new[] { level }));
    }

    [Test]
    public async Task A_frozen_clock_is_told() =>
        Assert.That(await LevelsAsync(new ClockCheckup(new ChikaOptions { Clock = "2026-03-05T09:00:00+07:00" }, new OthersClocks(Clocks.System), Clocks)), Is.EqualTo(new[] { "warning", "ok" }));

    [TestCase(0, "ok")]
    [TestCase(400, "warning")]
    public async Task Rules_that_nobody_has_looked_at_for_long_are_told(int days, string level)
    {
        var newest = RuleBook.Embedded.AllSeries.SelectMany(series => series.Rows).Max(rule => rule.CheckedOn);
        var clocks = new Clocks(TimeProvider.System, new ManualTimeProvider(new DateTimeOffset(newest.AddDays(days), TimeOnly.MinValue, TimeSpan.Zero)));

        Assert.That(await LevelsAsync(new RulesCheckup(RuleBook.Embedded, clocks)), Is.EqualTo(new[] { level }));
    }

    [Test]
    public async Task A_secret_that_gives_no_token_is_a_fault()
    {
        var options = new BotFrameworkOptions { AppId = "11111111-2222-3333-4444-555555555555", AppPassword = "s3cret" };
        Assert.That(await LevelsAsync(new BotFrameworkCheckup(options, new Tokens(() => "a token"))), Is.EqualTo(new[] { "ok" }));

        var found = await new BotFrameworkCheckup(options, new Tokens(() => throw new ConnectorTokenException(new InvalidOperationException("s3cret")))).LookAsync(default);
        Assert.That((found.Single().Level, found.Single().ToString().Contains("s3cret", StringComparison.Ordinal)), Is.EqualTo((FindingLevel.Fault, false)));
    }

    [TestCase("https://bot.example.id", true, "ok")]
    [TestCase("http://bot.example.id", true, "warning")]
    [TestCase("http://localhost:3978", false, "ok")]
    [TestCase("http://localhost:3978", true, "fault")]
    public async Task Form_links_lead_where_participants_get(string url, bool isPublic, string level) =>
        Assert.That(await LevelsAsync(new AddressCheckup(new PandawaOptions { PublicUrl = url }, isPublic, null)), Is.EqualTo(new[] { level }));

    [TestCase("https://gate.example.id/send", "ok")]
    [TestCase("http://127.0.0.1:3000/send", "ok")]
    [TestCase("http://gate.example.id/send", "warning")]
    public async Task A_gateway_s_key_does_not_travel_in_the_open(string url, string level) =>
        Assert.That(await LevelsAsync(new AddressCheckup(new PandawaOptions(), false, url)), Is.EqualTo(new[] { "ok", level }));

    [TestCase("Sqlite", false, null, "ok")]
    [TestCase("Postgres", false, null, "warning")]
    [TestCase("Postgres", false, "another", "fault")]
    [TestCase("Postgres", true, null, "ok")]
    [TestCase("Postgres", true, "another", "fault")]
    [TestCase("Postgres", true, "mine", "ok")]
    public async Task The_key_is_that_of_the_database(string provider, bool isSet, string? known, string level)
    {
        var options = new FilesOptions { Key = isSet ? Convert.ToBase64String(new byte[32]) : "" };
        var key = new FilesKey(options, new ChikaOptions { DataDirectory = folder, Store = new ChikaOptions.StoreOptions { Provider = provider } });
        var store = new Mock<IStoreDoctor>();
        store.Setup(doctor => doctor.FingerprintAsync("files-key", default)).ReturnsAsync(known == "mine" ? key.Fingerprint : known);

        Assert.That(await LevelsAsync(new KeysCheckup(key, store.Object)), Is.EqualTo(new[] { level }));
        Assert.That(Directory.GetFiles(folder), Is.Empty, "no key was drawn");
    }

    [Test]
    public async Task With_PostgreSQL_there_need_be_no_data_directory()
    {
        var options = new ChikaOptions { DataDirectory = Path.Combine(folder, "none"), Store = new ChikaOptions.StoreOptions { Provider = "Postgres" } };

        Assert.That(await LevelsAsync(new DataCheckup(options, new HealthOptions(), _ => Gigabyte)), Is.EqualTo(new[] { "ok" }));
    }

    private sealed class Tokens(Func<string> get) : IConnectorTokens
    {
        public ValueTask<string?> GetAsync(bool fresh, CancellationToken cancellationToken) => ValueTask.FromResult<string?>(get());
    }

    private ChikaOptions Data() => new() { DataDirectory = folder };

    private static async Task<IEnumerable<string>> LevelsAsync(ICheckup checkup) => (await checkup.LookAsync(default)).Select(finding => finding.Level.ToString().ToLowerInvariant());
}

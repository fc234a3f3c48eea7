using System.Globalization;
using System.Text.Json;
using ChikaBot.Core.Contributions;
using ChikaBot.Core.Participants;
using ChikaBot.Core.Rules;
using ChikaBot.Dialogs.Engine;
using ChikaBot.Dialogs.Replies;
using ChikaBot.Dialogs.Texts;
using ChikaBot.Reminders;
using ChikaBot.Tests.Channels.Fakes;
using ChikaBot.Tests.Stores;
using ChikaBot.Tests.Turns;
using ChikaBot.Turns;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using NUnit.Framework;
using static ChikaBot.Tests.Stores.Given;

namespace ChikaBot.Tests.Reminders;

/// <summary>Reminders over a real store, a clock that the test moves, and a sender that notes what it was given.</summary>
public sealed class ReminderJobTests
{
    private readonly SqliteFolder folder = new();
    private readonly NotingSender sender = new();
    private ManualTimeProvider clock = null!;
    private OpenStore store = null!;

    [SetUp]
    public void Open()
    {
        folder.Create();
        store = folder.Open();
        sender.Texts.Clear();
        clock = new ManualTimeProvider(At("2026-03-01T08:00"));
    }

    [TearDown]
    public void Close()
    {
        store.Dispose();
        folder.Destroy();
    }

    [Test]
    public async Task One_goes_out_before_the_due_day_and_one_before_the_months_end()
    {
        await Take(Payer("2026-02"));
        await Set("a");
        var job = Job();

        var sent = new List<string>();
        for (; clock.GetUtcNow() < At("2026-04-01T00:00"); clock.Advance(TimeSpan.FromHours(1)))
            if (await job.SendAsync(default) > 0) sent.Add(clock.GetUtcNow().ToOffset(TimeSpan.FromHours(7)).ToString("dd HH:mm", CultureInfo.InvariantCulture));
        await Deliver();

        Assert.That(sent, Is.EqualTo(new[] { "07 09:00", "28 09:00" }));
        Assert.That(sender.Texts, Has.Count.EqualTo(2));
        Assert.That(sender.Texts[0], Does.Contain("Batas bayarnya 10 Maret 2026").And.Contain("Siti R.").And.Contain("STOP INGATKAN"));
        Assert.That(sender.Texts[1], Does.Contain("Dibayar sampai 31 Maret 2026"));
        Assert.That(sender.Texts, Has.All.Matches<string>(ReplyComposer.Fits).And.None.Contain("Rp"));
    }

    [Test]
    public async Task Nothing_goes_out_when_nothing_is_open_on_that_day()
    {
        await Take(Payer("2026-03"));
        await Set("a");
        clock.Advance(TimeSpan.FromDays(7));

        Assert.That(await Job().SendAsync(default), Is.Zero);
        await Deliver();
        Assert.That(sender.Texts, Is.Empty);
    }

    [Test]
    public async Task Cards_that_are_off_get_no_day_to_keep()
    {
        await Take(Payer("2025-12"));
        await Set("a");
        clock.Advance(TimeSpan.FromDays(7));

        await Job().SendAsync(default);
        await Deliver();

        Assert.That(sender.Texts.Single(), Does.Contain("aktif lagi setelah tagihan keluarga lunas").And.Not.Contain("10 Maret"));
    }

    [TestCase(7, "2026-03-01")]
    [TestCase(7, "2026-02-10")] // an earlier month is unpaid, too
    [TestCase(28, "2026-03-01")]
    public async Task Who_has_never_paid_gets_the_days_of_the_first_payment(int day, string registeredOn)
    {
        await Take(Payer("2026-02") with { RegisteredOn = DateOnly.Parse(registeredOn, CultureInfo.InvariantCulture), PaidThrough = null });
        await Set("a");
        clock.Advance(TimeSpan.FromDays(day));

        await Job().SendAsync(default);
        await Deliver();

        var from = DateOnly.Parse(registeredOn, CultureInfo.InvariantCulture).AddDays(14);
        Assert.That(sender.Texts.Single(), Does.Contain($"Kartu mulai aktif setelah iuran pertama dibayar. Bayar dari {Language.Indonesian.Date(from)} sampai {Language.Indonesian.Date(from.AddDays(16))}."));
        Assert.That(sender.Texts.Single(), Does.Not.Contain("10 Maret").And.Not.Contain("tetap bisa dipakai").And.Not.Contain("aktif lagi"));
    }

    [TestCase("2025-12", InactiveCause.NikInvalid, 7)]
    [TestCase("2026-02", InactiveCause.NikInvalid, 28)]
    [TestCase("2025-12", InactiveCause.Age21, 7)]
    [TestCase("2025-12", InactiveCause.Deceased, 7)]
    public async Task A_card_off_for_another_cause_is_promised_nothing(string paidThrough, InactiveCause cause, int day)
    {
        await Take(Payer(paidThrough) with { InactiveCause = cause });
        await Set("a");
        clock.Advance(TimeSpan.FromDays(day));

        await Job().SendAsync(default);
        await Deliver();

        Assert.That(sender.Texts.Single(), Does.Contain("masih ada").And.Not.Contain("aktif lagi").And.Not.Contain("tetap bisa dipakai").And.Not.Contain("10 Maret"));
        Assert.That(sender.Texts.Single().Contains("Siti R.", StringComparison.Ordinal), Is.EqualTo(cause != InactiveCause.Deceased));
    }

    [Test]
    public async Task One_whose_own_card_is_paid_is_reminded_of_the_familys_open_cards()
    {
        await Take(Payer("2026-03"));
        await Take(Participant(2, "0009000000002", "9901010101200001") with { PaidThrough = Month.Parse("2026-02") });
        await Set("a");
        clock.Advance(TimeSpan.FromDays(7));

        await Job().SendAsync(default);
        await Deliver();

        Assert.That(sender.Texts.Single(), Does.Contain("Batas bayarnya 10 Maret 2026"));
    }

    [Test]
    public async Task One_whose_own_card_is_on_is_told_of_the_due_day_though_another_of_the_family_is_in_arrears()
    {
        await Take(Payer("2026-02"));
        await Take(Participant(2, "0009000000002", "9901010101200001") with { PaidThrough = Month.Parse("2025-10") });
        await Set("a");
        clock.Advance(TimeSpan.FromDays(7));

        await Job().SendAsync(default);
        await Deliver();

        Assert.That(sender.Texts.Single(), Does.Contain("Batas bayarnya 10 Maret 2026").And.Not.Contain("aktif lagi"));
    }

    [Test]
    public async Task After_a_stop_the_missed_one_is_sent_once_while_its_time_lasts()
    {
        await Take(Payer("2026-02"));
        await Set("a");
        clock.Advance(TimeSpan.FromDays(9));

        Assert.That(await Job().SendAsync(default), Is.EqualTo(1), "the 10th: the server was off since the 7th");
        Assert.That(await Job().SendAsync(default), Is.Zero, "a second start");
        clock.Advance(TimeSpan.FromDays(1));
        Assert.That(await Job().SendAsync(default), Is.Zero, "the 11th");
    }

    [Test]
    public async Task What_is_long_past_is_not_sent()
    {
        await Take(Payer("2026-02"));
        await Set("a");
        clock.Advance(TimeSpan.FromDays(10));

        Assert.That(await Job().SendAsync(default), Is.Zero, "the 11th");
    }

    [Test]
    public async Task Who_asks_after_the_time_has_begun_is_reminded_from_the_next_one_on()
    {
        await Take(Payer("2026-02"));
        clock.Advance(TimeSpan.FromDays(7));
        await Set("a");

        Assert.That(await Job().SendAsync(default), Is.Zero);
        clock.Advance(TimeSpan.FromDays(20.5));
        Assert.That(await Job().SendAsync(default), Is.EqualTo(1));
    }

    [Test]
    public async Task Nothing_is_sent_after_the_stop_word()
    {
        await Take(Payer("2026-02"));
        await Set("a");
        await store.Conversations.CommitAsync(Turn("a", 1, "m2").Doing(new TurnEffect.RemindersStopped()), default);
        clock.Advance(TimeSpan.FromDays(7));

        Assert.That(await Job().SendAsync(default), Is.Zero);
    }

    [Test]
    public async Task Two_conversations_are_each_reminded_and_asking_twice_changes_nothing()
    {
        await Take(Payer("2026-02"));
        await Set("a");
        await Set("b");
        await store.Conversations.CommitAsync(Turn("a", 1, "m2").Doing(Reminder(Language.English)), default);
        clock.Advance(TimeSpan.FromDays(7));

        Assert.That(await Job(new ReminderOptions { BatchSize = 1 }).SendAsync(default), Is.EqualTo(2));
        await Deliver();
        Assert.That(sender.Texts.Count(text => text.StartsWith("Reminder: this month's", StringComparison.Ordinal)), Is.EqualTo(1), "in the language of the last yes");
    }

    [Test]
    public async Task A_directory_out_of_reach_leaves_the_rest_for_the_next_look()
    {
        await Take(Payer("2026-02"));
        await Set("a");
        clock.Advance(TimeSpan.FromDays(7));
        var directory = new Dialogs.FakeDirectory(Payer("2026-02")) { IsDown = true };
        var job = Job(directory: directory);

        Assert.That(async () => await job.SendAsync(default), Throws.TypeOf<DirectoryUnavailableException>());
        directory.IsDown = false;

        Assert.That(await job.SendAsync(default), Is.EqualTo(1));
    }

    [Test]
    public async Task The_running_job_looks_by_itself_and_logs_no_identity()
    {
        await Take(Payer("2026-02"));
        await Set("a");
        using var logs = new CapturedLogs();
        using var factory = LoggerFactory.Create(logging => logging.AddProvider(logs));
        using var job = Job(logger: factory.CreateLogger<ReminderJob>());
        await job.StartAsync(default);
        clock.Advance(TimeSpan.FromDays(7));

        for (var tries = 0; sender.Texts.Count == 0 && tries < 1000; tries++)
        {
            clock.Advance(TimeSpan.FromMinutes(1));
            await Task.Delay(5);
            await Deliver();
        }

        await job.StopAsync(default);
        Assert.That(sender.Texts, Has.Count.EqualTo(1));
        Assert.That(logs.Text, Does.Contain("1 reminders").And.Not.Contain(Nik).And.Not.Contain("Siti"));
    }

    [TestCase(0, "09:00:00", "Chika:Reminders:DaysBefore")]
    [TestCase(8, "09:00:00", "Chika:Reminders:DaysBefore")]
    [TestCase(3, "24:00:00", "Chika:Reminders:At")]
    public void A_wrong_option_is_named(int days, string at, string key) =>
        Assert.That(new ReminderOptions { DaysBefore = days, At = at == "24:00:00" ? TimeSpan.FromDays(1) : TimeSpan.Parse(at, CultureInfo.InvariantCulture) }.Fault(), Does.StartWith(key));

    private const string Nik = "9900000000000001";

    private static DateTimeOffset At(string wib) => DateTimeOffset.Parse(wib + ":00+07:00", CultureInfo.InvariantCulture);

    private static Participant Payer(string paidThrough) => Participant(1, "0009000000001", "9901010101200001") with { PaidThrough = Month.Parse(paidThrough) };

    private async Task Take(Participant participant) => await store.Writer.UpsertAsync([participant], default);

    private async Task Set(string conversation) =>
        Assert.That(
            await store.Conversations.CommitAsync(Turn(conversation, 0, "m1") with { Address = Address, Effects = [Reminder(Language.Indonesian)] }, default),
            Is.EqualTo(CommitResult.Committed));

    private TurnEffect.ReminderSet Reminder(Language language) => new(Nik, language, clock.GetUtcNow());

    private ReminderJob Job(ReminderOptions? options = null, IParticipantDirectory? directory = null, ILogger<ReminderJob>? logger = null) => new(
        store.Reminders,
        directory ?? store.Directory,
        RuleBook.Embedded,
        options ?? new ReminderOptions(),
        new OutboxSignal(),
        store.JobLock,
        new Clocks(clock, clock),
        logger ?? NullLogger<ReminderJob>.Instance);

    /// <summary>As the dispatcher does.</summary>
    private async Task Deliver()
    {
        var delivery = new OutboxDelivery([sender], store.Outbox, new OutboxOptions { MaxAge = TimeSpan.FromDays(365) }, new Clocks(clock, clock), NullLogger<OutboxDelivery>.Instance);
        while (await store.Outbox.LeaseAsync(10, clock.GetUtcNow(), clock.GetUtcNow().AddMinutes(1), default) is { Replies: { Count: > 0 } replies })
            foreach (var reply in replies)
                await delivery.DeliverAsync(reply, default);
    }

    private sealed class NotingSender : IChannelSender
    {
        public string Channel => "fake";

        public List<string> Texts { get; } = [];

        public ValueTask<SendVerdict> SendAsync(OutboxMessage message, CancellationToken cancellationToken)
        {
            Texts.Add(JsonSerializer.Deserialize(message.ReplyJson.Span, ReplyJson.Default.Reply)!.Text);
            return ValueTask.FromResult<SendVerdict>(new SendVerdict.Sent(null));
        }
    }
}

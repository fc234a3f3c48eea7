using System.Globalization;
using System.Text;
using ChikaBot.Core.Participants;
using ChikaBot.Dialogs.Engine;
using ChikaBot.Dialogs.Engine.Tickets;
using NUnit.Framework;

namespace ChikaBot.Tests.Dialogs;

/// <summary>Turns of hostile input: none throws, none is answered with nothing, every reply fits, and 0 always leads to the menu.</summary>
[Parallelizable]
public class RandomWalkTests
{
    private const int TurnsOfAWalk = 10_000;

    /// <summary>Also the bound of the narrowest list of a channel.</summary>
    private const int MaxLabel = 24;

    private static readonly Participant[] People =
    [
        Dialogs.People.Payer(1, "2026-03"),
        Dialogs.People.Payer(2, "2025-10", CareClass.One, name: "Siti Nurhaliza Binti Tarudin Yang Sangat Panjang Sekali", family: 2),
        Dialogs.People.Payer(3, "2021-12", family: 2, relation: Relation.Child),
        Dialogs.People.Payer(4, null, segment: Segment.Pbi, family: 3),
        Dialogs.People.Payer(5, null, segment: Segment.Ppu, cause: InactiveCause.PpuEnded, family: 4),
        Dialogs.People.Payer(6, "2026-01", cause: InactiveCause.NikInvalid, family: 5),
        Dialogs.People.Payer(7, null, registeredOn: "2026-03-01", family: 6),
    ];

    private static readonly TicketTrigger[] ByOthers =
        [TicketTrigger.Submit, TicketTrigger.Take, TicketTrigger.Release, TicketTrigger.AskCorrection, TicketTrigger.Approve, TicketTrigger.ApproveForClass, TicketTrigger.Reject];

    private static readonly string[] Words =
    [
        "halo", "menu", "batal", "ulang", "kenapa", "rincian", "bantuan", "petugas", "terima kasih", "english", "bahasa", "ya", "tidak", "lain", "lanjut", "sudah", "belum",
        "hapus data saya", "delete my data", "cek pengaduan", "ingatkan saya", "stop ingatkan", "pengaduan", "cek tagihan", "status", "kirim", "ubah",
        "Antre empat jam di loket tanpa penjelasan.", "17 Agustus 1945", "1945-08-17", "17-08-1945", "03-04-1945", "31-02-1990", "2999-01-01",
        "NIK 9901011708450001 17-08-1945", "STATUS 9901011708450002 1945-08-17", "TAGIHAN 9901011708450003 17 agustus 1945", "BILL 9901011708450001 01-01-1970", "NIK 99010117",
        "pandawa", "tiket", "selesai", "batalkan tiket", "TIKET PDW-20260305-7K2Q", "Kota Bandung", "sumatera utara", "5", "ADU-20260305-7K2Q", "9901011708450001", "9901011708450002", "9901011708450004", "9901011708450006", "0009000000005", "08123456789", "9999999999999999", "{\"a\":1}", "'; DROP TABLE x; --",
        "🙂", "🙏", "👋", "🇮🇩", "👨‍👩‍👧‍👦", "١٢٣", "２", "\u202Ekebalik", "\0", "\uD83D", "ﷺ", "e\u0301e\u0301", "a", ".", "?", "   ", "\r\n\r\n", "%n%s", "<script>alert(1)</script>",
    ];

    [TestCase(20260305)]
    [TestCase(1)]
    [TestCase(165)]
    public async Task Nothing_that_is_typed_breaks_a_talk(int seed)
    {
        var random = new Random(seed);
        var talk = new Talk(People);
        var first = true;
        for (var turn = 0; turn < TurnsOfAWalk; turn++)
        {
            Disturb(random, talk);
            var content = Content(random, talk);
            try
            {
                await talk.Send(content);
            }
            catch (Exception exception)
            {
                Assert.Fail($"seed {seed}, turn {turn}, {content}: {exception}");
            }

            Check(talk, content, first, $"seed {seed}, turn {turn}, {content} at {Snapshot.FromJson(talk.Snapshot.Span)}");
            first = false;
            if (turn % 5 == 0) await CheckTheWayOut(talk, $"seed {seed}, turn {turn}");
        }
    }

    [Test]
    public async Task A_walk_gets_everywhere()
    {
        // Else the walks above would prove little.
        var steps = new HashSet<string?>();
        var effects = new HashSet<string>();
        for (var seed = 1; seed <= 6; seed++)
        {
            var random = new Random(seed);
            var talk = new Talk("someone", new ConversationOptions { Handover = new HandoverOptions { Enabled = true } }, People) { CanBeWrittenTo = true };
            for (var turn = 0; turn < TurnsOfAWalk; turn++)
            {
                Disturb(random, talk);
                await talk.Send(OfficersStep(random, talk) ?? Content(random, talk));
                var snapshot = Snapshot.FromJson(talk.Snapshot.Span)!;
                steps.Add(snapshot.Flow + "/" + snapshot.Step);
            }

            effects.UnionWith(talk.Effects.Select(effect => effect.GetType().Name));
        }

        Assert.That(steps, Is.SupersetOf(new[] { "/", "identify/AskReuse", "identify/AskBirthDate", "identify/AskWhichDate", "bill/Shown", "bill/Explained", "status/Shown", "complaint/AskMatter", "complaint/Confirm", "erase/Ask", "reminder/Ask", "follow-up/Ask" }));
        Assert.That(steps, Is.SupersetOf(new[] { "pandawa/Office", "pandawa/Papers", "pandawa/Existing", "pandawa/TooMany", "ticket/Choose", "ticket/Shown", "ticket/Incomplete", "ticket/AskAnswer", "ticket/AskCancel", "ticket/AskRating", "ticket-class/Confirm", "person/Ask" }));
        Assert.That(effects, Is.EquivalentTo(typeof(TurnEffect).GetNestedTypes().Select(type => type.Name)));
    }

    private static void Check(Talk talk, MessageContent content, bool first, string where)
    {
        Assert.That(Snapshot.FromJson(talk.Snapshot.Span), Is.Not.Null, where);
        if (content is not MessageContent.Joined || first) Assert.That(talk.Replies, Is.Not.Empty, where);
        foreach (var reply in talk.Replies)
        {
            Assert.That(reply.Text.Trim(), Is.Not.Empty, where);
            Assert.That(reply.Text.Count(c => c == '\n'), Is.LessThan(15), where);
            Assert.That(new StringInfo(reply.Text).LengthInTextElements, Is.LessThanOrEqualTo(1024), where);
            Assert.That(reply.Options.Select(option => option.Label.Length), Is.All.InRange(1, MaxLabel), where);
            Assert.That(reply.Options.Select(option => option.Value), Is.Unique, where);
        }
    }

    /// <summary>Zero, sent on the side, leads to the menu or to the one question that may stand before it; a second zero then does.</summary>
    private static async Task CheckTheWayOut(Talk talk, string where)
    {
        var (snapshot, replies) = (talk.Snapshot, talk.Replies);
        var effects = talk.Effects.Count;
        await talk.Say("0");
        if (Snapshot.FromJson(talk.Snapshot.Span)!.Flow == "follow-up") await talk.Say("0");
        Assert.That(Snapshot.FromJson(talk.Snapshot.Span)!.Flow, Is.Null, where);
        Assert.That(talk.Replies[^1].Options.Select(option => option.Value), Does.Contain("1").And.Contain("10"), where);
        Assert.That(talk.Effects, Has.Count.EqualTo(effects), where);
        talk.Restore(snapshot, replies);
    }

    private static void Disturb(Random random, Talk talk)
    {
        WorkAtTheDesk(random, talk);
        talk.Directory.IsDown = random.Next(20) == 0;
        talk.CanBeWrittenTo = random.Next(2) == 0;
        if (random.Next(40) == 0) talk.Now += TimeSpan.FromMinutes(random.Next(-30, 60 * 24 * 20));
        // Long walks would leave the years for which there are rules.
        if (talk.Now.Year > 2030) talk.Now = new DateTimeOffset(2026, 3, 5, 9, 0, 0, TimeSpan.FromHours(7));
        // Wrong tries pile up: let the doors open now and then.
        if (random.Next(60) == 0) talk.Now += TimeSpan.FromHours(2);
    }

    private static MessageContent Content(Random random, Talk talk)
    {
        switch (random.Next(20))
        {
            case 0:
                return new MessageContent.NotText((NotTextKind)random.Next(Enum.GetValues<NotTextKind>().Length));
            case 1:
                return random.Next(5) == 0 ? new MessageContent.Joined() : new MessageContent.Text("");
            case 2:
                return new MessageContent.OptionPress(random.Next(12).ToString(CultureInfo.InvariantCulture), "t" + random.Next(TurnsOfAWalk).ToString(CultureInfo.InvariantCulture));
            case 3:
                return new MessageContent.Text(Noise(random, random.Next(1, 3000)));
            case < 9 when talk.Replies.Count > 0 && talk.Replies[^1] is { Options.Count: > 0 } reply:
                return new MessageContent.OptionPress(reply.Options[random.Next(reply.Options.Count)].Value, reply.Prompt);
            case < 13:
                return new MessageContent.Text(random.Next(12).ToString(CultureInfo.InvariantCulture));
            case < 16 when FlowOf(talk) is "follow-up" or "reminder":
                return new MessageContent.Text(random.Next(2) == 0 ? "1" : "2");
            case < 16 when FlowOf(talk) == "complaint":
                return new MessageContent.Text(random.Next(3) == 0 ? "Antre empat jam di loket tanpa penjelasan." : "1");
            case < 16 when FlowOf(talk) == "pandawa":
                return new MessageContent.Text(StepOf(talk) is "AskProvince" or "AskRegency" ? "Kota Bandung" : StepOf(talk) == "AskService" ? random.Next(1, 4).ToString(CultureInfo.InvariantCulture) : "1");
            case < 16 when FlowOf(talk) is "ticket" or "ticket-class" or "person":
                return new MessageContent.Text(random.Next(1, 4).ToString(CultureInfo.InvariantCulture));
            case < 16 when FlowOf(talk) is null && random.Next(3) == 0:
                return new MessageContent.Text("pandawa");
            case < 16 when talk.Tickets.All.Count > 0 && random.Next(3) == 0:
                return new MessageContent.Text("tiket " + talk.Tickets.All[^1].Number);
            case < 16 when FlowOf(talk) == "identify":
                return new MessageContent.Text($"{People[random.Next(People.Length)].Nik.Digits} {(random.Next(4) == 0 ? "03-04-1945" : "17-08-1945")}");
            default:
                return new MessageContent.Text(Words[random.Next(Words.Length)]);
        }
    }

    /// <summary>The form and the desk, at any moment: whatever a ticket's table permits to them.</summary>
    private static void WorkAtTheDesk(Random random, Talk talk)
    {
        foreach (var ticket in talk.Tickets.All.TakeLast(3))
        {
            // Else few would live to see an officer: the walks leap over weeks.
            if (ticket.Number[^1] % 2 == 0) talk.Tickets.Change(ticket.Number, before => before with { ExpiresAt = null });
            var permitted = ByOthers.Where(trigger => TicketMoves.After(ticket.State, trigger) is not null).ToArray();
            if (permitted.Length == 0 || random.Next(30) != 0) continue;
            var trigger = permitted[random.Next(permitted.Length)];
            talk.Tickets.Change(ticket.Number, before => before with
            {
                State = TicketMoves.After(before.State, trigger)!.Value,
                Nik = trigger == TicketTrigger.Submit ? People[random.Next(People.Length)].Nik : before.Nik,
                Note = new string('x', random.Next(1, 1001)),
                ExpiresAt = random.Next(3) == 0 ? talk.Now.AddDays(random.Next(1, 15)) : null,
            });
        }
    }

    private static MessageContent? OfficersStep(Random random, Talk talk) => Snapshot.FromJson(talk.Snapshot.Span)?.WithPerson switch
    {
        { State: HandoverState.Taken } => random.Next(4) switch { 0 => new MessageContent.OfficerWrote("rina", "Selamat pagi."), 1 => new MessageContent.OfficerGaveBack(), _ => null },
        { State: HandoverState.Requested } when random.Next(20) == 0 => new MessageContent.OfficerTook("rina", "Rina"),
        _ => null,
    };

    private static string? StepOf(Talk talk) => Snapshot.FromJson(talk.Snapshot.Span)?.Step;

    private static string? FlowOf(Talk talk) => Snapshot.FromJson(talk.Snapshot.Span)?.Flow;

    private static string Noise(Random random, int length)
    {
        var noise = new StringBuilder();
        for (var i = 0; i < length; i++) noise.Append(random.Next(4) == 0 ? (char)random.Next(0x10000) : (char)random.Next(' ', '~'));
        return noise.ToString();
    }
}

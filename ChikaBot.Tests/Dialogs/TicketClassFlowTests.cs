using System.Globalization;
using ChikaBot.Core.Contributions;
using ChikaBot.Core.Identity;
using ChikaBot.Core.Pandawa;
using ChikaBot.Core.Participants;
using ChikaBot.Core.Regions;
using ChikaBot.Core.Rules;
using ChikaBot.Dialogs.Engine;
using ChikaBot.Dialogs.Engine.Tickets;
using ChikaBot.Dialogs.Texts;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;

namespace ChikaBot.Tests.Dialogs;

/// <summary>The choice of a class: an approval has to be there first, so no talk in a file gets here.</summary>
public class TicketClassFlowTests
{
    private const string Number = "PDW-20260305-7K2Q";

    private static readonly Participant Person = People.Payer(5, null, segment: Segment.Pbi, cause: InactiveCause.PbiRemoved);

    [Test]
    public async Task Wrong_answers_are_asked_again_and_another_class_can_be_taken()
    {
        var talk = await Asked();

        Assert.That(await talk.Say("4"), Does.StartWith("Balas dengan salah satu angka").And.Contain("Anda memilih kelas berapa?"));
        Assert.That(await talk.Say("kelas 1"), Does.Contain("Total tagihan: Rp150.000"));
        Assert.That(await talk.Say("9"), Does.StartWith("Balas dengan salah satu angka").And.Contain("kelas 1"));
        Assert.That(await talk.Say("kenapa", "apa"), Does.StartWith("Balas dengan salah satu angka"));
        Assert.That(await talk.Say("kenapa", "1", "kelas 3", "kelas lain"), Does.Contain("Anda memilih kelas berapa?"));
        Assert.That(talk.Effects, Is.Empty);
    }

    [TestCase("2")]
    [TestCase("2", "1")]
    [TestCase("kenapa", "1")]
    public async Task What_the_desk_did_meanwhile_is_shown(params string[] answers)
    {
        var talk = await Asked();
        if (answers.Length > 1) await talk.Say(answers[..^1]);
        talk.Tickets.Change(Number, ticket => ticket with { State = TicketState.Cancelled });

        Assert.That(await talk.Say(answers[^1]), Does.StartWith("Keadaan tiket ini sudah berubah").And.Contain("Status: dibatalkan"));
        Assert.That(talk.Effects, Is.Empty);
    }

    [Test]
    public async Task What_was_chosen_can_be_read_again_with_the_bill_of_the_day()
    {
        var talk = await Asked();
        await talk.Say("3", "1");
        Replace(talk, Person with { Segment = Segment.Pbpu, InactiveCause = null, RegisteredOn = new DateOnly(2026, 3, 5) });

        Assert.That(await talk.Say("tiket", "cara bayar"), Does.Contain("kelas 3").And.Contain("Total tagihan: Rp35.000").And.Contain("8888809000000005").And.Contain("Tidak perlu menunggu, asal dibayar paling lambat 1 bulan sesudah bulan kepesertaan lama berhenti.\n- Selain itu: iuran pertama dibayar hari ke-14 sampai ke-30 sejak mendaftar."));
        Replace(talk, Person with { Segment = Segment.Pbpu, InactiveCause = null, RegisteredOn = new DateOnly(2026, 3, 5), PaidThrough = new Month(2026, 3) });
        Assert.That(await talk.Say("tiket", "cara bayar"), Does.Contain("Belum ada yang perlu dibayar sekarang"));
    }

    [Test]
    public async Task One_who_is_gone_from_the_directory_is_sent_to_165()
    {
        var talk = Open();
        talk.Tickets.Change(Number, ticket => ticket with { Nik = Nik.Parse("9901011708459999") });

        Assert.That(await talk.Say("halo", "tiket", "pilih kelas"), Does.StartWith("Maaf, data peserta tiket ini belum bisa kami temukan").And.Contain("165"));
        Assert.That(await talk.Say("1"), Does.Not.Contain("gangguan"));
    }

    [Test]
    public void The_amount_is_what_the_family_owed_and_one_month_of_the_class() => Prop.ForAll(
        Gen.Choose(0, 40).Zip(Gen.Choose(1, 3)).ToArbitrary(),
        pair =>
        {
            var (months, digit) = pair;
            var other = People.Payer(1, PaidThrough(months));
            var talk = Open(Person, other);
            var before = new BillCalculator(RuleBook.Embedded).Compute(new Family(Person.FamilyCard, [Person, other]), new DateOnly(2026, 3, 5)).Total;
            talk.Say("halo", "tiket", "pilih kelas", digit.ToString(CultureInfo.InvariantCulture), "1").GetAwaiter().GetResult();
            var chosen = talk.Effects.OfType<TurnEffect.TicketClassChosen>().Single();
            return chosen.Amount == before + RuleBook.Embedded.Tariff((CareClass)digit, new Month(2026, 3)).Amount;
        }).QuickCheckThrowOnFailure();

    private static string PaidThrough(int monthsAgo)
    {
        var month = new Month(2026, 3) - monthsAgo;
        return string.Create(CultureInfo.InvariantCulture, $"{month.Year:D4}-{month.Number:D2}");
    }

    private static void Replace(Talk talk, Participant person)
    {
        foreach (var old in new[] { Person, Person with { Segment = Segment.Pbpu, InactiveCause = null, RegisteredOn = person.RegisteredOn } }) talk.Directory.Remove(old);
        talk.Directory.Add(person);
    }

    private static async Task<Talk> Asked()
    {
        var talk = Open();
        await talk.Say("halo", "tiket", "pilih kelas");
        return talk;
    }

    private static Talk Open(params Participant[] people)
    {
        var talk = new Talk(people.Length == 0 ? [Person] : people);
        talk.Tickets.Put(new Ticket(Number, PandawaService.Reactivation, "32.73", IndonesianTimeZone.Wib, new SenderKey("test", "someone"), new ConversationKey("test", "someone"), Language.Indonesian, talk.Now)
        {
            State = TicketState.AwaitingClass,
            Nik = Person.Nik,
        });
        return talk;
    }
}

using ChikaBot.Core.Identity;
using ChikaBot.Core.Pandawa;
using ChikaBot.Core.Participants;
using ChikaBot.Core.Regions;
using ChikaBot.Dialogs.Engine;
using ChikaBot.Dialogs.Engine.Tickets;
using ChikaBot.Dialogs.Replies;
using ChikaBot.Dialogs.Texts;
using NUnit.Framework;

namespace ChikaBot.Tests.Dialogs;

public class TicketNoticesTests
{
    private static readonly DateTimeOffset Until = new(2026, 3, 19, 9, 0, 0, TimeSpan.FromHours(7));
    private static readonly DateOnly From = new(2026, 4, 1);

    private static Ticket Ticket(Language language) => new(
        "PDW-20260305-7K2Q", PandawaService.AddFamilyMember, "94.71", IndonesianTimeZone.Wit, new SenderKey("test", "someone"), new ConversationKey("test", "someone"), language, Until.AddDays(-14))
    { PromisedAt = Until };

    private static IEnumerable<TestCaseData> Notices()
    {
        var longest = string.Concat(Enumerable.Repeat("Baris ke sekian.\n", 60));
        ParticipantChange[] changes =
        [
            new ParticipantChange.FacilityMoved(Nik.Parse("9901011708450005"), From, "Puskesmas Contoh"),
            new ParticipantChange.ClassChanged(FamilyCardNumber.Parse("9901010101200001"), From, CareClass.Two),
            .. Enumerable.Range(1, 9).Select(serial => new ParticipantChange.SegmentChanged(Nik.Parse($"990101170845{serial:D4}"), From.AddDays(serial), Segment.Pbpu, CareClass.One)),
        ];
        foreach (var language in Enum.GetValues<Language>())
        {
            var ticket = Ticket(language);
            yield return Case("taken", TicketNotices.Taken(ticket));
            yield return Case("correction", TicketNotices.CorrectionAsked(ticket, longest, Until));
            yield return Case("one long line", TicketNotices.CorrectionAsked(ticket, new string('x', 1000), Until));
            yield return Case("approved", TicketNotices.Approved(ticket, changes));
            yield return Case("class", TicketNotices.ChooseClass(ticket, Until));
            yield return Case("rejected", TicketNotices.Rejected(ticket, longest));
            yield return Case("expired", TicketNotices.Expired(ticket));

            TestCaseData Case(string name, Reply reply) => new TestCaseData(reply).SetArgDisplayNames(language.ToString(), name);
        }
    }

    [TestCaseSource(nameof(Notices))]
    public async Task Every_notice_fits_and_its_word_leads_to_the_ticket(Reply notice)
    {
        var word = notice.Options.Single().Value;
        Assert.That(ReplyComposer.Fits(notice.Text), Is.True, notice.Text);
        Assert.That(notice.Text, Does.Contain(word), "for clients without buttons");

        var talk = new Talk();
        talk.Tickets.Put(Ticket(Language.Indonesian));
        await talk.Say("halo", "2");
        Assert.That(await talk.Say(word), Does.StartWith("Tiket PDW-20260305-7K2Q"));
    }

    [Test]
    public void An_approval_says_what_changes_and_from_when()
    {
        var notice = TicketNotices.Approved(Ticket(Language.Indonesian), [new ParticipantChange.FacilityMoved(Nik.Parse("9901011708450005"), From, "Puskesmas Contoh")]);

        Assert.That(notice.Text.Split('\n'), Does.Contain("- FKTP: Puskesmas Contoh, mulai 1 April 2026"));
        Assert.That(notice.Text, Does.Not.Contain("9901011708450005"));
    }

    [TestCase(Language.Indonesian, false, "- kartu aktif kembali, mulai 1 April 2026")]
    [TestCase(Language.English, false, "- the card is on again, from 1 April 2026")]
    [TestCase(Language.Indonesian, true, "- hambatan kartu sudah dicabut; kartu aktif setelah tagihan dibayar (menu 2, Cek Tagihan Iuran)")]
    [TestCase(Language.English, true, "- what kept the card off is lifted; it is active after the bill is paid (menu 2, Check the bill)")]
    public void A_card_that_open_months_keep_off_is_not_said_to_be_on(Language language, bool awaitsPayment, string expected)
    {
        var notice = TicketNotices.Approved(Ticket(language), [new ParticipantChange.Reactivated(Nik.Parse("9901011708450005"), From, Segment.Pbpu, null)], awaitsPayment);

        Assert.That(notice.Text.Split('\n').Where(line => line.StartsWith('-')), Is.EqualTo(new[] { expected }));
    }

    [Test]
    public void Times_are_those_of_the_office() =>
        Assert.That(TicketNotices.ChooseClass(Ticket(Language.Indonesian), Until).Text, Does.Contain("Kamis, 19 Maret 2026, 11.00 WIT"));
}

using ChikaBot.Core.Contributions;
using ChikaBot.Core.Identity;
using ChikaBot.Core.Participants;
using ChikaBot.Core.Reactivation;
using ChikaBot.Core.Rules;
using ChikaBot.Dialogs.Flows;
using ChikaBot.Dialogs.Replies;
using ChikaBot.Dialogs.Texts;
using ChikaBot.Tests.Core;
using NUnit.Framework;

namespace ChikaBot.Tests.Dialogs;

/// <summary>Every text of menus 4 and 7, for every door, cause, channel, language and several times, against the limits.</summary>
public sealed class ReactivationTextTests
{
    private static readonly string[] Days = ["2015-06-20", "2016-08-31", "2018-10-01", "2020-02-11", "2024-05-09", "2026-03-05", "2026-06-30", "2035-12-31"];

    private static readonly Language[] Languages = Enum.GetValues<Language>();

    private static IEnumerable<ReactivationCase> Cases()
    {
        var rules = RuleBook.Embedded;
        foreach (var day in Days.Select(Make.Day))
        {
            var running = Month.Of(day);
            foreach (var isNewborn in new[] { false, true })
            {
                var name = "Muhammad Abdurrahman Wahyuningsih Santosowibowo";
                var participant = isNewborn ? People.Payer(birthDate: $"{running}-01", relation: Relation.Child, name: name) : People.Payer(birthDate: "2003-05-09", name: name);
                yield return Case(participant with { RegisteredOn = day }, day, rules);
            }

            InactiveCause?[] causes = [null, .. Enum.GetValues<InactiveCause>().Cast<InactiveCause?>()];
            foreach (var cause in causes)
                foreach (var segment in Enum.GetValues<Segment>())
                    foreach (var paid in new[] { running, running - 1, running - 2, running - 60 })
                    {
                        var participant = People.Payer(segment: segment, cause: cause, registeredOn: "2014-01-15", birthDate: "2003-05-09", name: "Muhammad Abdurrahman Wahyuningsih Santosowibowo") with { PaidThrough = paid };
                        yield return Case(participant, day, rules);
                    }
        }
    }

    private static ReactivationCase Case(Participant participant, DateOnly day, RuleBook rules)
    {
        var status = new StatusCalculator(rules).Compute(participant, day);
        var bill = new BillCalculator(rules).Compute(new Family(participant.FamilyCard, [participant]), day);
        return new ReactivationCase(participant, status, bill, new ReactivationDoors(rules).For(participant, status, day), day, rules);
    }

    [Test]
    public void Every_page_of_a_reactivation_fits_a_message()
    {
        foreach (var found in Cases())
            foreach (var language in Languages)
            {
                Fits([ReactivationTexts.Cause(language, found)]);
                Fits(Pages.Of(ReactivationReasons.Blocks(language, found)));
                foreach (var door in found.Doors.Where(door => door != ReactivationDoor.None)) Fits(Pages.Of(ReactivationSteps.Blocks(language, found, door)));
            }
    }

    [Test]
    public void A_way_fits_one_message()
    {
        foreach (var found in Cases())
            foreach (var language in Languages)
                foreach (var door in found.Doors)
                    foreach (var way in ReactivationDoors.Ways(door))
                        Fits([ReactivationWays.Text(language, way, door, found.Cause)]);
    }

    [Test]
    public void A_channel_and_the_tips_fit_one_message()
    {
        foreach (var day in Days.Select(Make.Day))
            foreach (var language in Languages)
            {
                Fits([PayTexts.AllTips(language, RuleBook.Embedded, day)]);
                foreach (var channel in Enum.GetValues<PaymentChannel>())
                    Fits([PayChannelTexts.Text(language, channel, RuleBook.Embedded, day)]);
                Fits(Pages.Of(PayReasons.Blocks(language, RuleBook.Embedded, day)));
                Fits([string.Join('\n', UrgentTexts.Fine(language, RuleBook.Embedded, day))]);
                Fits([UrgentTexts.Today(language)], lines: 11);
            }
    }

    [Test]
    public void The_account_and_the_bill_fit_one_message()
    {
        foreach (var found in Cases())
            foreach (var language in Languages)
                Fits([AccountTexts.Result(language, found.Participant, found.Status, found.Bill, found.Rules)]);
    }

    [Test]
    public void Every_label_fits_a_button_in_both_languages()
    {
        var labels = Languages.SelectMany(language => ReactivationOffers.Table.Values.Select(offer => offer.Label(language))
            .Concat(Enum.GetValues<PaymentChannel>().Select(channel => PayTexts.Channel(language, channel)))
            .Concat([PayTexts.Tips(language), PayTexts.OtherChannel(language), AccountTexts.Label(language), AccountTexts.HowToPay(language), PayTexts.Label(language), UrgentTexts.Yes(language), UrgentTexts.No(language), UrgentTexts.FindCause(language), UrgentTexts.AboutFine(language), ResultTexts.More(language, 10, 10).Label]));

        Assert.That(labels, Has.All.Length.AtMost(ReplyComposer.MaxLabelCharacters));
        Assert.That(UrgentTexts.Label(Language.Indonesian), Is.EqualTo("Aktifkan Kembali Kartu").And.Length.AtMost(24));
    }

    [Test]
    public void Outdated_words_are_never_said()
    {
        foreach (var found in Cases())
            foreach (var door in found.Doors.Where(door => door != ReactivationDoor.None))
            {
                var said = string.Join('\n', ReactivationSteps.Blocks(Language.Indonesian, found, door));
                Assert.That(said, Does.Not.Contain("DTKS").And.Not.Contain("1500"));
            }
    }

    [Test]
    public void A_bank_whose_number_is_contradicted_says_so_until_the_rule_is_sure()
    {
        var payer = People.Payer(paidThrough: "2026-01");
        var bill = new BillCalculator(RuleBook.Embedded).Compute(new Family(payer.FamilyCard, [payer]), Make.Day("2026-03-05"));
        var status = new StatusCalculator(RuleBook.Embedded).Compute(payer, bill.On);
        var sure = Books.Changed(book => book.Rows("virtualAccount.prefix.bca")[0]!["confidence"] = "H");

        var doubtful = AccountTexts.Result(Language.Indonesian, payer, status, bill, RuleBook.Embedded).Split('\n');
        var certain = AccountTexts.Result(Language.Indonesian, payer, status, bill, sure).Split('\n');

        Assert.That(doubtful, Has.Exactly(1).Matches<string>(line => line.StartsWith("BCA: ", StringComparison.Ordinal) && line.Contains("belum pasti", StringComparison.Ordinal)));
        Assert.That(certain, Has.Exactly(1).StartsWith("BRI, BNI, BTN, BCA: 88888").And.None.Contains("belum pasti"));
    }

    [Test]
    public void The_account_is_whole_for_every_bank()
    {
        var payer = People.Payer(serial: 7, paidThrough: "2026-01");
        var day = Make.Day("2026-03-05");
        var bill = new BillCalculator(RuleBook.Embedded).Compute(new Family(payer.FamilyCard, [payer]), day);
        var said = AccountTexts.Result(Language.Indonesian, payer, new StatusCalculator(RuleBook.Embedded).Compute(payer, day), bill, RuleBook.Embedded);
        foreach (var bank in Enum.GetValues<Bank>())
            Assert.That(said, Does.Contain(VirtualAccount.Of(payer.CardNumber, bank, RuleBook.Embedded, day).Digits).And.Contain(AccountTexts.Name(bank)));
    }

    /// <param name="lines">What five lines of options leave.</param>
    private static void Fits(IEnumerable<string> messages, int lines = 10)
    {
        foreach (var message in messages)
        {
            Assert.That(message.Split('\n'), Has.Length.AtMost(lines), message);
            Assert.That(message, Has.Length.AtMost(ReplyComposer.MaxCharacters - 120), message);
        }
    }
}

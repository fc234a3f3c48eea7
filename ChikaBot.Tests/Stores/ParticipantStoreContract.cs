using ChikaBot.Core.Contributions;
using ChikaBot.Core.Identity;
using ChikaBot.Core.Participants;
using NUnit.Framework;
using static ChikaBot.Tests.Stores.Given;

namespace ChikaBot.Tests.Stores;

public abstract class ParticipantStoreContract : StoreContract
{
    private const string Kk = "9901010101200001";

    [Test]
    public async Task A_participant_is_found_by_NIK_and_by_card_number_with_every_field()
    {
        var participant = Participant(1, "0001234567890", Kk);
        await Store.Writer.UpsertAsync([participant], default);

        Assert.That(await Find("9900000000000001"), Is.EqualTo(participant));
        Assert.That(await Find("0001234567890"), Is.EqualTo(participant));
    }

    [Test]
    public async Task Empty_fields_stay_empty()
    {
        var participant = Participant(1, "0001234567890", Kk) with { PaidThrough = null, Facility = null, Mobile = null, InactiveCause = InactiveCause.Age21 };
        await Store.Writer.UpsertAsync([participant], default);

        Assert.That(await Find("9900000000000001"), Is.EqualTo(participant));
    }

    [Test]
    public async Task An_unknown_number_finds_nobody()
    {
        await Store.Writer.UpsertAsync([Participant(1, "0001234567890", Kk)], default);

        Assert.That(await Find("9900000000000002"), Is.Null);
        Assert.That(await Find("0001234567891"), Is.Null);
    }

    [Test]
    public async Task A_second_row_of_a_NIK_replaces_the_first_and_touches_nobody_else()
    {
        await Store.Writer.UpsertAsync([Participant(1, "0001234567890", Kk), Participant(2, "0001234567891", Kk)], default);
        var changed = Participant(1, "0001234567899", Kk) with { PaidThrough = new Month(2026, 3) };
        await Store.Writer.UpsertAsync([changed], default);

        Assert.That(await Store.Writer.CountAsync(default), Is.EqualTo(2));
        Assert.That(await Find("9900000000000001"), Is.EqualTo(changed));
        Assert.That(await Find("0001234567890"), Is.Null, "the old card number leads nowhere");
        Assert.That(await Find("0001234567891"), Is.Not.Null);
    }

    [Test]
    public async Task A_card_number_given_to_somebody_else_deletes_nobody()
    {
        await Store.Writer.UpsertAsync([Participant(1, "0001234567890", Kk), Participant(2, "0001234567890", Kk)], default);

        Assert.That(await Store.Writer.CountAsync(default), Is.EqualTo(2));
        Assert.That((await Find("0001234567890"))!.Nik.Digits, Is.EqualTo("9900000000000001"));
    }

    [Test]
    public async Task A_family_comes_in_order_of_relation_and_birth_in_one_look_up()
    {
        await Store.Writer.UpsertAsync(
            [
                Participant(1, "0000000000001", Kk, Relation.Child, "2012-01-01"),
                Participant(2, "0000000000002", Kk, Relation.Child, "2010-01-01"),
                Participant(3, "0000000000003", Kk, Relation.Head),
                Participant(4, "0000000000004", Kk, Relation.Spouse),
                Participant(5, "0000000000005", "9901010101200002"),
            ],
            default);

        var family = await Store.Directory.FamilyAsync(FamilyCardNumber.Parse(Kk), default);
        Assert.That(family.Members.Select(member => member.Nik.Digits[^1]), Is.EqualTo("3421"));
        Assert.That((await Store.Directory.FamilyAsync(FamilyCardNumber.Parse("9901010101200009"), default)).Members, Is.Empty);
    }

    [Test]
    public async Task A_batch_of_any_size_goes_in_whole_and_survives_a_restart([Values(0, 1, 15, 16, 17, 1000)] int count)
    {
        var batch = Enumerable.Range(1, count).Select(serial => Participant(serial, $"{serial:D13}", Kk)).ToList();
        await Store.Writer.UpsertAsync(batch, default);

        Reopen();

        Assert.That(await Store.Writer.CountAsync(default), Is.EqualTo(count));
        foreach (var participant in batch) Assert.That(await Find(participant.CardNumber.Digits), Is.EqualTo(participant));
    }

    private async Task<Participant?> Find(string digits) => await Store.Directory.FindAsync(ParticipantKey.Of(digits)!, default);
}

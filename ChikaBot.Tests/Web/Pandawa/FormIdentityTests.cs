using System.Net;
using ChikaBot.Core.Pandawa;
using ChikaBot.Dialogs.Engine;
using NUnit.Framework;

namespace ChikaBot.Tests.Web.Pandawa;

internal sealed class FormIdentityTests : FormTest
{
    [Test]
    public async Task Who_is_proved_is_shown_by_the_abbreviated_name_alone()
    {
        var sample = Server.Sample(11);
        var given = await Server.OpenAsync(PandawaService.ClassChange);
        await Visitor.GetAsync(given.Path);
        await Visitor.PostAsync(given.Path, ("Participant", $"no kartu {sample.CardNumber.Digits}"), ("ProvedBy", "11 April 1982"), ("do", "simpan"));
        await Visitor.FollowAsync();

        Assert.That(Visitor.Text, Does.Contain(sample.Name.Abbreviated).And.Contain("berakhiran " + sample.CardNumber.Digits[^4..]));
        Assert.That(Visitor.Html, Does.Not.Contain(sample.Name.Value).And.Not.Contain(sample.CardNumber.Digits).And.Not.Contain(sample.Nik.Digits).And.Not.Contain("1982"));
        Assert.That((await Server.TicketAsync(given)).Answers[FormField.Participant], Is.EqualTo(sample.CardNumber.Digits));
    }

    [Test]
    public async Task A_number_alone_is_no_answer()
    {
        var given = await Server.OpenAsync(PandawaService.ClassChange);
        await Visitor.GetAsync(given.Path);
        await Visitor.PostAsync(given.Path, ("Participant", Server.Sample(1).Nik.Digits), ("CareClass", "3"), ("do", "lanjut"));

        Assert.That(Visitor.Html, Does.Contain("id=\"f-ProvedBy-wrong\"").And.Not.Contain("id=\"f-Participant-wrong\""));
        Assert.That((await Server.TicketAsync(given)).Answers.Keys, Is.EqualTo(new[] { FormField.CareClass }));
    }

    [Test]
    public async Task An_unknown_number_and_a_wrong_birth_date_look_alike()
    {
        var given = await Server.OpenAsync(PandawaService.ClassChange);
        var answers = new List<string>();
        foreach (var number in new[] { Server.Sample(2).Nik.Digits, "9901990101019999" })
        {
            await Visitor.GetAsync(given.Path);
            await Visitor.PostAsync(given.Path, ("Participant", number), ("ProvedBy", "1950-01-31"), ("do", "simpan"));
            answers.Add($"{Visitor.Status} {Visitor.Text.Replace(number, "", StringComparison.Ordinal)}");
        }

        Assert.That(answers[0], Does.Contain("tidak cocok dengan data kami"));
        Assert.That(answers[1], Is.EqualTo(answers[0]));
        Assert.That((await Server.TicketAsync(given)).Answers, Is.Empty);
    }

    [Test]
    public async Task After_five_wrong_tries_on_a_number_even_the_right_date_is_not_looked_at()
    {
        var sample = Server.Sample(3);
        for (var i = 0; i < 5; i++)
        {
            using var guesser = new FormVisitor(Server.Address);
            var own = await Server.OpenAsync(PandawaService.ClassChange);
            await guesser.GetAsync(own.Path);
            await guesser.PostAsync(own.Path, ("Participant", sample.Nik.Digits), ("ProvedBy", $"195{i}-01-31"), ("do", "simpan"));
            Assert.That(guesser.Text, Does.Contain(i < 4 ? "tidak cocok" : "ditutup sebentar"), $"try {i + 1}");
        }

        var given = await Server.OpenAsync(PandawaService.ClassChange);
        await Visitor.GetAsync(given.Path);
        await Visitor.PostAsync(given.Path, Fields(sample, ("do", "simpan")));
        Assert.That(Visitor.Text, Does.Contain("Coba lagi mulai pukul 09.30 WIB"));
        Assert.That((await Server.TicketAsync(given)).Answers, Is.Empty);
    }

    [Test]
    public async Task One_owner_gets_no_more_tries_by_opening_tickets_or_by_going_back_to_the_chat()
    {
        GivenTicket given = null!;
        for (var i = 0; i < 10; i++)
        {
            given = await Server.OpenAsync(PandawaService.ClassChange, "guesser");
            await Visitor.GetAsync(given.Path);
            await Visitor.PostAsync(given.Path, ("Participant", $"990199010101{i:D4}"), ("ProvedBy", "1950-01-31"), ("do", "simpan"));
        }

        Assert.That(Visitor.Text, Does.Contain("ditutup sebentar"));
        var windows = await Server.Get<IdentityGuard>().ReadAsync("9901990101015555", given.Sender, default);
        Assert.That(IdentityGuard.LockedUntil(windows, Server.Clock.Now), Is.EqualTo(Server.Clock.Now.AddMinutes(30)), "the chat's door is the same one");
    }

    [Test]
    public async Task Tries_side_by_side_are_counted_one_by_one()
    {
        var given = await Server.OpenAsync(PandawaService.ClassChange, "hasty");
        var visitors = Enumerable.Range(0, 10).Select(_ => new FormVisitor(Server.Address)).ToArray();
        await Task.WhenAll(visitors.Select(visitor => visitor.GetAsync(given.Path)));
        await Task.WhenAll(visitors.Select((visitor, i) => visitor.PostAsync(given.Path, ("Participant", Server.Sample(4).Nik.Digits), ("ProvedBy", $"195{i}-01-31"), ("do", "simpan"))));

        var windows = await Server.Get<IdentityGuard>().ReadAsync(Server.Sample(4).Nik.Digits, given.Sender, default);
        Assert.That((windows.Number.Failures, windows.Sender.Failures), Is.EqualTo((5, 5)), "the sixth found the door shut");
        foreach (var visitor in visitors) visitor.Dispose();
    }

    [Test]
    public async Task A_new_NIK_must_not_be_registered_and_asking_costs_a_try()
    {
        var given = await Server.OpenAsync(PandawaService.NewRegistration);
        await Visitor.GetAsync(given.Path);
        await Visitor.PostAsync(given.Path, ("NewNik", Server.Sample(5).Nik.Digits), ("do", "simpan"));

        Assert.That(Visitor.Text, Does.Contain("sudah terdaftar"));
        Assert.That((await Server.Get<IdentityGuard>().ReadAsync(Server.Sample(5).Nik.Digits, given.Sender, default)).Sender.Failures, Is.EqualTo(1));
    }

    [Test]
    public async Task Another_participant_can_be_chosen_without_losing_what_was_typed()
    {
        var given = await Server.OpenAsync(PandawaService.MemberRemoval);
        await Visitor.GetAsync(given.Path);
        await Visitor.PostAsync(given.Path, Fields(Server.Sample(6), ("do", "simpan")));
        await Visitor.FollowAsync();
        await Visitor.PostAsync(given.Path, ("DeathDate", "1 Maret 2026"), ("do", "ganti"));
        await Visitor.FollowAsync();

        Assert.That(Visitor.Html, Does.Contain("id=\"f-Participant\"").And.Contain("value=\"1 Maret 2026\""));
        Assert.That((await Server.TicketAsync(given)).Answers.Keys, Is.EqualTo(new[] { FormField.DeathDate }));
    }

    [Test]
    public async Task A_family_card_of_another_family_is_refused()
    {
        var given = await Server.OpenAsync(PandawaService.AddFamilyMember);
        await Visitor.GetAsync(given.Path);
        await Visitor.PostAsync(given.Path, Fields(Server.Sample(7), ("FamilyCard", Server.Sample(8).FamilyCard.Digits), ("do", "lanjut")));

        Assert.That(Visitor.Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That(Visitor.Text, Does.Contain("Nomor KK itu berbeda dengan KK peserta di atas"));
    }

    [Test]
    public async Task Without_a_proved_participant_no_other_number_is_looked_up()
    {
        var given = await Server.OpenAsync(PandawaService.DuplicateData);
        var answers = new List<string>();
        foreach (var number in new[] { Server.Sample(9).Nik.Digits, "9901990101019998" })
        {
            await Visitor.GetAsync(given.Path);
            await Visitor.PostAsync(given.Path, ("OtherParticipant", number), ("do", "simpan"));
            answers.Add($"{Visitor.Status} {Visitor.Text.Replace(number, "", StringComparison.Ordinal)}");
        }

        Assert.That(answers[0], Does.Contain("Isi dulu peserta di atas"));
        Assert.That(answers[1], Is.EqualTo(answers[0]));
        Assert.That((await Server.TicketAsync(given)).Answers, Is.Empty);
        Assert.That(await FailuresAsync(given), Is.Zero, "nothing was told");
    }

    [Test]
    public async Task Each_new_second_number_costs_a_try_hit_or_miss_and_a_kept_one_none()
    {
        var given = await Server.OpenAsync(PandawaService.DuplicateData);
        await Visitor.GetAsync(given.Path);
        await Visitor.PostAsync(given.Path, Fields(Server.Sample(10), ("OtherParticipant", Server.Sample(11).Nik.Digits), ("do", "simpan")));
        await Visitor.FollowAsync();
        Assert.That(await FailuresAsync(given), Is.EqualTo(1), "a hit");

        await Visitor.PostAsync(given.Path, ("OtherParticipant", Server.Sample(11).Nik.Digits), ("do", "simpan"));
        await Visitor.FollowAsync();
        Assert.That(await FailuresAsync(given), Is.EqualTo(1), "the same again");

        var last = "";
        for (var i = 12; i < 32; i++)
        {
            await Visitor.GetAsync(given.Path);
            await Visitor.PostAsync(given.Path, ("OtherParticipant", i % 2 == 0 ? Server.Sample(6 + i / 2 % 4).Nik.Digits : $"990199010102{i:D4}"), ("do", "simpan"));
            last = Visitor.Text;
        }

        Assert.That(last, Does.Contain("ditutup sebentar"));
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task Wrong_family_cards_cost_tries_also_when_they_were_typed_before(bool before)
    {
        var given = await Server.OpenAsync(PandawaService.AddFamilyMember);
        var told = 0;
        for (var i = 0; i < 12; i++)
        {
            var card = Server.Sample(1 + i % 10).FamilyCard.Digits;
            await Visitor.GetAsync(given.Path);
            if (before)
            {
                await Visitor.PostAsync(given.Path, ("FamilyCard", card), ("do", "ganti"));
                await Visitor.FollowAsync();
            }

            await Visitor.PostAsync(given.Path, Fields(Server.Sample(before ? 14 : 15), ("FamilyCard", card), ("do", "lanjut")));
            if (Visitor.Text.Contains("berbeda dengan KK peserta", StringComparison.Ordinal)) told++;
        }

        Assert.That(told, Is.LessThan(10));
        Assert.That(Visitor.Text, Does.Contain("ditutup sebentar"));
    }

    private async Task<int> FailuresAsync(GivenTicket given) => (await Server.Get<IdentityGuard>().ReadAsync("9901990101010000", given.Sender, default)).Sender.Failures;
}

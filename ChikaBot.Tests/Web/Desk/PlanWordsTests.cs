using ChikaBot.Core.Pandawa;
using ChikaBot.Core.Participants;
using ChikaBot.Desk;
using ChikaBot.Web.Desk;
using NUnit.Framework;
using static ChikaBot.Tests.Core.Make;

namespace ChikaBot.Tests.Web.Desk;

/// <summary>What an officer reads before an approval.</summary>
public sealed class PlanWordsTests
{
    [TestCase(Segment.Pbpu, false, "Contoh Peserta: kartu aktif kembali, tetap peserta mandiri (PBPU)")]
    [TestCase(Segment.Pbpu, true, "Contoh Peserta: hambatan kartu dicabut, kartu baru aktif setelah tagihan dibayar, tetap peserta mandiri (PBPU)")]
    [TestCase(Segment.Ppu, true, "Contoh Peserta: hambatan kartu dicabut, kartu baru aktif setelah tagihan dibayar, dari pekerja (PPU) menjadi peserta mandiri (PBPU)")]
    public void A_reactivated_card_is_active_only_where_nothing_is_open(Segment before, bool awaitsPayment, string expected)
    {
        var person = Payer("2025-12", segment: before, cause: InactiveCause.Age21);
        var change = new ParticipantChange.Reactivated(person.Nik, Day("2026-03-05"), Segment.Pbpu, null);

        Assert.That(PlanWords.Of(change, Review(person, new ChangePlan([change], false, null) { AwaitsPayment = awaitsPayment })), Is.EqualTo(expected));
    }

    [TestCase(PlanProblem.OtherClass, "Peserta mandiri di KK ini memakai kelas 3, dan satu KK harus satu kelas.")]
    [TestCase(PlanProblem.FamilyInactive, "Kartu semua anggota KK ini nonaktif, dan bukan karena tunggakan")]
    [TestCase(PlanProblem.OutsideEmployersCover, "Pemberi kerja hanya menanggung suami/istri dan sejumlah anak")]
    public void Why_a_member_cannot_join_is_said_with_what_to_do(PlanProblem problem, string expected) =>
        Assert.That(PlanWords.Problem(Review(Payer("2026-03"), new ChangePlan([], false, problem))), Does.StartWith(expected).And.Match("Minta|minta"));

    private static PlanReview Review(Participant person, ChangePlan plan) => new(person, Family(person), null, null, plan);
}

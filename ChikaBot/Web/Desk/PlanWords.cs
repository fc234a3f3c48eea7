using ChikaBot.Core.Pandawa;
using ChikaBot.Core.Participants;
using ChikaBot.Desk;
using ChikaBot.Dialogs.Texts;

namespace ChikaBot.Web.Desk;

/// <summary>What an approval changes, and why it cannot, in sentences for the officer.</summary>
internal static class PlanWords
{
    private const Language Id = Language.Indonesian;

    /// <summary>One sentence a change: who, from what to what.</summary>
    public static string Of(ParticipantChange change, PlanReview review) => change switch
    {
        ParticipantChange.Reactivated one when review.Participant is { } who => (review.Plan.AwaitsPayment
            ? $"{who.Name.Value}: hambatan kartu dicabut, kartu baru aktif setelah tagihan dibayar, "
            : $"{who.Name.Value}: kartu aktif kembali, ")
            + (one.As == who.Segment ? $"tetap {ParticipantTexts.Name(Id, one.As)}" : $"dari {ParticipantTexts.Name(Id, who.Segment)} menjadi {ParticipantTexts.Name(Id, one.As)}"),
        ParticipantChange.FacilityMoved one when review.Participant is { } who => $"{who.Name.Value}: FKTP dari {who.Facility ?? "(belum ada)"} menjadi {one.Facility}",
        ParticipantChange.ClassChanged one => $"{Names(review, member => member.PaysOwnContribution)}: menjadi kelas {(int)one.Class}, dari {Classes(review)}",
        ParticipantChange.MemberAdded one =>
            $"{one.Member.Name.Value} didaftarkan sebagai {AnswerWords.Relation(one.Member.Relation)}, {ParticipantTexts.Name(Id, one.Member.Segment)}, {ParticipantTexts.Class(Id, one.Member.Class)}, FKTP {one.Member.Facility}, nomor kartu {one.Member.CardNumber}",
        ParticipantChange.MemberDeceased when review.Participant is { } who => $"{who.Name.Value}: tercatat meninggal dunia, kartu nonaktif",
        ParticipantChange.SegmentChanged one => $"{NameOf(review, one.Nik)}: menjadi {ParticipantTexts.Name(Id, one.To)} {ParticipantTexts.Class(Id, one.Class)}; iuran dihitung baru sejak tanggal itu",
        ParticipantChange.DataCorrected one when review.Participant is { } who => $"{who.Name.Value}: " + string.Join("; ", Corrections(one, who).DefaultIfEmpty("tidak ada data yang berubah")),
        _ => "Data peserta diubah",
    };

    /// <summary>Why it cannot be approved now; null when it can.</summary>
    public static string? Problem(PlanReview review) => review.Plan.Problem switch
    {
        null => null,
        PlanProblem.ParticipantUnknown => "Peserta pada formulir tidak ada di data. Minta peserta memeriksa NIK atau nomor kartunya.",
        PlanProblem.NikKnown => "NIK anggota baru sudah terdaftar. Minta peserta memeriksa NIK, atau tolak permintaan ini.",
        PlanProblem.CardNumberMissing => "Tulis dulu nomor kartu JKN anggota baru dari data induk (13 angka).",
        PlanProblem.AnswerMissing => "Ada isian formulir yang kosong atau tidak terbaca. Minta peserta memperbaikinya.",
        PlanProblem.OtherFamily => "Nomor KK pada formulir berbeda dengan KK peserta.",
        PlanProblem.OtherClass => $"Peserta mandiri di KK ini memakai {Classes(review)}, dan satu KK harus satu kelas. Minta peserta memperbaiki pilihan kelasnya.",
        PlanProblem.FamilyInactive => "Kartu semua anggota KK ini nonaktif, dan bukan karena tunggakan, jadi anggota baru belum bisa ikut. Minta keluarga mengaktifkan dulu kartu salah satu anggota, lalu mengajukan lagi.",
        PlanProblem.OutsideEmployersCover => "Pemberi kerja hanya menanggung suami/istri dan sejumlah anak; menurut data KK, anggota ini di luar itu atau tidak bisa dipastikan. Tolak, dan minta peserta mendaftarkannya lewat pemberi kerja.",
        _ => Reason(review),
    };

    /// <summary>Whether the service is open to the participant, with the article.</summary>
    public static string Eligibility(PlanReview review) => review.Eligibility switch
    {
        null => "Belum ada peserta di data untuk permintaan ini.",
        { IsEligible: true } open => $"Memenuhi syarat layanan ini{(open.ValidFrom is { } from ? $"; bila disetujui hari ini berlaku mulai {Id.Date(from)}" : "")}." + Cited(open),
        var closed => "Belum memenuhi syarat: " + EligibilityTexts.Sentence(Id, closed),
    };

    private static string Reason(PlanReview review)
    {
        var eligibility = review.Eligibility is { IsEligible: false } closed ? closed : new Eligibility(review.Plan.Reason, null, null, null);
        return "Belum memenuhi syarat: " + EligibilityTexts.Sentence(Id, eligibility);
    }

    private static string Cited(Eligibility eligibility) => eligibility.Rule is { } rule ? $" ({rule.Article})" : "";

    private static IEnumerable<string> Corrections(ParticipantChange.DataCorrected change, Participant before)
    {
        if (change.Name is { } name) yield return $"nama dari {before.Name.Value} menjadi {name.Value}";
        if (change.BirthDate is { } born) yield return $"tanggal lahir dari {Id.Date(before.BirthDate.Value)} menjadi {Id.Date(born.Value)}";
        if (change.Sex is { } sex) yield return $"jenis kelamin dari {AnswerWords.Sex(before.Sex)} menjadi {AnswerWords.Sex(sex)}";
        if (change.CorrectedNik is { } nik) yield return $"NIK dari {before.Nik} menjadi {nik}";
        if (change.Mobile is { } mobile) yield return $"nomor HP dari {before.Mobile?.ToString() ?? "(belum ada)"} menjadi {mobile}";
    }

    private static string NameOf(PlanReview review, Core.Identity.Nik nik) => Names(review, member => member.Nik == nik);

    private static string Names(PlanReview review, Func<Participant, bool> which) =>
        string.Join(", ", (review.Family?.Members ?? []).Where(which).Select(member => member.Name.Value).DefaultIfEmpty("Peserta"));

    private static string Classes(PlanReview review) =>
        string.Join(" dan ", (review.Family?.Members ?? []).Where(member => member.PaysOwnContribution).Select(member => ParticipantTexts.Class(Id, member.Class)).Distinct());
}

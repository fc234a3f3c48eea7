using ChikaBot.Core.Pandawa;

namespace ChikaBot.Dialogs.Texts;

/// <summary>Why a service is not open now, for chat, form and desk.</summary>
public static class EligibilityTexts
{
    /// <summary>Sentence, first day where waiting helps, and article.</summary>
    /// <exception cref="ArgumentException">It is open.</exception>
    public static string Reason(Language language, Eligibility eligibility)
    {
        var reason = eligibility.Reason ?? throw new ArgumentException("The service is open.", nameof(eligibility));
        var from = eligibility.From is { } day ? language.Say($" Bisa mulai {language.Date(day)}.", $" It is possible from {language.Date(day)}.") : "";
        var cite = eligibility.Rule is { } rule ? RuleTexts.Cite(language, rule) : "";
        return Sentence(language, reason) + from + cite;
    }

    private static string Sentence(Language language, IneligibleReason reason) => reason switch
    {
        IneligibleReason.FacilityTooRecent => language.Say("FKTP ini baru saja dipilih, jadi belum bisa pindah lagi.", "This FKTP was chosen not long ago, so it cannot be changed yet."),
        IneligibleReason.ClassTooRecent => language.Say("Kelas ini belum cukup lama, jadi belum bisa diganti.", "This class is too new to be changed yet."),
        IneligibleReason.ContributionOpen => language.Say("Masih ada iuran keluarga yang belum dibayar. Sesudah lunas, kelas bisa diganti.", "Some of the family's contribution is unpaid. Once it is paid the class can be changed."),
        IneligibleReason.OthersPay => language.Say("Iurannya dibayar pihak lain, jadi kelasnya mengikuti aturan mereka.", "Somebody else pays the contribution, and so sets the class."),
        IneligibleReason.StillEmployed => language.Say("Status yang lama masih aktif. Perubahan segmen bisa setelah status itu nonaktif.", "The former membership is still on. The segment can be changed once it is off."),
        IneligibleReason.AlreadySelfPaying => language.Say("Sudah tercatat sebagai peserta mandiri.", "Recorded as a self-paying member already."),
        IneligibleReason.AlreadyActive => language.Say("Kartunya sudah aktif.", "The card is active already."),
        IneligibleReason.PayArrears => language.Say("Kartu ini cukup dibayar iurannya; tidak perlu formulir.", "For this card paying the contribution is enough; no form is needed."),
        IneligibleReason.NikMustBeCorrected => language.Say("NIK-nya perlu dibetulkan dulu lewat layanan Perbaikan data.", "The NIK has to be corrected first: choose Correction of data."),
        IneligibleReason.Deceased => language.Say("Peserta ini tercatat meninggal dunia.", "This participant is recorded as deceased."),
        IneligibleReason.NewbornTooOld => language.Say("Waktu pendaftaran bayi baru lahir sudah lewat; pilih Tambah anggota keluarga.", "The time to register a newborn is over; choose Add a family member."),
        IneligibleReason.NotOfStudentAge => language.Say("Jalan ini hanya untuk anak usia 21 tahun ke atas yang masih kuliah.", "This is only for children of 21 and more in formal study."),
        _ => throw new ArgumentOutOfRangeException(nameof(reason)),
    };
}

using ChikaBot.Core.Pandawa;

namespace ChikaBot.Dialogs.Texts;

/// <summary>Why a service of PANDAWA is not open, in one sentence with what to do instead, and the rule that decides.</summary>
public static class EligibilityTexts
{
    /// <exception cref="ArgumentException">The service is open.</exception>
    public static string Sentence(Language language, Eligibility eligibility)
    {
        var sentence = eligibility.Reason switch
        {
            IneligibleReason.FacilityTooRecent => language.Say(
                $"FKTP baru boleh diganti sesudah {eligibility.Rule!.Value} bulan di FKTP yang sekarang: mulai {language.Date(eligibility.From!.Value)}.",
                $"A first facility may be changed after {eligibility.Rule!.Value} months: from {language.Date(eligibility.From!.Value)}."),
            IneligibleReason.ClassTooRecent => language.Say(
                $"Kelas baru boleh diganti sesudah {eligibility.Rule!.Value} bulan di kelas yang sekarang: mulai {language.Date(eligibility.From!.Value)}.",
                $"A class may be changed after {eligibility.Rule!.Value} months: from {language.Date(eligibility.From!.Value)}."),
            IneligibleReason.ContributionOpen => language.Say(
                "Iuran keluarga belum lunas. Bayar dulu semua iurannya, termasuk bulan ini, lalu kelas bisa diganti.",
                "The family's contributions are not fully paid. Pay them first, this month's included, then the class can be changed."),
            IneligibleReason.OthersPay => language.Say(
                "Iuran peserta ini dibayar pihak lain, jadi kelasnya tidak dipilih sendiri.",
                "Somebody else pays for this participant, and so sets the class."),
            IneligibleReason.StillEmployed => language.Say(
                "Peserta ini masih tercatat ditanggung pihak lain. Ganti segmen bisa kalau status lamanya sudah nonaktif, atau akan nonaktif di akhir bulan ini.",
                "Somebody else still pays for this participant. The segment can be changed when the old status is inactive, or will be at the end of this month."),
            IneligibleReason.AlreadySelfPaying => language.Say("Peserta ini sudah peserta mandiri.", "This participant pays for themselves already."),
            IneligibleReason.AlreadyActive => language.Say("Kartu peserta ini sudah aktif.", "This participant's card is active already."),
            IneligibleReason.PayArrears => language.Say(
                "Kartu ini aktif lagi dengan membayar iuran, tanpa formulir. Ketik 2 di chat untuk melihat tagihannya.",
                "This card becomes active by paying, without a form. Type 2 in the chat to see the bill."),
            IneligibleReason.NikMustBeCorrected => language.Say(
                "NIK peserta ini perlu diperbaiki dulu. Pilih layanan perubahan data di chat.",
                "This participant's NIK has to be corrected first. Choose the change of data in the chat."),
            IneligibleReason.Deceased => language.Say("Peserta ini tercatat sudah meninggal dunia.", "This participant is recorded as deceased."),
            IneligibleReason.NewbornTooOld => language.Say(
                $"Layanan bayi baru lahir hanya sampai {eligibility.Rule!.Value} hari sesudah lahir. Pilih layanan penambahan anggota keluarga di chat.",
                $"The service for newborns ends {eligibility.Rule!.Value} days after birth. Choose a new family member in the chat."),
            IneligibleReason.NotOfStudentAge => language.Say(
                $"Jalur anak kuliah hanya untuk anak pekerja yang berusia 21 sampai sebelum {eligibility.Rule!.Value} tahun.",
                $"The way for students is for employees' children from 21 to below {eligibility.Rule!.Value}."),
            _ => throw new ArgumentException("The service is open.", nameof(eligibility)),
        };
        return eligibility.Rule is { } rule ? sentence + RuleTexts.Cite(language, rule) : sentence;
    }
}

using ChikaBot.Core.Pandawa;

namespace ChikaBot.Dialogs.Texts;

/// <summary>What a form asks, by short names.</summary>
public static class FieldTexts
{
    public static string Name(Language language, FormField field) => field switch
    {
        FormField.Participant => language.Say("NIK atau nomor kartu", "NIK or card number"),
        FormField.FamilyCard => language.Say("nomor KK", "number of the family card (KK)"),
        FormField.NewNik => language.Say("NIK anggota baru", "NIK of the new member"),
        FormField.Name => language.Say("nama", "name"),
        FormField.BirthDate => language.Say("tanggal lahir", "birth date"),
        FormField.Sex => language.Say("jenis kelamin", "sex"),
        FormField.Relation => language.Say("hubungan keluarga", "relation"),
        FormField.Mobile => language.Say("nomor HP", "mobile number"),
        FormField.Facility => language.Say("FKTP yang dipilih", "chosen FKTP"),
        FormField.CareClass => language.Say("kelas", "class"),
        FormField.Bank => language.Say("bank untuk autodebit", "bank for autodebit"),
        FormField.LastWorkMonth => language.Say("bulan terakhir bekerja", "last month of work"),
        FormField.Way => language.Say("cara aktif kembali", "way of reactivation"),
        FormField.CorrectedName => language.Say("nama yang benar", "right name"),
        FormField.CorrectedBirthDate => language.Say("tanggal lahir yang benar", "right birth date"),
        FormField.CorrectedSex => language.Say("jenis kelamin yang benar", "right sex"),
        FormField.CorrectedNik => language.Say("NIK yang benar", "right NIK"),
        FormField.DeathDate => language.Say("tanggal meninggal", "date of death"),
        FormField.OtherParticipant => language.Say("NIK atau kartu yang kedua", "second NIK or card"),
        FormField.Explanation => language.Say("keterangan", "explanation"),
        _ => throw new ArgumentOutOfRangeException(nameof(field)),
    };
}

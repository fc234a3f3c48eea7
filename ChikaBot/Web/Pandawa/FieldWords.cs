using ChikaBot.Core.Pandawa;

namespace ChikaBot.Web.Pandawa;

/// <summary>What a field is called, and an example of what belongs there.</summary>
internal static class FieldWords
{
    public const string ProvedBy = "Tanggal lahir peserta itu";
    public const string ProvedByTip = "Untuk memastikan orangnya benar. Contoh: 17 Agustus 1945";

    private const string DateExample = "Contoh: 17 Agustus 1990";

    public static string Label(PandawaService service, FormField field) => (service, field) switch
    {
        (PandawaService.Newborn, FormField.Participant) => "NIK atau nomor kartu JKN ibu",
        (PandawaService.AddFamilyMember, FormField.Participant) => "NIK atau nomor kartu JKN keluarga yang sudah terdaftar",
        (PandawaService.MemberRemoval, FormField.Participant) => "NIK atau nomor kartu JKN yang meninggal",
        (PandawaService.Newborn, FormField.NewNik) => "NIK bayi",
        (PandawaService.Newborn, FormField.Name) => "Nama bayi",
        (PandawaService.Newborn, FormField.BirthDate) => "Tanggal lahir bayi",
        _ => Label(field),
    };

    public static string? Tip(FormField field) => field switch
    {
        FormField.Participant or FormField.OtherParticipant => "NIK 16 angka (lihat KTP atau KK), nomor kartu 13 angka. Contoh: 3201234567890001",
        FormField.FamilyCard => "16 angka di bagian atas KK. Contoh: 3201230501150001",
        FormField.NewNik or FormField.CorrectedNik => "16 angka, lihat KTP atau KK. Contoh: 3201234567890001",
        FormField.Name or FormField.CorrectedName => "Sama seperti di KK. Contoh: Siti Aminah",
        FormField.BirthDate or FormField.CorrectedBirthDate => DateExample,
        FormField.DeathDate => "Contoh: 5 Januari 2026",
        FormField.LastWorkMonth => "Contoh: Januari 2026",
        FormField.Mobile => "Contoh: 081234567890",
        FormField.Facility => "Tempat berobat pertama, yang dekat rumah. Contoh: Puskesmas Sukajadi",
        FormField.Bank => "Bila iuran mau dipotong otomatis dari rekening.",
        FormField.Explanation => "Tulis singkat. Contoh: nama di kartu kurang satu huruf.",
        _ => null,
    };

    private static string Label(FormField field) => field switch
    {
        FormField.Participant => "NIK atau nomor kartu JKN peserta",
        FormField.FamilyCard => "Nomor Kartu Keluarga (KK)",
        FormField.NewNik => "NIK yang didaftarkan",
        FormField.Name => "Nama lengkap",
        FormField.BirthDate => "Tanggal lahir",
        FormField.Sex => "Jenis kelamin",
        FormField.Relation => "Hubungan dalam keluarga",
        FormField.Mobile => "Nomor HP",
        FormField.Facility => "Puskesmas atau klinik (FKTP)",
        FormField.CareClass => "Kelas rawat",
        FormField.Bank => "Bank",
        FormField.LastWorkMonth => "Bulan terakhir bekerja",
        FormField.Way => "Aktif kembali sebagai",
        FormField.CorrectedName => "Nama yang benar",
        FormField.CorrectedBirthDate => "Tanggal lahir yang benar",
        FormField.CorrectedSex => "Jenis kelamin yang benar",
        FormField.CorrectedNik => "NIK yang benar",
        FormField.DeathDate => "Tanggal meninggal",
        FormField.OtherParticipant => "NIK atau nomor kartu yang kedua (ganda)",
        FormField.Explanation => "Keterangan",
        _ => throw new ArgumentOutOfRangeException(nameof(field)),
    };
}

using ChikaBot.Core.Pandawa;

namespace ChikaBot.Dialogs.Texts;

/// <summary>The ten services of PANDAWA by name, and what each is for.</summary>
public static class ServiceTexts
{
    /// <summary>At most 24 characters: always a row of a list.</summary>
    public static string Name(Language language, PandawaService service) => service switch
    {
        PandawaService.NewRegistration => language.Say("Pendaftaran baru", "New registration"),
        PandawaService.AddFamilyMember => language.Say("Tambah anggota keluarga", "Add a family member"),
        PandawaService.Newborn => language.Say("Bayi baru lahir", "Newborn child"),
        PandawaService.SegmentChange => language.Say("Perubahan segmen", "Change of segment"),
        PandawaService.DataChange => language.Say("Perbaikan data", "Correction of data"),
        PandawaService.FacilityMove => language.Say("Pindah FKTP", "Move to another FKTP"),
        PandawaService.ClassChange => language.Say("Perubahan kelas", "Change of class"),
        PandawaService.Reactivation => language.Say("Aktifkan kembali kartu", "Reactivate the card"),
        PandawaService.MemberRemoval => language.Say("Peserta meninggal", "Death of a member"),
        PandawaService.DuplicateData => language.Say("Perbaikan data ganda", "Double records"),
        _ => throw new ArgumentOutOfRangeException(nameof(service)),
    };

    internal static string[] Words(PandawaService service) => service switch
    {
        PandawaService.NewRegistration => ["daftar", "daftar baru", "pendaftaran", "register"],
        PandawaService.AddFamilyMember => ["tambah anggota", "penambahan anggota keluarga", "tambah keluarga", "add a member"],
        PandawaService.Newborn => ["bayi", "bayi lahir", "anak baru lahir", "newborn", "baby"],
        PandawaService.SegmentChange => ["ubah segmen", "pindah segmen", "berhenti kerja", "jadi mandiri", "segment"],
        PandawaService.DataChange => ["ubah data", "perubahan data", "data salah", "ganti data", "correct data"],
        PandawaService.FacilityMove => ["fktp", "ubah fktp", "perubahan fktp", "pindah faskes", "ganti faskes", "pindah puskesmas"],
        PandawaService.ClassChange => ["ubah kelas", "ganti kelas", "naik kelas", "turun kelas", "class"],
        PandawaService.Reactivation => ["aktifkan kartu", "pengaktifan kembali kartu", "pengaktifan kembali", "reaktivasi", "kartu nonaktif", "reactivate"],
        PandawaService.MemberRemoval => ["meninggal", "pengurangan anggota keluarga", "kurangi anggota", "death"],
        PandawaService.DuplicateData => ["data ganda", "data dobel", "double data"],
        _ => throw new ArgumentOutOfRangeException(nameof(service)),
    };

    /// <summary>One calm sentence.</summary>
    internal static string About(Language language, PandawaService service) => service switch
    {
        PandawaService.NewRegistration => language.Say("Untuk keluarga yang belum punya JKN dan membayar iuran sendiri.", "For a family without JKN yet that pays for itself."),
        PandawaService.AddFamilyMember => language.Say("Untuk memasukkan anggota KK yang belum menjadi peserta.", "To add somebody of the family card (KK) who is not a member yet."),
        PandawaService.Newborn => language.Say("Untuk mendaftarkan bayi yang baru lahir, supaya ia terlindungi.", "To register a newborn child, so that it is covered."),
        PandawaService.SegmentChange => language.Say("Untuk yang berhenti bekerja (atau tidak lagi dibayari) dan ingin lanjut sebagai peserta mandiri.", "For those whose job (or paid cover) has ended and who go on as self-paying members."),
        PandawaService.DataChange => language.Say("Untuk membetulkan nama, tanggal lahir, jenis kelamin, NIK atau nomor HP.", "To correct name, birth date, sex, NIK or mobile number."),
        PandawaService.FacilityMove => language.Say("Untuk pindah ke puskesmas, klinik atau dokter keluarga (FKTP) lain.", "To move to another health centre, clinic or family doctor (FKTP)."),
        PandawaService.ClassChange => language.Say("Untuk mengganti kelas rawat peserta mandiri, bersama seluruh keluarga.", "To change the class of self-paying members, the whole family together."),
        PandawaService.Reactivation => language.Say("Untuk kartu yang nonaktif karena PBI dihentikan, berhenti bekerja, atau usia 21 tahun. Kalau karena tunggakan, cukup bayar iuran.", "For a card that is off because PBI stopped, a job ended or age 21. If it is off for arrears, paying is enough."),
        PandawaService.MemberRemoval => language.Say("Untuk melaporkan anggota keluarga yang meninggal. Kami turut berduka cita.", "To report the death of a family member. Our condolences."),
        PandawaService.DuplicateData => language.Say("Untuk orang yang tercatat dua kali, misalnya punya dua nomor kartu.", "For somebody who is recorded twice, for example with two card numbers."),
        _ => throw new ArgumentOutOfRangeException(nameof(service)),
    };
}

using ChikaBot.Core.Pandawa;
using ChikaBot.Dialogs.Texts;
using ChikaBot.Files;
using ChikaBot.Pandawa;

namespace ChikaBot.Web.Pandawa;

/// <summary>What is wrong, and what to do: one or two calm sentences beside the field.</summary>
internal static class FaultWords
{
    private const Language Indonesian = Language.Indonesian;

    /// <param name="now">By the conversations' clock.</param>
    public static string Of(FormFault fault, DateTimeOffset now) => fault switch
    {
        FormFault.Missing => "Bagian ini perlu diisi.",
        FormFault.TooLong(var max) => $"Terlalu panjang. Paling banyak {max} huruf.",
        FormFault.WrongLength(var kind, 0) => $"Tulis dengan angka: {Digits(kind)}.",
        FormFault.WrongLength(var kind, var typed) => $"Yang ditulis {typed} angka. Seharusnya {Digits(kind)}.",
        FormFault.NotANumberOf(FieldKind.FamilyCardNumber) => "Itu bukan nomor KK yang benar, mungkin NIK. Periksa lagi di bagian atas KK.",
        FormFault.NotANumberOf => "Itu bukan NIK yang benar. Periksa lagi di KTP atau KK.",
        FormFault.LooksLikePhone => "Itu seperti nomor telepon. Yang diperlukan NIK atau nomor kartu.",
        FormFault.SeveralNumbers => "Itu lebih dari satu nomor. Tulis satu saja.",
        FormFault.NotADate => "Tanggal itu belum bisa dibaca. Contoh: 17 Agustus 1990.",
        FormFault.NoSuchDay => "Tanggal itu tidak ada di kalender.",
        FormFault.InFuture => "Itu belum terjadi. Periksa tahunnya.",
        FormFault.TooLongAgo => "Tahun itu terlalu lama. Tulis tahun dengan 4 angka.",
        FormFault.WhichDate(var first, var second) => $"Maksudnya {Indonesian.Date(first)} atau {Indonesian.Date(second)}? Tulis bulannya dengan huruf.",
        FormFault.NotAMonth => "Tulis bulan dan tahun. Contoh: Januari 2026.",
        FormFault.NotAChoice => "Pilih salah satu.",
        FormFault.NotAMobile => "Nomor HP 9 sampai 15 angka. Contoh: 081234567890.",
        FormFault.NotListed => "Nama itu tidak ada di daftar kami untuk wilayah ini. Tulis sebagian namanya saja, misalnya nama kelurahan.",
        FormFault.WhichFacility(var names) => $"Ada beberapa: {string.Join("; ", names)}. Tulis lebih lengkap.",
        FormFault.NoMatch => "Nomor dan tanggal lahir itu tidak cocok dengan data kami. Periksa keduanya di KTP atau kartu JKN.",
        FormFault.Locked(var until) => $"Supaya data peserta aman, pengecekan ditutup sebentar karena beberapa kali tidak cocok. Coba lagi mulai pukul {Indonesian.Time(until, now)}, atau telepon 165.",
        FormFault.ParticipantFirst => "Isi dulu peserta di atas dan tanggal lahirnya. Sesudah itu nomor ini diperiksa.",
        FormFault.Unknown => "Nomor itu tidak ada di data kami. Periksa lagi di KTP atau kartu JKN.",
        FormFault.Registered => "NIK itu sudah terdaftar sebagai peserta. Bila kartunya tidak aktif, pilih pengaktifan kembali di chat.",
        FormFault.SameNumber => "Nomor itu sama dengan nomor di bagian lain. Periksa lagi.",
        FormFault.OtherFamily => "Nomor KK itu berbeda dengan KK peserta di atas. Periksa lagi.",
        FormFault.BeforeBirth => "Tanggal itu sebelum tanggal lahirnya. Periksa lagi.",
        FormFault.NothingToChange => "Isi paling sedikit satu data yang mau diperbaiki.",
        FormFault.PaperMissing(var need) => $"Unggah {DocumentTexts.Need(Indonesian, need)}.",
        FormFault.NotOpen(var eligibility) => EligibilityTexts.Sentence(Indonesian, eligibility),
        FormFault.NotAgreed => "Beri tanda pada \"Saya setuju\" untuk mengirim.",
        _ => throw new ArgumentOutOfRangeException(nameof(fault)),
    };

    public static string Of(FileRefusal refusal) => refusal switch
    {
        FileRefusal.WrongKind => "Berkas ini bukan foto JPEG, gambar PNG atau PDF. Foto dokumennya dengan kamera HP, lalu pilih fotonya.",
        FileRefusal.TooLarge => "Berkas ini lebih besar dari 5 MB. Kecilkan dulu, atau foto lagi dengan ukuran lebih kecil.",
        FileRefusal.TooManyPixels => "Gambar ini terlalu besar ukurannya. Foto lagi dengan ukuran lebih kecil.",
        FileRefusal.Encrypted => "PDF ini memakai kata sandi. Simpan tanpa kata sandi, atau kirim fotonya.",
        FileRefusal.Active => "PDF ini berisi sesuatu yang bisa berjalan sendiri. Kirim foto dokumennya saja.",
        _ => "Berkas ini rusak atau belum lengkap. Coba unggah lagi, atau foto ulang.",
    };

    private static string Digits(FieldKind kind) => kind switch
    {
        FieldKind.ParticipantNumber => "NIK 16 angka atau nomor kartu 13 angka",
        FieldKind.Nik => "NIK 16 angka",
        FieldKind.CardNumber => "nomor kartu 13 angka",
        _ => "nomor KK 16 angka",
    };
}

using ChikaBot.Dialogs.Reading;

namespace ChikaBot.Tests.Reading;

/// <summary>The main menu as a participant sees it.</summary>
internal static class MenuChoices
{
    public static readonly ChoiceSet Set = new(
        new Choice("1", "Cek Status Peserta", "status", "status kartu", "cek status", "kepesertaan", "keaktifan"),
        new Choice("2", "Cek Tagihan Iuran", "tagihan", "iuran", "cek tagihan", "tunggakan saya"),
        new Choice("3", "Cicilan Tunggakan", "cicilan", "nyicil", "rehab"),
        new Choice("4", "Aktifkan Kembali Kartu", "aktifkan", "reaktivasi", "pengaktifan kembali"),
        new Choice("5", "Denda Pelayanan", "denda"),
        new Choice("6", "Layanan PANDAWA", "pandawa", "administrasi"),
        new Choice("7", "Cara Bayar Iuran", "cara bayar", "bayar", "pembayaran"),
        new Choice("8", "Kantor & Faskes", "kantor", "faskes", "puskesmas"),
        new Choice("9", "Info & Tanya Jawab", "info", "tanya jawab", "faq"),
        new Choice("10", "Pengaduan & Petugas", "pengaduan", "keluhan"));

    public static readonly ChoiceSet Java = new(
        new Choice("0", "Lainnya"),
        new Choice("1", "Jawa Barat", "jabar"),
        new Choice("2", "Jawa Tengah", "jateng"),
        new Choice("3", "Jawa Timur", "jatim"),
        new Choice("4", "Papua"),
        new Choice("5", "Papua Barat"),
        new Choice("6", "Papua Barat Daya"));
}

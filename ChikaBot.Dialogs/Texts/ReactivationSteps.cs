using ChikaBot.Core.Reactivation;
using ChikaBot.Dialogs.Flows;

namespace ChikaBot.Dialogs.Texts;

/// <summary>What to do at a door: numbered steps, papers, costs, how long, what comes next; blocks that are not to be cut.</summary>
internal static class ReactivationSteps
{
    public static IEnumerable<string> Blocks(Language language, ReactivationCase found, ReactivationDoor door)
    {
        foreach (var (step, index) in Steps(language, found, door).Select((step, index) => (step, index + 1)))
            yield return language.Say($"Langkah {index}. {step}", $"Step {index}. {step}");
        if (ReactivationDoors.Papers(door, found.Cause) is { } papers)
        {
            yield return DocumentTexts.List(language, papers, ReactivationDoors.IsPaid(door)
                ? language.Say("Membayar tidak perlu dokumen. Bila kelak petugas meminta:", "Paying needs no papers. If an officer asks later:")
                : null);
        }

        yield return language.Say("Biaya: ", "Costs: ") + ReactivationCosts.Costs(language, found, door);
        yield return language.Say("Berapa lama: ", "How long: ") + ReactivationCosts.HowLong(language, found, door);
        yield return language.Say("Sesudahnya: ", "Afterwards: ") + ReactivationCosts.Afterwards(language, found, door);
    }

    private static IEnumerable<string> Steps(Language language, ReactivationCase found, ReactivationDoor door) => door switch
    {
        ReactivationDoor.PayArrears =>
        [
            language.Say($"Siapkan {found.Bill.Total} untuk semua anggota keluarga yang membayar sendiri.", $"Have {found.Bill.Total} ready for all self-paying members of the family."),
            language.Say("Bayar ke nomor virtual account (VA) keluarga: lewat bank, Mobile JKN, atau minimarket.", "Pay into the family's virtual account (VA): by bank, Mobile JKN or minimarket."),
            ChooseMonths(language, found),
            language.Say("Simpan bukti bayar, lalu cek lagi statusnya di menu Cek Status Peserta.", "Keep the receipt, then check the membership again in the menu."),
            language.Say(
                "Berat membayar sekaligus? Menu Cicilan Tunggakan memeriksa apakah bisa dicicil (New REHAB 2.0). Bila dicicil, kartu aktif setelah cicilan terakhir.",
                "Too much at once? The menu's instalments tell whether New REHAB 2.0 is possible. The card is then active after the last instalment."),
        ],
        ReactivationDoor.FirstPayment =>
        [
            language.Say("Lihat nomor virtual account (VA) keluarga: pilihan Nomor VA & tagihan.", "See the family's virtual account (VA): choice VA number and bill."),
            found.Status.FirstPayment is { } days ? StatusTexts.PayFirst(language, days, found.Today) : language.Say("Bayar iuran pertama.", "Make the first payment."),
            language.Say("Simpan bukti bayar, lalu cek lagi statusnya di menu Cek Status Peserta.", "Keep the receipt, then check the membership again in the menu."),
        ],
        ReactivationDoor.BackToPbi =>
        [
            language.Say("Minta surat keterangan perlu dirawat dari puskesmas, klinik, atau rumah sakit.", "Ask the puskesmas, clinic or hospital for a letter that care is needed."),
            language.Say("Bawa surat dan dokumen ke kantor desa/kelurahan atau Dinas Sosial. Minta pengaktifan kembali PBI.", "Take it with the papers to the village office or the Dinas Sosial. Ask for PBI to be reactivated."),
            language.Say("Petugas mengusulkan lewat aplikasi SIKS-NG; Kementerian Sosial memeriksa, lalu BPJS Kesehatan mengaktifkan.", "The officer applies through SIKS-NG; the Ministry of Social Affairs checks, then BPJS Kesehatan activates."),
            language.Say("Cek status lagi di sini atau lewat 165, lalu beri tahu faskes bahwa kartu sudah aktif.", "Check the membership here or by 165, then tell the facility."),
            .. Bridge(language, found),
        ],
        ReactivationDoor.SelfPaying =>
        [
            language.Say("Siapkan dokumen. Semua anggota di KK yang belum punya JKN ikut didaftarkan.", "Have the papers ready. Everybody on the KK without JKN is registered too."),
            language.Say("Ajukan jadi peserta mandiri (PBPU): pilih jalur di akhir halaman ini.", "Apply as a self-paying member (PBPU): choose a way at the end."),
            language.Say("Pilih kelas dan faskes.", "Choose the class and the health facility."),
            language.Say("Bayar iuran pertama ke nomor VA yang Anda terima.", "Pay the first contribution into the VA number you are given."),
        ],
        ReactivationDoor.ThroughEmployer =>
        [
            language.Say("Hubungi bagian personalia (HRD) di tempat kerja sekarang.", "Speak with the personnel department where you work now."),
            language.Say("Beri NIK dan KK. Minta didaftarkan sebagai pekerja (PPU) bersama keluarga.", "Give NIK and KK. Ask to be registered as an employee (PPU) with your family."),
            language.Say("Cek status lagi di sini setelah didaftarkan.", "Check the membership here after that."),
        ],
        ReactivationDoor.LaidOff =>
        [
            language.Say("Siapkan bukti PHK dan dokumen di bawah.", "Have the proof of the dismissal and the papers below ready."),
            language.Say("Bawa ke kantor BPJS Kesehatan.", "Take them to an office of BPJS Kesehatan."),
            language.Say("Minta manfaat JKN bagi pekerja yang kena PHK.", "Ask for the JKN benefit for laid-off employees."),
        ],
        ReactivationDoor.StudentChild =>
        [
            language.Say("Minta surat keterangan kuliah/sekolah terbaru. Syaratnya: belum menikah dan belum berpenghasilan.", "Get the newest study letter. Condition: unmarried and without income."),
            language.Say("Serahkan bersama dokumen di bawah, lewat orang tua (HRD tempat kerjanya), WhatsApp PANDAWA, atau kantor.", "Hand it in with the papers below: through the parent's employer, WhatsApp PANDAWA or an office."),
            language.Say("Cek status lagi di sini.", "Check the membership here again."),
        ],
        ReactivationDoor.CorrectNik =>
        [
            language.Say("Cocokkan nama, NIK, dan tanggal lahir di KTP, KK, dan kartu JKN.", "Compare name, NIK and birth date on KTP, KK and JKN card."),
            language.Say("Bila KTP atau KK yang salah, perbaiki dulu di Dukcapil.", "If KTP or KK is wrong, have Dukcapil correct it first."),
            language.Say("Ajukan perbaikan data ke BPJS Kesehatan dengan dokumen di bawah.", "Ask BPJS Kesehatan to correct the data, with the papers below."),
        ],
        ReactivationDoor.CorrectDeathRecord =>
        [
            language.Say("Telepon Care Center 165: katakan peserta masih hidup.", "Call Care Center 165: say that the participant is alive."),
            language.Say("Bila data Dukcapil juga keliru, perbaiki dulu di kantor Dukcapil.", "If Dukcapil's data is wrong too, have it corrected there first."),
            language.Say("Datang ke kantor BPJS Kesehatan dengan dokumen di bawah, sebaiknya bersama peserta.", "Go to an office of BPJS Kesehatan with the papers below, best together with the participant."),
        ],
        ReactivationDoor.RemoveDeceasedMember =>
        [
            language.Say("Kartu ini tidak perlu diaktifkan lagi.", "This card need not be reactivated."),
            language.Say("Ajukan layanan pengurangan anggota keluarga, supaya tagihan keluarga benar.", "Ask for the member to be taken off the family, so that the family's bill is right."),
            language.Say("Tanyakan dokumennya ke 165 atau PANDAWA; kami tidak punya daftar resminya.", "Ask 165 or PANDAWA which papers are needed; we have no official list."),
        ],
        _ => throw new ArgumentOutOfRangeException(nameof(door)),
    };

    private static string ChooseMonths(Language language, ReactivationCase found)
    {
        var choose = found.Rules.MonthsToChoose.At(found.Today).Value;
        return language.Say($"Saat ditanya jumlah bulan, pilih {choose} bulan: semua tunggakan sudah termasuk.", $"Asked for how many months, choose {choose}: all arrears are included.");
    }

    private static IEnumerable<string> Bridge(Language language, ReactivationCase found)
    {
        if (found.Rules.PbiBridgeMonths.Find(found.Today) is not { Value: > 0 and var months }) yield break;
        yield return language.Say(
            $"Nama dikeluarkan mulai Februari 2026? Ada masa peralihan {months} bulan: tanyakan ke 165 apakah berlaku untuk Anda.",
            $"Removed in February 2026? There is a bridge of {months} months: ask 165 whether it holds for you.");
    }
}

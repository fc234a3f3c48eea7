using ChikaBot.Core.Participants;
using ChikaBot.Core.Reactivation;

namespace ChikaBot.Dialogs.Texts;

/// <summary>The official ways, step by step, each in one message. Numbers of BPJS Kesehatan are directions only.</summary>
internal static class ReactivationWays
{
    public const string Chika = "0811-8750-400";
    public const string Pandawa = "0811-8165-165";

    public static string Text(Language language, ReactivationWay way, ReactivationDoor door, InactiveCause? cause)
    {
        var steps = way switch
        {
            ReactivationWay.MobileJkn => MobileJkn(language, door),
            ReactivationWay.WhatsApp => WhatsApp(language, door),
            _ => Office(language, door, cause),
        };
        return string.Join('\n', steps.Select((step, index) => language.Say($"Langkah {index + 1}. {step}", $"Step {index + 1}. {step}"))
            .Prepend(ReactivationTexts.Way(language, way)));
    }

    private static IEnumerable<string> MobileJkn(Language language, ReactivationDoor door)
    {
        yield return language.Say("Pasang Mobile JKN dari Play Store atau App Store. Jangan dari tautan atau berkas APK di chat.", "Install Mobile JKN from Play Store or App Store. Never from a link or APK file in a chat.");
        yield return language.Say("Masuk dengan NIK atau nomor kartu. Belum punya akun? Pilih Daftar.", "Log in with NIK or card number. No account yet? Choose Daftar (register).");
        if (ReactivationDoors.IsPaid(door))
        {
            yield return language.Say("Buka info peserta dan info iuran: cek status dan tagihan.", "Open the participant's and contribution's info: check state and bill.");
            yield return language.Say("Bayar ke nomor VA yang tampil.", "Pay into the VA number shown.");
            yield return language.Say("Setelah itu, cek statusnya lagi di aplikasi.", "Then check the membership again in the app.");
            yield break;
        }

        yield return language.Say("Buka menu Peserta, cek kepesertaan, lalu pilih ubah segmen peserta.", "Open Peserta, check the membership, then choose to change the segment.");
        yield return language.Say("Ikuti pertanyaannya: kelas, faskes, nomor HP, dan rekening untuk autodebit.", "Follow the questions: class, facility, phone number and account for autodebit.");
        yield return language.Say("Masukkan kode verifikasi dari SMS di aplikasi. Jangan beri kode itu kepada siapa pun.", "Enter the SMS code in the app. Give that code to nobody.");
        yield return language.Say("Bayar iuran pertama, lalu cek statusnya lagi.", "Pay the first contribution, then check the membership again.");
    }

    private static IEnumerable<string> WhatsApp(Language language, ReactivationDoor door)
    {
        yield return language.Say($"Kirim pesan ke PANDAWA {Pandawa}, atau ke CHIKA {Chika} lalu ketik 6.", $"Write to PANDAWA {Pandawa}, or to CHIKA {Chika} and type 6.");
        yield return language.Say("Pilih provinsi, lalu kabupaten/kota. Kirim PANDAWA ke kontak yang diberikan.", "Choose province and regency. Send PANDAWA to the contact that you are given.");
        yield return language.Say($"Buka formulir dari nomor resmi itu. Pilih layanan: {Service(language, door)}. Catat nomor tiketnya.", $"Open the form from that official number. Choose the service: {Service(language, door)}. Note the ticket number.");
        yield return language.Say("Isi nomor kartu atau NIK, lampirkan foto dokumen.", "Fill in card number or NIK and attach photos of the papers.");
        yield return language.Say("Isi formulir kedua dengan nomor tiket; baca, lalu pilih Setuju dan Kirim.", "Fill in the second form with the ticket number; read, then choose Setuju (agree) and Kirim (send).");
        yield return language.Say("Kembali ke chat, ketik SELESAI, lalu tunggu jawaban petugas pada hari kerja.", "Back in the chat type SELESAI, then wait for the officer's answer on a working day.");
        if (ReactivationDoors.IsPaid(door) || door == ReactivationDoor.SelfPaying)
            yield return language.Say("Pilih kelas bila ditanya, bayar ke nomor VA, lalu cek statusnya lagi.", "Choose the class if asked, pay into the VA, then check the membership again.");
        else yield return language.Say("Setelah petugas menyatakan selesai, cek statusnya lagi.", "When the officer says it is done, check the membership again.");
    }

    /// <summary>As the service is called in PANDAWA's own list, which is Indonesian.</summary>
    private static string Service(Language language, ReactivationDoor door) => door switch
    {
        ReactivationDoor.SelfPaying => language.Say("perubahan segmen atau pendaftaran baru", "perubahan segmen or pendaftaran baru"),
        ReactivationDoor.StudentChild or ReactivationDoor.CorrectNik => "perubahan/perbaikan data",
        ReactivationDoor.RemoveDeceasedMember => "pengurangan anggota keluarga",
        _ => "pengaktifan kembali kartu",
    };

    private static IEnumerable<string> Office(Language language, ReactivationDoor door, InactiveCause? cause)
    {
        yield return language.Say("Cari kantor BPJS Kesehatan terdekat di menu Kantor & Faskes, atau telepon 165. Cek jam bukanya dulu.", "Find the nearest office in the menu (offices) or call 165. Check the opening hours first.");
        if (ReactivationDoors.Papers(door, cause) is { } papers) yield return DocumentTexts.List(language, papers, language.Say("Bawa dokumen, asli dan fotokopi:", "Bring the papers and copies of them:"));
        if (ReactivationDoors.IsPaid(door)) yield return language.Say("Bawa bukti bayar bila sudah membayar.", "Bring the receipt if you have paid.");
        yield return language.Say($"Ambil nomor antrean dan sebutkan keperluannya: {Errand(language, door)}.", $"Take a queue number and say what you need: {Errand(language, door)}.");
        yield return language.Say("Minta bukti layanan dan tanyakan kapan statusnya berubah.", "Ask for a receipt and when the membership will change.");
    }

    private static string Errand(Language language, ReactivationDoor door) => door switch
    {
        ReactivationDoor.LaidOff => language.Say("manfaat bagi pekerja yang kena PHK", "the benefit for laid-off employees"),
        ReactivationDoor.CorrectDeathRecord => language.Say("perbaikan data, peserta masih hidup", "a correction: the participant is alive"),
        _ => Service(language, door),
    };
}

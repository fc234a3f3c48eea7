using ChikaBot.Core.Contributions;
using ChikaBot.Core.Pandawa;

namespace ChikaBot.Dialogs.Texts.Faq;

/// <summary>What people ask about who is covered, and about changes.</summary>
internal static class MembershipFaq
{
    public static readonly IReadOnlyList<FaqEntry> Entries =
    [
        new("check-status",
            language => language.Say("Cara cek status", "Check membership"),
            language => language.Say("Bagaimana cara cek kartu aktif atau tidak?", "How do I check whether the card is active?"),
            ["cek status kepesertaan", "cek kartu aktif atau tidak", "cara cek bpjs aktif", "apakah kartu saya masih aktif", "check membership status", "is my card active"],
            c => c.Say(
                "Di sini: pilih Cek Status Peserta di menu, ketik NIK atau nomor kartu, lalu tanggal lahir.\nCara lain: aplikasi Mobile JKN, WhatsApp CHIKA 0811-8750-400, atau Care Center 165.",
                "Here: choose Check membership in the menu, type the NIK or card number, then the birth date.\nOr: the app Mobile JKN, WhatsApp CHIKA 0811-8750-400, or Care Center 165."),
            FaqEntry.NoRules),
        new("new-member",
            language => language.Say("Daftar peserta baru", "New members"),
            language => language.Say("Bagaimana daftar peserta mandiri baru, dan kapan bayar?", "How do I register, and when do I pay first?"),
            ["daftar peserta baru", "cara daftar bpjs mandiri", "pendaftaran baru", "bayar iuran pertama kapan", "syarat daftar", "register new member", "first payment"],
            c => c.Say(
                $"Daftar lewat Mobile JKN, PANDAWA, atau kantor. Siapkan e-KTP atau KK dan buku tabungan (BRI, Mandiri, BNI, BTN, BCA); semua anggota KK didaftarkan.\nIuran pertama: hari ke-{c.Value(c.Rules.FirstPaymentFromDay)} sampai ke-{c.Value(c.Rules.FirstPaymentToDay)} sejak mendaftar.",
                $"Register by Mobile JKN, PANDAWA or an office. Have the e-KTP or KK and a bank book (BRI, Mandiri, BNI, BTN, BCA); every member of the KK registers.\nFirst payment: day {c.Value(c.Rules.FirstPaymentFromDay)} to {c.Value(c.Rules.FirstPaymentToDay)} after registration."),
            c => [c.On(c.Rules.FirstPaymentToDay)]),
        new("newborn",
            language => language.Say("Bayi baru lahir", "Newborn"),
            language => language.Say("Bagaimana mendaftarkan bayi baru lahir?", "How do I register a newborn?"),
            ["daftar bayi baru lahir", "bayi baru lahir", "mendaftarkan anak baru lahir", "syarat bpjs bayi", "register newborn", "baby registration"],
            c => c.Say(
                $"Daftarkan dan bayar dalam {c.Value(c.Rules.NewbornWithinDays)} hari sejak lahir. Siapkan kartu JKN ibu, surat lahir, dan KK orang tua. Lewat PANDAWA atau kantor.",
                $"Register and pay within {c.Value(c.Rules.NewbornWithinDays)} days of birth. Have the mother's JKN card, the birth letter and the parents' KK. By PANDAWA or at an office."),
            c => [c.On(c.Rules.NewbornWithinDays)]),
        new("child-21",
            language => language.Say("Anak usia 21 tahun", "Children at 21"),
            language => language.Say("Sampai umur berapa anak ditanggung orang tua?", "To what age are children covered?"),
            ["anak umur 21 tahun", "batas usia anak ditanggung", "anak kuliah masih ditanggung", "surat keterangan kuliah", "usia 21 nonaktif", "child age limit", "student child covered"],
            c => c.Say(
                $"Sampai usia {c.Value(c.Rules.ChildMaxAge)} tahun, atau {c.Value(c.Rules.StudentMaxAge)} tahun kalau masih kuliah, belum menikah, dan belum berpenghasilan. Serahkan surat keterangan kuliah terbaru sebelum usia {c.Value(c.Rules.ChildMaxAge)}. Selain itu daftar sebagai peserta mandiri.",
                $"To {c.Value(c.Rules.ChildMaxAge)}, or {c.Value(c.Rules.StudentMaxAge)} while in formal study, unmarried and without income. Hand in the newest study letter before turning {c.Value(c.Rules.ChildMaxAge)}. Else register as a self-paying member."),
            c => [c.On(c.Rules.ChildMaxAge)]),
        new("job-ended",
            language => language.Say("Berhenti kerja", "Job ended"),
            language => language.Say("Sudah berhenti kerja, bagaimana kartunya?", "My job ended, what about the card?"),
            ["berhenti kerja bpjs bagaimana", "resign kartu nonaktif", "pindah dari perusahaan ke mandiri", "ganti ppu ke mandiri", "keluar dari perusahaan", "quit my job"],
            c => c.Say(
                $"Pindah ke peserta mandiri lewat PANDAWA atau kantor, dengan KTP atau KK dan buku tabungan.\nTidak ada masa tunggu kalau dibayar paling lambat {c.Value(c.Rules.SwitchPayByMonths)} bulan sesudah bulan berhenti. Contoh: berhenti {StopExample(c)}, bayar paling lambat akhir {LastMonthToSwitch(c)}.\nKerja lagi? Pemberi kerja baru yang mendaftarkan.",
                $"Change to self-paying by PANDAWA or at an office, with KTP or KK and a bank book.\nThere is no waiting time if you pay by {c.Value(c.Rules.SwitchPayByMonths)} month after the month of the stop. Example: stopped on {StopExample(c)}, pay by the end of {LastMonthToSwitch(c)}.\nA new job? The new employer registers you."),
            c => [c.On(c.Rules.SwitchPayByMonths)]),
        new("laid-off",
            language => language.Say("Kena PHK", "Laid off"),
            language => language.Say("Kena PHK, apakah masih ditanggung?", "Laid off: am I still covered?"),
            ["kena phk", "phk masih ditanggung berapa bulan", "di phk bpjs", "dipecat perusahaan", "laid off cover"],
            c => c.Say(
                $"Ya, manfaat berlaku {c.Value(c.Rules.LaidOffBenefitMonths)} bulan tanpa membayar iuran. {DocumentTexts.List(c.Language, DocumentPurpose.LaidOff, "Siapkan semua ini:")}\nUrus di kantor atau tanya 165.",
                $"Yes, cover goes on for {c.Value(c.Rules.LaidOffBenefitMonths)} months without contribution. {DocumentTexts.List(c.Language, DocumentPurpose.LaidOff, "Have all of these:")}\nGo to an office or ask 165."),
            c => [c.On(c.Rules.LaidOffBenefitMonths)]),
        new("pbi-removed",
            language => language.Say("PBI dihentikan", "PBI stopped"),
            language => language.Say("PBI saya dihentikan, bisa aktif lagi?", "My PBI was stopped, can it come back?"),
            ["pbi dihentikan", "kis pbi nonaktif", "pbi dicabut", "aktifkan kembali pbi", "bantuan iuran dihentikan", "pbi tidak aktif", "pbi removed", "pbi stopped"],
            c => c.Say(
                "Bisa bagi yang sakit kronis, katastropik, atau darurat, dan bayi dari ibu PBI yang dihentikan. Minta surat dari faskes, bawa ke Dinas Sosial atau desa/kelurahan; diteruskan sampai ke BPJS, bisa hari itu juga bila lengkap. Selain itu: lanjut sebagai peserta mandiri.",
                "Yes for chronic, catastrophic or emergency illness, and for a baby of a removed PBI mother. Ask the facility for a letter, take it to Dinas Sosial or the village; it goes on to BPJS, even the same day. Else: go on self-paying."),
            FaqEntry.NoRules,
            language => "Permensos 3/2026"),
        new("become-pbi",
            language => language.Say("Cara jadi PBI", "Becoming PBI"),
            language => language.Say("Bagaimana supaya iuran dibayar pemerintah (PBI)?", "How does the state pay for me (PBI)?"),
            ["cara jadi pbi", "daftar kis gratis", "syarat pbi", "tidak mampu bayar iuran", "orang miskin bpjs gratis", "dtsen", "become pbi", "cannot afford contributions"],
            c => c.Say(
                "PBI ditentukan dari data DTSEN (bukan lagi DTKS). Tanyakan ke desa/kelurahan atau Dinas Sosial, bawa KTP dan KK. Kami tidak bisa menjanjikan hasilnya.",
                "PBI is decided by the data base DTSEN (no longer DTKS). Ask the village or Dinas Sosial, with KTP and KK. We cannot promise the outcome."),
            FaqEntry.NoRules,
            language => "Permensos 3/2026"),
        new("change-facility",
            language => language.Say("Pindah faskes", "Change facility"),
            language => language.Say("Bagaimana pindah faskes (FKTP)?", "How do I change the facility (FKTP)?"),
            ["pindah faskes", "ganti puskesmas", "ubah faskes tingkat pertama", "pindah klinik", "ganti fktp", "change facility", "change clinic"],
            c => c.Say(
                $"Bisa setelah {c.Value(c.Rules.FacilityChangeAfterMonths)} bulan di faskes sekarang; berlaku mulai tanggal 1 bulan berikutnya. Lewat Mobile JKN, PANDAWA, atau kantor, dengan kartu atau NIK, KK, dan bukti domisili.",
                $"After {c.Value(c.Rules.FacilityChangeAfterMonths)} months in the present one; valid from the 1st of the next month. By Mobile JKN, PANDAWA or an office, with card or NIK, KK and proof of domicile."),
            c => [c.On(c.Rules.FacilityChangeAfterMonths)]),
        new("change-class",
            language => language.Say("Pindah kelas", "Change class"),
            language => language.Say("Bagaimana turun atau naik kelas?", "How do I change the class?"),
            ["turun kelas", "naik kelas", "pindah kelas", "ubah kelas 1 ke kelas 3", "turun kelas masih ada tunggakan", "ganti kelas rawat", "change class", "lower class"],
            c => c.Say(
                $"Bisa setelah {c.Value(c.Rules.ClassChangeAfterMonths)} bulan di kelas sekarang dan tanpa tunggakan (termasuk bulan ini), untuk satu KK sekaligus. Berlaku mulai tanggal 1 bulan berikutnya. Lewat Mobile JKN, PANDAWA, atau kantor.",
                $"After {c.Value(c.Rules.ClassChangeAfterMonths)} months in the present class and without arrears (this month included), for the whole KK. Valid from the 1st of the next month. By Mobile JKN, PANDAWA or an office."),
            c => [c.On(c.Rules.ClassChangeAfterMonths)]),
        new("correct-data",
            language => language.Say("Data atau NIK salah", "Wrong data or NIK"),
            language => language.Say("Bagaimana memperbaiki nama, NIK, atau data lain?", "How do I correct a name, NIK or other data?"),
            ["nama di kartu salah", "perbaiki data", "nik salah", "nik tidak cocok dukcapil", "ubah alamat nomor hp", "data ganda", "tanggal lahir salah", "wrong name on card", "correct my data"],
            c => c.Say(
                "Lewat PANDAWA atau kantor, bawa e-KTP, KK, dan kartu. Peserta PBI menambah surat dari lurah/kades. NIK belum cocok? Perbaiki dulu di Dukcapil.",
                "By PANDAWA or at an office, with e-KTP, KK and card. PBI members add a paper from the village head. The NIK does not match? Go to the civil registry first."),
            FaqEntry.NoRules),
        new("deceased",
            language => language.Say("Peserta meninggal", "Member has died"),
            language => language.Say("Bagaimana melaporkan peserta yang meninggal?", "How do I report a member's death?"),
            ["peserta meninggal", "lapor kematian", "orang tua meninggal bpjs bagaimana", "menghapus anggota keluarga meninggal", "report death", "member died"],
            c => c.Say(
                "Kami turut berduka. Laporkan lewat PANDAWA 0811-8165-165 (pengurangan anggota keluarga) atau kantor. Sampai dilaporkan, tagihan keluarga masih menghitungnya; minta 165 memeriksa.",
                "We are sorry. Report it by PANDAWA 0811-8165-165 (pengurangan anggota keluarga) or at an office. Until then the family's bill still counts them; ask 165 to check."),
            FaqEntry.NoRules),
    ];

    /// <summary>The law counts from the month of the stop, not from its day: an example says it best.</summary>
    private static string StopExample(FaqContext c) => c.Language.Date(new DateOnly(c.Today.Year, 1, 5));

    private static string LastMonthToSwitch(FaqContext c) => c.Language.MonthName(new Month(c.Today.Year, 1) + (int)c.Value(c.Rules.SwitchPayByMonths));
}

using ChikaBot.Core.Contributions;
using ChikaBot.Core.Rules;

namespace ChikaBot.Dialogs.Texts.Faq;

/// <summary>What people ask about late payments, fines, instalments and the write-off.</summary>
internal static class ArrearsFaq
{
    public static readonly IReadOnlyList<FaqEntry> Entries =
    [
        new("suspension",
            language => language.Say("Kapan nonaktif?", "When inactive?"),
            language => language.Say("Kapan kartu nonaktif kalau belum bayar?", "When does an unpaid card become inactive?"),
            ["kapan kartu nonaktif", "telat bayar langsung nonaktif", "telat sebulan masih bisa dipakai", "kartu mati karena belum bayar", "telat bayar apa akibatnya", "when is the card inactive", "one month late"],
            c => c.Say(
                $"Kalau sampai akhir bulan belum dibayar, kartu nonaktif mulai tanggal 1 bulan berikutnya. Dari tanggal {c.Value(c.Rules.DueDay) + 1} sampai akhir bulan Anda terlambat, tetapi kartu masih aktif.",
                $"If unpaid at the month's end, the card is inactive from the 1st of the next month. From the {c.Value(c.Rules.DueDay) + 1}th to the month's end you are late, but covered."),
            c => [c.On(c.Rules.SuspensionAfterMonths)]),
        new("arrears-cap",
            language => language.Say("Tunggakan bertahun", "Years of arrears"),
            language => language.Say("Menunggak bertahun-tahun, ditagih semua?", "Are all years of arrears billed?"),
            ["tunggakan maksimal berapa bulan", "nunggak 5 tahun ditagih semua", "tunggakan lebih dari 24 bulan", "nunggak bertahun tahun", "years of arrears", "arrears maximum"],
            c => c.Say(
                $"Tidak. Yang ditagih paling banyak {c.Value(c.Rules.ArrearsCapMonths)} bulan terakhir, ditambah bulan berjalan. Bulan-bulan sebelumnya tidak ditagih.",
                $"No. At most the newest {c.Value(c.Rules.ArrearsCapMonths)} months are billed, plus the running month. The months before are not."),
            c => [c.On(c.Rules.ArrearsCapMonths)]),
        new("active-after",
            language => language.Say("Aktif setelah bayar", "Active after paying"),
            language => language.Say("Berapa lama sampai aktif lagi setelah bayar?", "How long until the card is active after paying?"),
            ["berapa lama aktif setelah bayar", "kapan aktif lagi setelah bayar tunggakan", "habis bayar langsung aktif", "how long until active after paying", "when active again after payment"],
            c => c.Say(
                $"Biasanya dalam {c.Value(c.Rules.UpdateHours)} jam setelah semua tunggakan dan bulan ini dibayar; kadang sampai {c.Value(c.Rules.UpdateWorkingDays)} hari kerja.",
                $"As a rule within {c.Value(c.Rules.UpdateHours)} hours after all arrears and this month are paid; sometimes up to {c.Value(c.Rules.UpdateWorkingDays)} working days."),
            c => [c.On(c.Rules.UpdateHours)]),
        new("still-inactive",
            language => language.Say("Bayar, belum aktif", "Paid, still inactive"),
            language => language.Say("Sudah bayar, kok kartu belum aktif?", "I have paid, why is the card still inactive?"),
            ["sudah bayar kartu belum aktif", "sudah bayar tapi masih nonaktif", "bayar kemarin belum aktif juga", "lunas tapi tidak aktif", "paid but still inactive", "paid but not active yet"],
            c => c.Say(
                $"1. Tunggu {c.Value(c.Rules.UpdateHours)} jam, paling lama {c.Value(c.Rules.UpdateWorkingDays)} hari kerja.\n2. Cek Tagihan Iuran: pastikan totalnya Rp0 untuk sekeluarga.\n3. Cek Status Peserta: mungkin penyebabnya bukan tunggakan.\n4. Masih nonaktif? Telepon 165 dengan bukti bayar.",
                $"1. Wait {c.Value(c.Rules.UpdateHours)} hours, at most {c.Value(c.Rules.UpdateWorkingDays)} working days.\n2. Check the bill: the family's total must be Rp0.\n3. Check membership: the cause may not be arrears.\n4. Still inactive? Call 165 with the receipt."),
            c => [c.On(c.Rules.UpdateHours)]),
        new("late-fee",
            language => language.Say("Denda telat bayar", "Late fee"),
            language => language.Say("Apakah telat bayar iuran kena denda?", "Is there a fee for paying late?"),
            ["denda telat bayar", "denda keterlambatan iuran", "telat bayar kena denda", "denda tunggakan berapa", "late fee", "late payment penalty"],
            c => c.Value(c.Rules.LateFeeRate) == 0
                ? c.Say(
                    "Tidak ada denda keterlambatan. Yang dibayar hanya iuran yang belum dibayar. Denda pelayanan hanya ada kalau rawat inap tidak lama setelah kartu aktif lagi.",
                    "There is no late fee. You pay only the contributions that are open. A service fine exists only for inpatient care soon after the card is active again.")
                : c.Say(
                    $"Ya, {Percent(c, c.Rules.LateFeeRate)} sebulan, paling banyak {c.Value(c.Rules.LateFeeMaxMonths)} bulan.",
                    $"Yes, {Percent(c, c.Rules.LateFeeRate)} a month for at most {c.Value(c.Rules.LateFeeMaxMonths)} months."),
            c => [c.On(c.Rules.LateFeeRate)]),
        new("service-fine",
            language => language.Say("Denda rawat inap", "Inpatient fine"),
            language => language.Say("Kapan kena denda pelayanan, dan berapa?", "When is there a service fine, and how much?"),
            ["denda rawat inap", "denda pelayanan", "kapan kena denda", "denda opname setelah aktif lagi", "hitung denda pelayanan", "denda 5 persen", "denda 45 hari", "service fine", "inpatient fine"],
            c => c.Say(
                $"Hanya untuk rawat inap dalam {c.Value(c.Rules.ServiceFineWithinDays)} hari sejak kartu aktif lagi: {Percent(c, c.Rules.ServiceFineRate)} x perkiraan biaya x bulan menunggak (paling banyak {c.Value(c.Rules.ServiceFineMaxMonths)}), paling tinggi {new Rupiah(c.Value(c.Rules.ServiceFineMaxAmount))}. Rawat jalan tidak kena. Pekerja: ditanggung pemberi kerja.\nHitung di menu Denda Pelayanan.",
                $"Only for inpatient care within {c.Value(c.Rules.ServiceFineWithinDays)} days of becoming active again: {Percent(c, c.Rules.ServiceFineRate)} x estimated cost x months owed (at most {c.Value(c.Rules.ServiceFineMaxMonths)}), not above {new Rupiah(c.Value(c.Rules.ServiceFineMaxAmount))}. Outpatient care: never. Employees: the employer pays."),
            c => [c.On(c.Rules.ServiceFineRate)]),
        new("instalments",
            language => language.Say("Mencicil tunggakan", "Instalments"),
            language => language.Say("Apakah tunggakan bisa dicicil?", "Can arrears be paid in instalments?"),
            ["tunggakan bisa dicicil", "cicil tunggakan", "program rehab", "cara daftar rehab", "angsuran tunggakan", "tidak sanggup bayar tunggakan sekaligus", "pay in instalments", "rehab program"],
            c => c.Say(
                $"Bisa, lewat NEW REHAB (cicilan) di Mobile JKN atau kantor.\n- Peserta mandiri yang menunggak {c.Value(c.Rules.InstalmentMinMonths)} sampai {c.Value(c.Rules.InstalmentMaxMonths)} bulan: paling lama {c.Value(c.Rules.InstalmentMaxTenor)} kali, dan tidak lebih dari setengah bulan yang menunggak.{FormerPayer(c)}\nPilihan Anda dihitung di menu Cicilan Tunggakan.",
                $"Yes, through NEW REHAB in Mobile JKN or at an office.\n- Self-paying members who owe {c.Value(c.Rules.InstalmentMinMonths)} to {c.Value(c.Rules.InstalmentMaxMonths)} months: at most {c.Value(c.Rules.InstalmentMaxTenor)} instalments, and no more than half the months owed.{FormerPayer(c)}\nYour own plan is worked out in the menu, Cicilan Tunggakan."),
            Rehab),
        new("instalments-active",
            language => language.Say("Aktif saat mencicil?", "Active meanwhile?"),
            language => language.Say("Kapan kartu aktif kalau mencicil?", "When is the card active with instalments?"),
            ["kapan aktif kalau mencicil", "bayar cicilan kartu aktif", "aktif setelah cicilan berapa", "cicilan rehab kapan bisa berobat", "active with instalments"],
            c => c.Say(
                "Setelah cicilan TERAKHIR lunas. Ada tulisan yang menyebut setelah cicilan pertama: itu harapan yang keliru. Perlu berobat sekarang? Tanyakan ke 165.",
                "When the LAST instalment is paid. Some pages say after the first one: that is a false hope. Need care now? Ask 165."),
            Rehab),
        new("instalments-late",
            language => language.Say("Telat bayar cicilan", "Late instalment"),
            language => language.Say("Apa akibatnya kalau telat bayar cicilan?", "What if an instalment is late?"),
            ["telat bayar cicilan", "cicilan rehab terlambat", "gagal bayar cicilan", "cicilan tidak dibayar", "late instalment", "missed instalment"],
            c => c.Say(
                "Kami belum menemukan aturan resmi tentang ini, jadi kami tidak menebak. Tanyakan ke Care Center 165 sebelum jatuh tempo.",
                "We have found no official rule about this, so we do not guess. Ask Care Center 165 before it is due."),
            FaqEntry.NoRules,
            language => language.Say("belum ada sumber yang kami temukan", "no source found")),
        new("write-off",
            language => language.Say("Pemutihan tunggakan", "Write-off"),
            language => language.Say("Apakah ada pemutihan tunggakan?", "Are arrears written off?"),
            ["pemutihan tunggakan", "pemutihan bpjs kapan", "tunggakan dihapus", "syarat pemutihan", "cara daftar pemutihan", "penghapusan tunggakan", "write off arrears", "are arrears forgiven"],
            WriteOff,
            c => [c.On(c.Rules.WriteOff)]),
        new("hospital-now",
            language => language.Say("Sakit, nonaktif", "Ill, card inactive"),
            language => language.Say("Sedang sakit atau di RS, tetapi kartu nonaktif?", "Ill or in hospital, and the card is inactive?"),
            ["sedang di rumah sakit kartu nonaktif", "sakit tapi bpjs tidak aktif", "mau berobat kartu mati", "ditolak rs karena nonaktif", "darurat kartu nonaktif", "in hospital but inactive"],
            c => c.Say(
                "Gawat darurat: dahulukan berobat. Lalu minta keluarga menemui petugas BPJS di rumah sakit atau menelepon 165, dan tanyakan cara tercepat mengaktifkan kartu. Jalannya menurut penyebab ada di menu Aktifkan Kembali Kartu.",
                "An emergency: get care first. Then ask the family to see the BPJS desk in the hospital or call 165 for the fastest way. The way for each cause is in the menu, Aktifkan Kembali Kartu."),
            FaqEntry.NoRules),
    ];

    /// <summary>Never a promise: what is known, and of which day.</summary>
    public static string WriteOff(FaqContext c)
    {
        var rule = c.On(c.Rules.WriteOff);
        return rule.Value == 0
            ? c.Say(
                $"Pernah diumumkan, tetapi per {c.Language.Date(rule.CheckedOn)} aturannya belum ditandatangani, jadi belum berlaku. Tagihan tetap seperti biasa. Jangan percaya siapa pun yang menjanjikan atau meminta uang untuk pemutihan.",
                $"It was announced, but as of {c.Language.Date(rule.CheckedOn)} the rule was not signed, so it is not in force. Bills stay as they are. Trust nobody who promises it or asks money for it.")
            : c.Say(
                "Ada aturannya sekarang. Syaratnya terbatas: tanyakan ke 165 apakah berlaku untuk Anda.",
                "There is a rule now. It is for few: ask 165 whether it applies to you.");
    }

    public static IEnumerable<Rule> Rehab(FaqContext c) => [c.On(c.Rules.InstalmentProgramme)];

    /// <summary>Empty under the first programme, which did not know them.</summary>
    private static string FormerPayer(FaqContext c) => c.Rules.FormerPayerMinMonths.Find(c.Today) is { } least
        ? c.Say(
            $"\n- Dulu mandiri, sekarang segmen lain (misalnya karyawan atau PBI): mulai {least.Value} bulan tunggakan lama, paling lama {c.Value(c.Rules.FormerPayerMaxTenor)} kali, mulai {new Rupiah(c.Value(c.Rules.FormerPayerMinAmount))} sebulan.",
            $"\n- Self-paying before, in another segment now (such as employee or PBI): from {least.Value} months of old arrears, at most {c.Value(c.Rules.FormerPayerMaxTenor)} instalments, from {new Rupiah(c.Value(c.Rules.FormerPayerMinAmount))} a month.")
        : "";

    private static string Percent(FaqContext c, RuleSeries series) => FaqTexts.Percent(c.Language, c.Value(series));
}

using ChikaBot.Core.Contributions;
using ChikaBot.Core.Participants;
using ChikaBot.Core.Rules;

namespace ChikaBot.Dialogs.Texts.Faq;

/// <summary>What many believe and some articles print, put right with the article and its date.</summary>
internal static class Myths
{
    public static readonly IReadOnlyList<FaqEntry> Entries =
    [
        new("myth-late-fee",
            language => language.Say("Denda 2% per bulan", "Late fee of 2%"),
            language => language.Say("Telat bayar didenda 2% per bulan sampai 48%.", "Late payment costs 2% a month, up to 48%."),
            ["denda 2 persen per bulan", "denda 2% perbulan", "denda 48 persen", "denda dua persen", "late fee 2 percent"],
            c => OldLateFee(c.Rules) is var old
                ? c.Say(
                    $"Tidak ada denda keterlambatan sejak {c.Language.Date(old.To!.Value.AddDays(1))}. Sebelum itu {FaqTexts.Percent(c.Language, old.Value)} sebulan, paling banyak {c.Rules.LateFeeMaxMonths.At(old.From).Value} bulan.",
                    $"There is no late fee since {c.Language.Date(old.To!.Value.AddDays(1))}. Before, it was {FaqTexts.Percent(c.Language, old.Value)} a month for at most {c.Rules.LateFeeMaxMonths.At(old.From).Value} months.")
                : "",
            c => [OldLateFee(c.Rules), c.Rules.LateFeeRate.Newest]),
        new("myth-first-instalment",
            language => language.Say("Aktif cicilan ke-1", "Active after the 1st"),
            language => language.Say("Kartu aktif setelah cicilan pertama.", "The card is active after the first instalment."),
            ["aktif setelah cicilan pertama", "bayar cicilan pertama langsung aktif", "cicilan pertama bisa berobat", "active after first instalment"],
            c => c.Say(
                "Kartu aktif setelah cicilan terakhir lunas, menurut kantor pusat dan sebagian besar cabang.",
                "It is active when the last instalment is paid, say the head office and most branches."),
            ArrearsFaq.Rehab),
        new("myth-write-off",
            language => language.Say("Pemutihan berjalan", "Write-off is running"),
            language => language.Say("Pemutihan tunggakan sudah berjalan.", "Arrears are being written off."),
            ["pemutihan sudah berjalan", "pemutihan sudah berlaku", "semua tunggakan diputihkan", "pemutihan 2026 sudah mulai", "write off is running"],
            ArrearsFaq.WriteOff,
            c => [c.On(c.Rules.WriteOff)]),
        new("myth-class-3",
            language => language.Say("Kelas 3 bayar penuh", "Class 3, full price"),
            language => language.Say("Peserta mandiri kelas 3 membayar Rp42.000.", "Self-paying members of class 3 pay Rp42.000."),
            ["kelas 3 bayar 42 ribu", "iuran kelas 3 rp42.000", "kelas 3 bayar penuh", "class 3 pays 42000"],
            c => c.Rules.Tariff(CareClass.Three, Month.Of(c.Today)) is var tariff
                ? c.Say(
                    $"{tariff.Price} adalah harga penuh. Negara menambah {tariff.Subsidy}, jadi Anda membayar {tariff.Amount} per orang sebulan.",
                    $"{tariff.Price} is the full price. The state adds {tariff.Subsidy}, so you pay {tariff.Amount} per person and month.")
                : "",
            c => [c.Rules.Tariff(CareClass.Three, Month.Of(c.Today)).Rule]),
        new("myth-11th",
            language => language.Say("Nonaktif tanggal 11", "Inactive on the 11th"),
            language => language.Say("Lewat tanggal 10 kartu langsung nonaktif.", "After the 10th the card is inactive at once."),
            ["lewat tanggal 10 langsung nonaktif", "tanggal 11 kartu mati", "telat sehari nonaktif", "lewat jatuh tempo langsung mati", "inactive after the 10th"],
            c => c.Say(
                $"Sesudah tanggal {c.Value(c.Rules.DueDay)} sampai akhir bulan Anda terlambat, tetapi kartu masih aktif. Nonaktif baru mulai tanggal 1 bulan berikutnya.",
                $"After day {c.Value(c.Rules.DueDay)} and up to the month's end you are late, but covered. The card is inactive only from the 1st of the next month."),
            c => [c.On(c.Rules.SuspensionAfterMonths)]),
        new("myth-outpatient",
            language => language.Say("Denda rawat jalan", "Outpatient fine"),
            language => language.Say("Berobat jalan setelah menunggak juga kena denda.", "Outpatient care after arrears is fined, too."),
            ["denda rawat jalan", "berobat jalan kena denda", "kontrol ke poli kena denda", "denda ke puskesmas", "outpatient fine"],
            c => c.Say(
                $"Rawat jalan tidak pernah kena denda. Denda pelayanan hanya untuk rawat inap dalam {c.Value(c.Rules.ServiceFineWithinDays)} hari sejak kartu aktif lagi.",
                $"Outpatient care is never fined. The service fine is only for inpatient care within {c.Value(c.Rules.ServiceFineWithinDays)} days of becoming active again."),
            c => [c.On(c.Rules.ServiceFineWithinDays)]),
        new("myth-fine-at-once",
            language => language.Say("Pasti kena denda", "Arrears always fined"),
            language => language.Say("Setiap yang menunggak kena denda jutaan.", "Everybody in arrears is fined millions."),
            ["denda jutaan", "nunggak pasti kena denda", "denda menumpuk jutaan", "denda otomatis muncul", "fined millions"],
            c => c.Say(
                $"Tanpa rawat inap dalam {c.Value(c.Rules.ServiceFineWithinDays)} hari sejak aktif lagi, tidak ada denda sama sekali. Kalau ada pun, paling tinggi {new Rupiah(c.Value(c.Rules.ServiceFineMaxAmount))}.",
                $"Without inpatient care within {c.Value(c.Rules.ServiceFineWithinDays)} days of becoming active again there is no fine at all. If there is, it is not above {new Rupiah(c.Value(c.Rules.ServiceFineMaxAmount))}."),
            c => [c.On(c.Rules.ServiceFineMaxAmount)]),
        new("myth-all-years",
            language => language.Say("Semua tahun ditagih", "All years are billed"),
            language => language.Say("Semua tahun yang menunggak harus dibayar.", "All years of arrears must be paid."),
            ["semua tahun ditagih", "tunggakan dari awal harus dibayar semua", "nunggak 10 tahun bayar semua", "all years billed"],
            c => c.Say(
                $"Yang ditagih paling banyak {c.Value(c.Rules.ArrearsCapMonths)} bulan terakhir, ditambah bulan berjalan.",
                $"At most the newest {c.Value(c.Rules.ArrearsCapMonths)} months are billed, plus the running month."),
            c => [c.On(c.Rules.ArrearsCapMonths)]),
        new("myth-choose-all",
            language => language.Say("Pilih semua bulan", "Choose all months"),
            language => language.Say("Saat bayar, pilih sebanyak bulan yang menunggak.", "When paying, choose as many months as are owed."),
            ["saat bayar pilih semua bulan yang menunggak", "pilih 12 bulan kalau nunggak setahun", "choose all months owed"],
            c => c.Say(
                $"Pilih {c.Value(c.Rules.MonthsToChoose)} bulan: semua tunggakan sudah termasuk. Lebih dari itu berarti membayar bulan-bulan ke depan.",
                $"Choose {c.Value(c.Rules.MonthsToChoose)} month: all arrears are included. More pays for months ahead."),
            c => [c.On(c.Rules.MonthsToChoose)]),
        new("myth-dtks",
            language => language.Say("PBI: 6 bulan, DTKS", "PBI: 6 months, DTKS"),
            language => language.Say("PBI yang mati lebih dari 6 bulan harus daftar DTKS.", "PBI off for over 6 months must register in DTKS."),
            ["pbi nonaktif lebih dari 6 bulan", "daftar dtks", "dtks pbi enam bulan", "pbi six months dtks"],
            c => c.Say(
                "Aturan enam bulan dan DTKS sudah dicabut. Datanya sekarang DTSEN, dan jalannya lewat surat faskes ke Dinas Sosial atau desa.",
                "The rule of six months and DTKS is repealed. The data base is DTSEN, and the way is the facility's letter to Dinas Sosial or the village."),
            FaqEntry.NoRules,
            language => "Permensos 3/2026"),
        new("myth-1500400",
            language => language.Say("Telepon 1500 400", "Call 1500 400"),
            language => language.Say("Nomor Care Center adalah 1500 400.", "The Care Center's number is 1500 400."),
            ["1500400", "telepon 1500 400", "care center 1500400", "nomor 1500 400"],
            c => c.Say("Nomornya sekarang 165, 24 jam. Halaman lama masih mencetak 1500 400.", "The number is 165 now, 24 hours. Older pages still print 1500 400."),
            FaqEntry.NoRules),
    ];

    private static Rule OldLateFee(RuleBook rules) => rules.LateFeeRate.Rows.Last(row => row.Value > 0);
}

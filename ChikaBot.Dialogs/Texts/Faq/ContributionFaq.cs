using ChikaBot.Core.Contributions;
using ChikaBot.Core.Identity;
using ChikaBot.Core.Participants;
using ChikaBot.Core.Rules;

namespace ChikaBot.Dialogs.Texts.Faq;

/// <summary>What people ask about contributions, bills and ways to pay.</summary>
internal static class ContributionFaq
{
    public static readonly IReadOnlyList<FaqEntry> Entries =
    [
        new("check-bill",
            language => language.Say("Cara cek tagihan", "Check the bill"),
            language => language.Say("Bagaimana cara cek tagihan atau tunggakan?", "How do I check the bill or arrears?"),
            ["cek tagihan", "cara mengetahui jumlah tunggakan", "lihat tagihan iuran online", "cek tunggakan", "check my bill", "check arrears"],
            c => c.Say(
                "Di sini: pilih Cek Tagihan Iuran di menu, ketik NIK atau nomor kartu, lalu tanggal lahir.\nCara lain: aplikasi Mobile JKN (Info Iuran), WhatsApp CHIKA 0811-8750-400, atau Care Center 165.",
                "Here: choose Check the bill in the menu, type the NIK or card number, then the birth date.\nOr: the app Mobile JKN (Info Iuran), WhatsApp CHIKA 0811-8750-400, or Care Center 165."),
            FaqEntry.NoRules),
        new("tariffs",
            language => language.Say("Besar iuran", "Contributions"),
            language => language.Say("Berapa iuran peserta mandiri?", "What does a self-paying member pay?"),
            ["berapa iuran", "tarif iuran kelas 1 2 3", "iuran per bulan", "besar iuran mandiri", "iuran naik", "kenaikan iuran", "contribution per class", "price per month"],
            c => c.Say(
                $"Per orang sebulan:\n- kelas 1: {Since(c, CareClass.One)}\n- kelas 2: {Since(c, CareClass.Two)}\n- kelas 3: {Since(c, CareClass.Three)} (sudah dikurangi subsidi)\nSatu keluarga (KK) dibayar bersama.",
                $"Per person and month:\n- class 1: {Since(c, CareClass.One)}\n- class 2: {Since(c, CareClass.Two)}\n- class 3: {Since(c, CareClass.Three)} (after the subsidy)\nOne family card (KK) pays together."),
            c => Enum.GetValues<CareClass>().Select(careClass => Tariff(c, careClass).Rule)),
        new("class-3",
            language => language.Say("Iuran kelas 3", "Class 3 contribution"),
            language => language.Say("Kenapa iuran kelas 3 lebih murah dari yang tertulis?", "Why is class 3 less than what is printed?"),
            ["iuran kelas 3", "kelas tiga berapa", "subsidi kelas 3", "kelas 3 42000", "kelas 3 35000", "class 3 contribution", "class three subsidy"],
            c => Tariff(c, CareClass.Three) is var tariff
                ? c.Say(
                    $"Iuran penuh {tariff.Price}, negara menambah {tariff.Subsidy}. Jadi Anda membayar {tariff.Amount} per orang sebulan.",
                    $"The full price is {tariff.Price}; the state adds {tariff.Subsidy}. So you pay {tariff.Amount} per person and month.")
                : "",
            c => [Tariff(c, CareClass.Three).Rule]),
        new("due-date",
            language => language.Say("Batas tanggal bayar", "Due date"),
            language => language.Say("Kapan batas terakhir bayar iuran?", "When is the contribution due?"),
            ["tanggal berapa bayar iuran", "batas bayar", "jatuh tempo", "kapan terakhir bayar", "tanggal jatuh tempo iuran", "due date", "when to pay"],
            c => c.Say(
                $"Paling lambat tanggal {c.Value(c.Rules.DueDay)} tiap bulan. Lewat tanggal itu sampai akhir bulan: terlambat, tetapi kartu masih bisa dipakai.",
                $"By day {c.Value(c.Rules.DueDay)} of each month. After it and up to the month's end the payment is late, but the card can still be used."),
            c => [c.On(c.Rules.DueDay)]),
        new("how-to-pay",
            language => language.Say("Cara bayar iuran", "How to pay"),
            language => language.Say("Di mana dan bagaimana bayar iuran?", "Where and how do I pay?"),
            ["cara bayar", "bayar iuran dimana", "bayar lewat atm", "bayar di indomaret alfamart", "bayar pakai tokopedia", "bayar lewat mobile banking", "how to pay", "where to pay"],
            c => c.Say(
                "Lewat Mobile JKN, ATM, mobile banking, marketplace, atau minimarket, dengan nomor virtual account keluarga. Langkahnya ada di menu Cara Bayar Iuran.\nIuran tidak pernah dibayar ke rekening pribadi.",
                "Through Mobile JKN, ATM, mobile banking, a marketplace or a minimarket, with the family's virtual account. The steps are in the menu.\nA contribution is never paid to a person's account."),
            FaqEntry.NoRules),
        new("va-number",
            language => language.Say("Nomor VA", "Virtual account"),
            language => language.Say("Berapa nomor virtual account saya?", "What is my virtual account number?"),
            ["nomor va", "virtual account", "nomor virtual account bri", "kode bayar", "va mandiri", "my va number"],
            c => c.Say(
                $"BRI, BNI, BTN: {c.Value(c.Rules.VirtualAccountPrefix(Bank.Bri))} lalu 11 angka terakhir nomor kartu. Mandiri: {c.Value(c.Rules.VirtualAccountPrefix(Bank.Mandiri))} lalu 11 angka itu. BCA: lihat di Mobile JKN, sumbernya berbeda-beda.",
                $"BRI, BNI, BTN: {c.Value(c.Rules.VirtualAccountPrefix(Bank.Bri))}, then the last 11 digits of the card. Mandiri: {c.Value(c.Rules.VirtualAccountPrefix(Bank.Mandiri))}, then the same digits. BCA: see Mobile JKN, sources differ."),
            c => [c.On(c.Rules.VirtualAccountPrefix(Bank.Bri)), c.On(c.Rules.VirtualAccountPrefix(Bank.Mandiri))]),
        new("family-bill",
            language => language.Say("Kok satu keluarga?", "Why the family?"),
            language => language.Say("Kenapa tagihan untuk satu keluarga sekaligus?", "Why is the bill for the whole family?"),
            ["tagihan satu keluarga", "bayar sekeluarga", "kenapa kk digabung", "bayar sendiri saja tanpa keluarga", "tagihan besar sekali", "whole family bill", "pay only for myself"],
            c => c.Say(
                "Semua peserta mandiri dalam satu KK punya satu virtual account, jadi tagihannya satu. Rincian per orang ada di Cek Tagihan Iuran, lalu ketik KENAPA.",
                "All self-paying members of a family card share one virtual account, so there is one bill. Check the bill, then type WHY for the part of each person."),
            c => [c.On(c.Rules.FamilyVirtualAccount)]),
        new("months-to-choose",
            language => language.Say("Pilih berapa bulan", "How many months"),
            language => language.Say("Saat membayar, pilih berapa bulan?", "How many months do I choose when paying?"),
            ["pilih berapa bulan saat bayar", "jumlah bulan waktu bayar tunggakan", "bayar tunggakan pilih bulan", "choose months"],
            c => c.Say(
                $"Pilih {c.Value(c.Rules.MonthsToChoose)} bulan. Semua tunggakan sampai bulan ini sudah termasuk di dalamnya. Pilihan lebih dari itu berarti membayar bulan-bulan ke depan.",
                $"Choose {c.Value(c.Rules.MonthsToChoose)} month. It includes all arrears up to this month. More would pay for months ahead."),
            c => [c.On(c.Rules.MonthsToChoose)]),
        new("autodebit",
            language => language.Say("Autodebit", "Direct debit"),
            language => language.Say("Bagaimana supaya iuran terbayar otomatis?", "How can it be paid by itself?"),
            ["autodebit", "auto debit", "bayar otomatis", "supaya tidak lupa bayar", "potong rekening otomatis", "direct debit", "pay automatically"],
            c => c.Say(
                "Daftarkan autodebit di Mobile JKN dengan rekening BRI, Mandiri, BNI, BTN, atau BCA. Siapkan nomor rekening; saldonya harus cukup sebelum batas bayar.",
                "Register autodebit in Mobile JKN with an account at BRI, Mandiri, BNI, BTN or BCA. Have the account number at hand, and enough money in it before the due day."),
            FaqEntry.NoRules),
        new("employee",
            language => language.Say("Iuran karyawan", "Employees"),
            language => language.Say("Berapa iuran karyawan (PPU)?", "What do employees (PPU) pay?"),
            ["iuran karyawan", "potongan gaji bpjs", "iuran ppu", "perusahaan bayar berapa persen", "iuran pekerja", "employee contribution", "salary cut"],
            c => c.Say(
                $"Pemberi kerja {Percent(c, c.Rules.PpuEmployerRate)} dan pekerja {Percent(c, c.Rules.PpuEmployeeRate)} dari gaji. Anda tidak perlu membayar sendiri.\n- Gaji di atas {new Rupiah(c.Value(c.Rules.PpuWageCeiling))}: dihitung {new Rupiah(c.Value(c.Rules.PpuWageCeiling))}.\n- Gaji di bawah upah minimum kabupaten/kota: dihitung sebesar upah minimum itu.\n- Istri/suami dan {c.Value(c.Rules.PpuCoveredChildren)} anak ikut.\n- Anak ke-{c.Value(c.Rules.PpuCoveredChildren) + 1} dan seterusnya, orang tua, atau mertua: tambah {Percent(c, c.Rules.PpuExtraMemberRate)} dari gaji untuk tiap orang.",
                $"The employer pays {Percent(c, c.Rules.PpuEmployerRate)} and the employee {Percent(c, c.Rules.PpuEmployeeRate)} of the wage. You pay nothing yourself.\n- A wage above {new Rupiah(c.Value(c.Rules.PpuWageCeiling))} counts as {new Rupiah(c.Value(c.Rules.PpuWageCeiling))}.\n- A wage below the minimum wage of your kabupaten/kota counts as that minimum wage.\n- Spouse and {c.Value(c.Rules.PpuCoveredChildren)} children are covered.\n- Each child beyond {c.Value(c.Rules.PpuCoveredChildren)}, parent or parent-in-law: {Percent(c, c.Rules.PpuExtraMemberRate)} of the wage more."),
            c => [c.On(c.Rules.PpuEmployerRate), c.On(c.Rules.PpuWageCeiling), c.On(c.Rules.PpuCoveredChildren), c.On(c.Rules.PpuExtraMemberRate)]),
        new("pbi-pays",
            language => language.Say("PBI bayar berapa?", "What does PBI pay?"),
            language => language.Say("Apakah peserta PBI membayar iuran?", "Do PBI members pay?"),
            ["pbi bayar iuran", "kis gratis bayar", "pbi bayar berapa", "iuran pbi", "does pbi pay"],
            c => c.Say(
                "Tidak. Iuran PBI dibayar pemerintah, dan iuran PBPU Pemda dibayar pemerintah daerah. Anda tidak berutang apa pun untuk bulan-bulan itu.",
                "No. The state pays for PBI, and the region for PBPU Pemda. You owe nothing for those months."),
            c => [c.On(c.Rules.PbiPrice)]),
    ];

    private static Tariff Tariff(FaqContext c, CareClass careClass) => c.Rules.Tariff(careClass, Month.Of(c.Today));

    /// <summary>With its first day: the shares of the classes did not change together.</summary>
    private static string Since(FaqContext c, CareClass careClass) => Tariff(c, careClass) is var tariff
        ? c.Say($"{tariff.Amount} sejak {c.Language.Date(tariff.Rule.From)}", $"{tariff.Amount} since {c.Language.Date(tariff.Rule.From)}")
        : "";

    private static string Percent(FaqContext c, RuleSeries series) => FaqTexts.Percent(c.Language, c.Value(series));
}

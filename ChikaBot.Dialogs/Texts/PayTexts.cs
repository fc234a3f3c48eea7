using ChikaBot.Core.Rules;

namespace ChikaBot.Dialogs.Texts;

/// <summary>Where one can pay.</summary>
public enum PaymentChannel
{
    MobileJkn,
    Livin,
    Atm,
    Marketplace,
    Minimarket,
    Autodebit,
}

/// <summary>The way of paying: who pays, which channels there are, what helps, and when the card is active.</summary>
internal static class PayTexts
{
    public static string Label(Language language) => language.Say("Cara Bayar Iuran", "How to pay");

    public static string Ask(Language language) => language.Say(
        """
        Cara ini untuk peserta mandiri (PBPU/BP).
        Pekerja (PPU): dibayar lewat pemberi kerja. PBI dan peserta Pemda: dibayar pemerintah. Mereka tidak perlu membayar di sini.
        Mau bayar lewat mana?
        """,
        """
        This is for self-paying members (PBPU/BP).
        Employees (PPU) pay through the employer; for PBI and members of the region the government pays. They need not pay here.
        Where do you want to pay?
        """);

    public static string Channel(Language language, PaymentChannel channel) => channel switch
    {
        PaymentChannel.MobileJkn => "Mobile JKN",
        PaymentChannel.Livin => "Livin' by Mandiri",
        PaymentChannel.Atm => language.Say("ATM (contoh: BRI)", "ATM (example: BRI)"),
        PaymentChannel.Marketplace => "Marketplace",
        PaymentChannel.Minimarket => "Minimarket",
        _ => "Autodebit",
    };

    public static string[] Words(PaymentChannel channel) => channel switch
    {
        PaymentChannel.MobileJkn => ["aplikasi", "mjkn", "jkn"],
        PaymentChannel.Livin => ["livin", "livin mandiri", "mandiri", "mobile banking", "m-banking", "mbanking"],
        PaymentChannel.Atm => ["atm", "atm bri", "bri", "atm bni", "atm btn", "atm bca"],
        PaymentChannel.Marketplace => ["tokopedia", "shopee", "bukalapak", "online", "toko online"],
        PaymentChannel.Minimarket => ["alfamart", "indomaret", "alfa", "indomart", "toko", "kasir"],
        _ => ["auto debit", "otomatis", "potong otomatis"],
    };

    public static string Tips(Language language) => language.Say("Tips & kapan aktif", "Tips, when active");

    public static string OtherChannel(Language language) => language.Say("Cara bayar lain", "Another way to pay");

    /// <summary>One message.</summary>
    public static string AllTips(Language language, RuleBook rules, DateOnly today) => string.Join('\n', TipLines(language, rules, today));

    private static IEnumerable<string> TipLines(Language language, RuleBook rules, DateOnly today)
    {
        yield return language.Say($"- Bayar paling lambat tanggal {rules.DueDay.At(today).Value} tiap bulan.", $"- Pay by day {rules.DueDay.At(today).Value} of each month.");
        if (rules.FamilyVirtualAccount.Find(today) is not null)
            yield return language.Say("- Satu nomor VA untuk semua peserta mandiri di KK. Cukup bayar sekali.", "- One VA number covers all self-paying members of the KK. Pay once.");
        yield return ChooseMonths(language, rules, today);
        yield return AdminFee(language);
        yield return CheckName(language);
        yield return language.Say("- Simpan bukti bayar sampai status berubah.", "- Keep the receipt until the membership has changed.");
        yield return language.Say("- Jangan transfer ke rekening orang, dan jangan pasang berkas APK dari chat.", "- Never transfer to a person's account, never install an APK file from a chat.");
        yield return language.Say("- Kapan aktif: ", "- When active: ") + ActiveWhen(language, rules, today);
        if (rules.FirstPaymentFromDay.Find(today) is { } from && rules.FirstPaymentToDay.Find(today) is { } to && rules.NewbornWithinDays.Find(today) is { } newborn)
        {
            yield return language.Say(
                $"- Peserta baru: iuran pertama dibayar hari ke-{from.Value} sampai ke-{to.Value} sejak mendaftar; bayi baru lahir paling lambat {newborn.Value} hari sejak lahir.",
                $"- New members: the first payment is made on day {from.Value} to {to.Value} after registration; for newborns within {newborn.Value} days of the birth.");
        }

        if (SwitchedNoWait(language, rules, today) is { } noWait) yield return "- " + noWait;
    }

    /// <summary>The record does not tell a switch from a new registration, so whoever may have switched is told; null where no rule says so.</summary>
    public static string? SwitchedNoWait(Language language, RuleBook rules, DateOnly today) => rules.SwitchPayByMonths.Find(today) is not { } by ? null : language.Say(
        $"Baru pindah dari pekerja (PPU) atau PBI? Tidak perlu menunggu, asal dibayar paling lambat {by.Value} bulan sesudah bulan kepesertaan lama berhenti.",
        $"Just moved from employee (PPU) or PBI? You need not wait if you pay by {by.Value} month after the month in which the former membership stopped.");

    public static string ChooseMonths(Language language, RuleBook rules, DateOnly today)
    {
        var choose = rules.MonthsToChoose.At(today).Value;
        return language.Say($"- Ditanya jumlah bulan? Pilih {choose} bulan: semua tunggakan sudah termasuk.", $"- Asked for how many months? Choose {choose}: all arrears are included.");
    }

    /// <summary>No source gives an amount, so none is said.</summary>
    public static string AdminFee(Language language) => language.Say(
        "- Biaya admin: berbeda di tiap tempat bayar, terlihat sebelum Anda setuju membayar.",
        "- Fee: it differs by place of payment and is shown before you agree.");

    public static string CheckName(Language language) => language.Say("- Cocokkan nama dan jumlah sebelum membayar.", "- Check name and amount before you pay.");

    public static string ActiveWhen(Language language, RuleBook rules, DateOnly today)
    {
        var (hours, days) = (rules.UpdateHours.At(today).Value, rules.UpdateWorkingDays.At(today).Value);
        return language.Say(
            $"biasanya {hours} jam sesudah dibayar, kadang sampai {days} hari kerja. Belum aktif juga? Telepon 165 dengan bukti bayar.",
            $"mostly within {hours} hours of the payment, sometimes up to {days} working days. Still not? Call 165 with the receipt.");
    }
}

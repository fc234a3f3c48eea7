using ChikaBot.Core.Identity;
using ChikaBot.Core.Rules;

namespace ChikaBot.Dialogs.Texts;

/// <summary>Paying step by step, a channel in one message. Menus of other companies change: the steps name what to look for.</summary>
internal static class PayChannelTexts
{
    /// <summary>Banks whose accounts can be debited (docs/facts/jkn.md section 10).</summary>
    private const string AutodebitBanks = "BRI, Mandiri, BNI, BTN, BCA";

    public static string Text(Language language, PaymentChannel channel, RuleBook rules, DateOnly today) => string.Join(
        '\n',
        Steps(language, channel, rules, today)
            .Select((step, index) => language.Say($"Langkah {index + 1}. {step}", $"Step {index + 1}. {step}"))
            .Prepend(PayTexts.Channel(language, channel))
            .Concat(channel == PaymentChannel.Autodebit ? [] : [PayTexts.AdminFee(language)]));

    private static IEnumerable<string> Steps(Language language, PaymentChannel channel, RuleBook rules, DateOnly today) => channel switch
    {
        PaymentChannel.MobileJkn =>
        [
            language.Say("Pasang Mobile JKN dari Play Store atau App Store, lalu masuk.", "Install Mobile JKN from Play Store or App Store and log in."),
            language.Say("Buka info iuran. Di sana ada jumlah tagihan dan nomor VA keluarga.", "Open the contribution's info: it shows the bill and the family's VA number."),
            language.Say("Bayar ke nomor VA itu lewat bank, dompet digital, atau minimarket.", "Pay into that VA by bank, wallet or minimarket."),
            Months(language, rules, today),
            Receipt(language),
        ],
        PaymentChannel.Livin =>
        [
            language.Say("Buka Livin' by Mandiri, pilih Bayar.", "Open Livin' by Mandiri, choose Bayar (pay)."),
            language.Say("Cari BPJS, pilih BPJS Kesehatan Keluarga.", "Search for BPJS, choose BPJS Kesehatan Keluarga."),
            Account(language, Bank.Mandiri, rules, today),
            Months(language, rules, today),
            NameAndPin(language),
            Receipt(language),
        ],
        PaymentChannel.Atm =>
        [
            language.Say("Masukkan kartu dan PIN.", "Insert the card and enter the PIN."),
            language.Say("Pilih Transaksi Lain, Pembayaran, lalu BPJS, BPJS Kesehatan.", "Choose Transaksi Lain, Pembayaran, then BPJS, BPJS Kesehatan."),
            Account(language, Bank.Bri, rules, today),
            Months(language, rules, today),
            language.Say("Cocokkan nama dan jumlah, lalu setujui.", "Check name and amount, then agree."),
            Receipt(language),
            language.Say("Di ATM bank lain nama menunya bisa berbeda; cari BPJS Kesehatan.", "At other banks the menus differ; look for BPJS Kesehatan."),
        ],
        PaymentChannel.Marketplace =>
        [
            language.Say("Contoh Tokopedia: buka aplikasi, pilih Top Up & Tagihan.", "Example Tokopedia: open the app, choose Top Up & Tagihan."),
            language.Say("Pilih BPJS, lalu BPJS Kesehatan.", "Choose BPJS, then BPJS Kesehatan."),
            language.Say("Masukkan nomor VA keluarga.", "Enter the family's VA number."),
            Months(language, rules, today),
            language.Say("Cocokkan nama dan jumlah, pilih cara bayar, lalu bayar.", "Check name and amount, choose how to pay, then pay."),
            Receipt(language),
        ],
        PaymentChannel.Minimarket =>
        [
            language.Say("Datang ke Alfamart atau Indomaret.", "Go to Alfamart or Indomaret."),
            language.Say("Katakan kepada kasir: mau bayar BPJS Kesehatan.", "Tell the cashier that you want to pay BPJS Kesehatan."),
            language.Say("Sebutkan nomor VA keluarga.", "Say the family's VA number."),
            Months(language, rules, today),
            language.Say("Cocokkan nama dan jumlah yang disebut kasir, lalu bayar.", "Check the name and amount that the cashier says, then pay."),
            language.Say("Simpan struknya.", "Keep the receipt."),
        ],
        _ =>
        [
            language.Say($"Siapkan rekening ({AutodebitBanks}), nomor kartu JKN, dan nomor HP.", $"Have an account ({AutodebitBanks}), the JKN card number and a phone number ready."),
            language.Say("Di Mobile JKN buka pendaftaran autodebit. Bisa juga di bank tempat rekening Anda.", "In Mobile JKN open the registration for autodebit. The bank can do it, too."),
            language.Say("Baca ketentuannya, pilih Setuju, isi data, lalu masukkan kode SMS di aplikasi. Jangan beri kode itu kepada siapa pun.", "Read the terms, agree, fill in the data, then enter the SMS code in the app. Give that code to nobody."),
            language.Say("Lunasi dulu tagihan yang ada.", "Pay what is open first."),
            language.Say($"Tiap bulan pastikan saldo cukup sebelum tanggal {rules.DueDay.At(today).Value}.", $"Keep enough money in the account before day {rules.DueDay.At(today).Value} of each month."),
        ],
    };

    private static string Account(Language language, Bank bank, RuleBook rules, DateOnly today) => rules.VirtualAccountPrefix(bank).Find(today) is { } prefix
        ? language.Say($"Masukkan nomor VA keluarga, diawali {prefix.Value}.", $"Enter the family's VA number; it begins with {prefix.Value}.")
        : language.Say("Masukkan nomor VA keluarga.", "Enter the family's VA number.");

    private static string Months(Language language, RuleBook rules, DateOnly today)
    {
        var choose = rules.MonthsToChoose.At(today).Value;
        return language.Say($"Pilih {choose} bulan: semua tunggakan sudah termasuk.", $"Choose {choose} month: all arrears are included.");
    }

    private static string NameAndPin(Language language) => language.Say("Cocokkan nama dan jumlah, lalu masukkan PIN.", "Check name and amount, then enter the PIN.");

    private static string Receipt(Language language) => language.Say("Simpan bukti bayar.", "Keep the receipt.");
}

using System.Globalization;
using ChikaBot.Core.Contributions;
using ChikaBot.Core.Rules;

namespace ChikaBot.Dialogs.Texts;

/// <summary>For somebody who lies in hospital with a card that is off: what to do today, and what a fine could mean. Never frightening.</summary>
internal static class UrgentTexts
{
    public static string Label(Language language) => language.Say("Aktifkan Kembali Kartu", "Reactivate the card");

    public static string Ask(Language language) => language.Say(
        "Saya bantu mencari cara supaya kartu aktif lagi.\nApakah sedang dirawat di rumah sakit sekarang?",
        "I will help to find out how the card becomes active again.\nAre you (or the person you help) in hospital now?");

    public static string Yes(Language language) => language.Say("Ya, sedang dirawat", "Yes, in hospital");

    public static string No(Language language) => language.Say("Tidak", "No");

    public static string NotYesNo(Language language) => language.Say("Balas dengan 1 (ya) atau 2 (tidak).", "Reply with 1 (yes) or 2 (no).");

    public static string Today(Language language) => language.Say(
        """
        Semoga lekas sembuh. Hari ini juga:
        Langkah 1. Beri tahu petugas JKN di rumah sakit (BPJS SATU): kartu sedang nonaktif.
        Langkah 2. Tanyakan sampai kapan kartu harus aktif supaya perawatan ini dijamin.
        Langkah 3. Siapkan KTP dan KK. Keluarga boleh membantu mengurus.
        Langkah 4. Cari tahu penyebabnya dengan pilihan 1 di bawah.
        Tidak bertemu petugas? Telepon Care Center 165 (24 jam).
        """,
        """
        Get well soon. Do this today:
        Step 1. Tell the hospital's JKN officer (BPJS SATU) that the card is inactive.
        Step 2. Ask by when the card must be active so that this stay is covered.
        Step 3. Have KTP and KK at hand. The family may help.
        Step 4. Find the cause with choice 1 below.
        No officer there? Call Care Center 165 (24 hours).
        """);

    public static string FindCause(Language language) => language.Say("Cari penyebabnya", "Find the cause");

    public static string AboutFine(Language language) => language.Say("Soal denda", "About the fine");

    /// <summary>The service fine with its rules, in blocks that are not to be cut.</summary>
    public static IEnumerable<string> Fine(Language language, RuleBook rules, DateOnly today)
    {
        var rate = rules.ServiceFineRate.At(today);
        if (rate.Value == 0)
        {
            yield return language.Say("Tidak ada denda pelayanan pada tanggal ini.", "There is no service fine on this date.") + RuleTexts.Cite(language, rate);
            yield break;
        }

        var (days, months) = (rules.ServiceFineWithinDays.At(today).Value, rules.ServiceFineMaxMonths.At(today).Value);
        yield return language.Say(
            $"Denda pelayanan tidak selalu ada. Hanya bila kartu tadinya nonaktif karena tunggakan, lalu peserta rawat inap dalam {days} hari sesudah kartu aktif lagi.",
            $"A service fine is not always due: only when the card was off for arrears, and for inpatient care within {days} days of becoming active again.");
        yield return language.Say("Rawat jalan tidak didenda. Untuk pekerja (PPU), pemberi kerja yang membayar.", "Outpatient care is never fined. For employees (PPU) the employer pays.");
        yield return language.Say(
            $"Hitungannya: {Percent(language, rate)} × perkiraan biaya rawat menurut tarif INA-CBG × bulan menunggak (paling banyak {months} bulan).",
            $"It is {Percent(language, rate)} × the estimated INA-CBG cost of care × months owed (at most {months} months).");
        yield return language.Say(
            $"Paling tinggi {new Rupiah(rules.ServiceFineMaxAmount.At(today).Value)}. Jumlahnya dihitung rumah sakit; perkiraannya bisa dihitung di menu Denda Pelayanan.",
            $"At most {new Rupiah(rules.ServiceFineMaxAmount.At(today).Value)}. The hospital computes it; the menu's service fine gives an estimate.") + RuleTexts.Cite(language, rate);
    }

    /// <summary>Basis points as the reader's percent: 250 is <c>2,5%</c>.</summary>
    private static string Percent(Language language, Rule rate)
    {
        var percent = (rate.Value / 100m).ToString("0.##", CultureInfo.InvariantCulture) + "%";
        return language == Language.English ? percent : percent.Replace('.', ',');
    }
}

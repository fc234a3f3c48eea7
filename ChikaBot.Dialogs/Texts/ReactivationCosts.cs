using ChikaBot.Core.Contributions;
using ChikaBot.Core.Participants;
using ChikaBot.Core.Reactivation;
using ChikaBot.Core.Rules;
using ChikaBot.Dialogs.Flows;

namespace ChikaBot.Dialogs.Texts;

/// <summary>What a door costs, how long it takes, and what comes after it. Figures come from the rule book alone.</summary>
internal static class ReactivationCosts
{
    public static string Costs(Language language, ReactivationCase found, ReactivationDoor door) => door switch
    {
        ReactivationDoor.PayArrears or ReactivationDoor.FirstPayment when !found.Bill.Total.IsZero => language.Say(
            $"{found.Bill.Total}. Tempat bayar bisa menambah biaya admin; jumlahnya terlihat sebelum Anda setuju.",
            $"{found.Bill.Total}. The place of payment may add a fee, shown before you agree."),
        ReactivationDoor.FirstPayment or ReactivationDoor.SelfPaying => SelfPaying(language, found),
        ReactivationDoor.BackToPbi => language.Say("iuran dibayar pemerintah; peserta PBI tidak ditagih.", "the government pays; PBI participants are not billed."),
        ReactivationDoor.ThroughEmployer => language.Say("dibayar lewat pemberi kerja, sebagian dipotong dari gaji.", "paid through the employer, a part from the wage."),
        ReactivationDoor.LaidOff => language.Say("tanpa iuran selama masa manfaat.", "no contribution while the benefit lasts."),
        ReactivationDoor.StudentChild => language.Say("ikut tanggungan orang tua yang bekerja.", "covered through the working parent."),
        ReactivationDoor.CorrectNik when !found.Bill.Total.IsZero => language.Say(
            $"setelah data benar, tagihan keluarga perlu dilunasi: {found.Bill.Total}.",
            $"once the data is right, the family's bill is to be paid: {found.Bill.Total}."),
        _ => language.Say("tidak ada tagihan iuran untuk langkah ini.", "no contribution is billed for this."),
    };

    public static string HowLong(Language language, ReactivationCase found, ReactivationDoor door) => door switch
    {
        ReactivationDoor.PayArrears or ReactivationDoor.FirstPayment => PayTexts.ActiveWhen(language, found.Rules, found.Today),
        ReactivationDoor.BackToPbi => language.Say("bisa hari itu juga bila surat dan dokumen lengkap.", "the same day is possible when the papers are complete."),
        ReactivationDoor.SelfPaying => NoWait(language, found),
        ReactivationDoor.LaidOff when found.Rules.LaidOffBenefitMonths.Find(found.Today) is { } months => language.Say(
            $"manfaatnya {months.Value} bulan. Lama pemeriksaan: tanyakan petugas.",
            $"the benefit lasts {months.Value} months. For the check itself ask the officer."),
        _ => language.Say("kami tidak punya angka pasti; tanyakan petugas atau 165.", "we have no sure figure; ask the officer or 165."),
    };

    public static string Afterwards(Language language, ReactivationCase found, ReactivationDoor door) => door switch
    {
        ReactivationDoor.PayArrears => NextDue(language, found) + Fine(language, found),
        ReactivationDoor.FirstPayment or ReactivationDoor.SelfPaying => NextDue(language, found),
        ReactivationDoor.BackToPbi => language.Say(
            "minta desa atau Dinas Sosial memperbarui data keluarga di DTSEN, supaya tidak berhenti lagi.",
            "ask the village office or Dinas Sosial to update the family's data in DTSEN, so that it does not stop again."),
        ReactivationDoor.LaidOff => language.Say("sebelum masa itu habis, daftar lewat tempat kerja baru atau jadi peserta mandiri.", "before it ends, register through a new employer or as a self-paying member."),
        ReactivationDoor.StudentChild => language.Say(
            $"berlaku paling lama sampai usia {found.Rules.StudentMaxAge.Newest.Value} tahun. Perbarui suratnya bila diminta.",
            $"it holds to the age of {found.Rules.StudentMaxAge.Newest.Value} at most. Renew the letter when asked."),
        ReactivationDoor.CorrectNik => language.Say("cek status lagi; bila ada tunggakan, langkahnya muncul di sini.", "check again; if there are arrears, the steps are shown here."),
        ReactivationDoor.RemoveDeceasedMember => language.Say("cek tagihan keluarga di menu Cek Tagihan Iuran.", "check the family's bill in the menu."),
        _ => language.Say("cek status lagi di menu Cek Status Peserta.", "check the membership in the menu."),
    };

    private static string SelfPaying(Language language, ReactivationCase found)
    {
        var month = Month.Of(found.Today);
        var prices = Enum.GetValues<CareClass>().Order().Select(careClass => $"{ParticipantTexts.Class(language, careClass)} {found.Rules.Tariff(careClass, month).Amount}");
        return string.Join(", ", prices) + language.Say(" per orang per bulan.", " per person and month.");
    }

    private static string NoWait(Language language, ReactivationCase found)
    {
        var wait = found.Rules.FirstPaymentFromDay.Find(found.Today);
        var known = found.Cause is InactiveCause.PpuEnded or InactiveCause.PbiRemoved ? found.Rules.SwitchPayByMonths.Find(found.Today) : null;
        if (wait is null) return language.Say("setelah iuran pertama dibayar.", "after the first payment.");
        if (known is not null)
        {
            return language.Say(
                $"tanpa menunggu {wait.Value} hari bila dibayar paling lambat {known.Value} bulan sesudah bulan berhenti. Lewat dari itu: {FromTo(language, found)}.",
                $"without the wait of {wait.Value} days when paid by {known.Value} month after the month of the stop. Later than that: {FromTo(language, found)}.");
        }

        return language.Say($"iuran pertama dibayar {FromTo(language, found)}.", $"the first payment is made {FromTo(language, found)}.");
    }

    private static string FromTo(Language language, ReactivationCase found)
    {
        if (found.Rules.FirstPaymentFromDay.Find(found.Today) is null) return language.Say("sesudah mendaftar", "after registration");
        var (from, to) = (found.Rules.FirstPaymentFromDay.At(found.Today).Value, found.Rules.FirstPaymentToDay.At(found.Today).Value);
        return language.Say($"hari ke-{from} sampai ke-{to} sejak mendaftar", $"on day {from} to {to} after registration");
    }

    private static string Fine(Language language, ReactivationCase found) =>
        found.Rules.ServiceFineRate.At(found.Today) is { Value: 0 }
            ? ""
            : language.Say(
                $" Rawat jalan tidak didenda. Rawat inap dalam {Within(found.Rules, found.Today)} hari sesudah aktif bisa didenda; hitung di menu Denda Pelayanan.",
                $" Outpatient care is never fined. Inpatient care within {Within(found.Rules, found.Today)} days may be; the menu gives an estimate.");

    private static long Within(RuleBook rules, DateOnly today) => rules.ServiceFineWithinDays.At(today).Value;

    private static string NextDue(Language language, ReactivationCase found)
    {
        var day = found.Rules.DueDay.At(found.Today).Value;
        return language.Say($"iuran berikutnya dibayar paling lambat tanggal {day} tiap bulan.", $"later contributions are due on day {day} of each month.");
    }
}

using ChikaBot.Core.Contributions;
using ChikaBot.Core.Participants;
using ChikaBot.Core.Reactivation;
using ChikaBot.Dialogs.Flows;

namespace ChikaBot.Dialogs.Texts;

/// <summary>Why a card does not work, which door fits, and the choices under it.</summary>
internal static class ReactivationTexts
{
    public static string More(Language language) => language.Say("Lanjut", "Go on");

    public static string Ways(Language language) => language.Say("Pilih jalur", "Choose a way");

    public static string OtherWay(Language language) => language.Say("Jalur lain", "Another way");

    public static string Pay(Language language) => language.Say("Nomor VA & tagihan", "VA number and bill");

    public static string Back(Language language) => language.Say("Lihat ringkasan", "See the summary");

    public static string AskWay(Language language) => language.Say("Mau mengurus lewat mana?", "Which way suits you?");

    public static string Way(Language language, ReactivationWay way) => way switch
    {
        ReactivationWay.MobileJkn => "Mobile JKN",
        ReactivationWay.WhatsApp => "WhatsApp PANDAWA",
        _ => language.Say("Kantor", "Office"),
    };

    public static string[] WayWords(ReactivationWay way) => way switch
    {
        ReactivationWay.MobileJkn => ["mobile jkn", "aplikasi", "mjkn", "app"],
        ReactivationWay.WhatsApp => ["whatsapp", "wa", "pandawa", "chika"],
        _ => ["kantor bpjs", "kantor cabang", "datang ke kantor", "lewat kantor", "office"],
    };

    public static string Door(Language language, ReactivationDoor door) => door switch
    {
        ReactivationDoor.BackToPbi => language.Say("Perlu berobat (PBI)", "Need care (PBI)"),
        ReactivationDoor.SelfPaying => language.Say("Jadi peserta mandiri", "Pay by myself"),
        ReactivationDoor.ThroughEmployer => language.Say("Kerja di tempat lain", "Employed elsewhere"),
        ReactivationDoor.LaidOff => language.Say("Kena PHK", "Laid off"),
        ReactivationDoor.StudentChild => language.Say("Masih kuliah/sekolah", "Still studying"),
        ReactivationDoor.CorrectDeathRecord => language.Say("Catatan ini keliru", "The record is wrong"),
        ReactivationDoor.RemoveDeceasedMember => language.Say("Urus data keluarga", "Family's own data"),
        _ => language.Say("Lihat langkahnya", "See the steps"),
    };

    public static string[] DoorWords(ReactivationDoor door) => door switch
    {
        ReactivationDoor.BackToPbi => ["sakit", "perlu dirawat", "pbi lagi", "tetap pbi", "bayi baru lahir", "sick"],
        ReactivationDoor.SelfPaying => ["mandiri", "bayar sendiri", "pbpu", "belum bekerja", "tidak bekerja", "usaha sendiri"],
        ReactivationDoor.ThroughEmployer => ["sudah bekerja", "pemberi kerja baru", "tempat kerja baru", "new employer"],
        ReactivationDoor.LaidOff => ["phk", "dipecat", "diberhentikan"],
        ReactivationDoor.StudentChild => ["kuliah", "sekolah", "mahasiswa", "student"],
        ReactivationDoor.CorrectDeathRecord => ["keliru", "salah catat", "masih hidup", "wrong"],
        ReactivationDoor.RemoveDeceasedMember => ["benar meninggal", "sudah meninggal", "pengurangan anggota", "keluarga"],
        _ => ["langkah", "caranya", "bagaimana caranya", "steps"],
    };

    public static string Cause(Language language, ReactivationCase found) => string.Join('\n', CauseLines(language, found));

    private static IEnumerable<string> CauseLines(Language language, ReactivationCase found)
    {
        var (status, rules) = (found.Status, found.Rules);
        yield return found.Participant.Name.Abbreviated;
        yield return $"Status: {ParticipantTexts.State(language, status)}";
        if (found.Doors is [ReactivationDoor.None])
        {
            yield return language.Say("Kartu ini aktif, jadi tidak perlu diaktifkan.", "This card is active, there is nothing to reactivate.");
            yield return StatusTexts.NextStep(language, found.Participant, status, found.Today, rules);
            yield return language.Say("Di faskes terbaca nonaktif? Telepon Care Center 165.", "The facility sees it as inactive? Call Care Center 165.");
            yield break;
        }

        yield return OfCause(language, found);
        if (found.Doors.Count > 1) yield return language.Say("Mana yang sesuai?", "Which one fits?");
    }

    private static string OfCause(Language language, ReactivationCase found) => found switch
    {
        { Status.State: MembershipState.InactiveArrears, Status.InactiveSince: { } since } => language.Say(
            $"Nonaktif sejak {language.Date(since)} karena iuran belum dibayar.\n{BillTexts.Total(language, found.Bill.Total)}\nAda jalannya: setelah tagihan ini lunas, kartu aktif lagi.",
            $"Inactive since {language.Date(since)} as contributions are unpaid.\n{BillTexts.Total(language, found.Bill.Total)}\nThere is a way: once this is paid, the card is active again."),
        { Status.AwaitsFirstPayment: true } => string.Join('\n', StatusTexts.FirstPayment(language, found.Status, found.Rules, found.Today)) + FirstBill(language, found.Bill),
        { Cause: InactiveCause.PbiRemoved } => language.Say(
            "Nama ini tidak lagi di daftar bantuan iuran pemerintah (PBI), menurut data DTSEN.\nAda dua jalan: kembali ke PBI bila perlu berobat (sakit menahun, berat, darurat, atau bayi baru lahir dari ibu PBI), atau jadi peserta mandiri.",
            "This name is no longer on the government's list (PBI), by the DTSEN data.\nThere are two ways: back to PBI when care is needed (chronic, serious or emergency illness, or a newborn of a PBI mother), or go on as a self-paying member."),
        { Cause: InactiveCause.PpuEnded } => language.Say(
            "Kepesertaan lewat tempat kerja sudah berakhir. Keluarga yang ikut tertanggung juga perlu diurus.",
            "Cover through work has ended, for the family covered by it too."),
        { Cause: InactiveCause.Age21 } => language.Say(
            $"Tanggungan orang tua berakhir pada usia {found.Rules.ChildMaxAge.Newest.Value} tahun.",
            $"Cover through the parents ends at the age of {found.Rules.ChildMaxAge.Newest.Value}."),
        { Cause: InactiveCause.Deceased } => language.Say(
            "Peserta ini tercatat sudah meninggal. Kalau benar, kami turut berduka.",
            "This participant is recorded as deceased. If that is true, we are sorry for your loss."),
        _ => language.Say(
            "NIK di data JKN belum cocok dengan data Dukcapil. Membayar saja tidak membuat kartu aktif; datanya diperbaiki dulu.",
            "The NIK in the JKN data does not match the civil registry (Dukcapil). Paying alone does not help; the data comes first."),
    };

    private static string FirstBill(Language language, FamilyBill bill) => bill.Total.IsZero ? "" : "\n" + BillTexts.Total(language, bill.Total);
}

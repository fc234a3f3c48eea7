using ChikaBot.Core.Participants;

namespace ChikaBot.Dialogs.Texts;

/// <summary>Words for what a participant is: segment, class, state and cause.</summary>
public static class ParticipantTexts
{
    public static string Class(Language language, CareClass careClass) => language.Say($"kelas {(int)careClass}", $"class {(int)careClass}");

    public static string Name(Language language, Segment segment) => segment switch
    {
        Segment.Pbpu => language.Say("peserta mandiri (PBPU)", "self-employed (PBPU)"),
        Segment.Bp => language.Say("peserta mandiri (BP)", "not working, pays for oneself (BP)"),
        Segment.Ppu => language.Say("pekerja (PPU)", "employee (PPU)"),
        Segment.Pbi => language.Say("penerima bantuan iuran (PBI)", "paid by the state (PBI)"),
        Segment.PbpuPemda => language.Say("peserta pemerintah daerah (PBPU Pemda)", "member of the region (PBPU Pemda)"),
        _ => throw new ArgumentOutOfRangeException(nameof(segment)),
    };

    /// <summary>Who pays, for a segment whose members do not pay themselves.</summary>
    public static string Payer(Language language, Segment segment) => segment switch
    {
        Segment.Ppu => language.Say("dibayar lewat pemberi kerja", "paid through the employer"),
        Segment.PbpuPemda => language.Say("dibayar pemerintah daerah", "paid by the regional government"),
        _ => language.Say("dibayar pemerintah", "paid by the government"),
    };

    /// <summary>The words after <c>Status:</c>; outside tools rely on the Indonesian ones.</summary>
    public static string State(Language language, MembershipStatus status) => status.State switch
    {
        MembershipState.Active => language.Say("AKTIF", "ACTIVE"),
        MembershipState.ActiveLate => language.Say("AKTIF (terlambat bayar)", "ACTIVE (payment late)"),
        MembershipState.InactiveArrears => language.Say("NONAKTIF (menunggak)", "INACTIVE (in arrears)"),
        _ => language.Say($"NONAKTIF ({Cause(language, status)})", $"INACTIVE ({Cause(language, status)})"),
    };

    private static string Cause(Language language, MembershipStatus status) => status.Cause switch
    {
        InactiveCause.PbiRemoved => language.Say("PBI dihentikan", "PBI stopped"),
        InactiveCause.PpuEnded => language.Say("sudah berhenti bekerja", "employment ended"),
        InactiveCause.Age21 => language.Say("sudah berusia 21 tahun", "turned 21"),
        InactiveCause.Deceased => language.Say("meninggal dunia", "deceased"),
        InactiveCause.NikInvalid => language.Say("NIK belum cocok", "NIK does not match"),
        null => language.Say("menunggu pembayaran pertama", "waiting for the first payment"),
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };
}

using System.Globalization;
using ChikaBot.Core.Regions;
using ChikaBot.Desk;
using ChikaBot.Dialogs.Engine.Tickets;
using ChikaBot.Dialogs.Texts;
using ChikaBot.Stores;

namespace ChikaBot.Web.Desk;

/// <summary>Words that several pages of the desk share; Indonesian, for officers.</summary>
internal static class DeskWords
{
    private const Language Id = Language.Indonesian;

    private static readonly string[] Weekdays = ["Minggu", "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu"];

    public static string State(TicketState state) => state switch
    {
        TicketState.Opened => "Formulir belum dikirim",
        TicketState.Submitted => "Menunggu SELESAI dari peserta",
        TicketState.Waiting => "Menunggu petugas",
        TicketState.InReview => "Sedang diperiksa",
        TicketState.CorrectionAsked => "Menunggu jawaban peserta",
        TicketState.AwaitingClass => "Disetujui, menunggu pilihan kelas",
        TicketState.Done => "Selesai",
        TicketState.Rejected => "Ditolak",
        TicketState.Expired => "Lewat waktu",
        TicketState.Cancelled => "Dibatalkan peserta",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>What a person finds in a list to choose from.</summary>
    public static string StateChoice(string name) => name switch
    {
        QueueQuery.AtDesk => "Menunggu dan diperiksa",
        "semua" => "Semua keadaan",
        _ => State(QueueQuery.States[name].Single()),
    };

    public static string Action(AuditAction action) => action switch
    {
        AuditAction.TicketOpened => "Tiket dibuat",
        AuditAction.FormSubmitted => "Formulir dikirim",
        AuditAction.TicketConfirmed => "Peserta menyatakan SELESAI",
        AuditAction.TicketTaken => "Diambil",
        AuditAction.TicketReleased => "Dilepas",
        AuditAction.CorrectionAsked => "Perbaikan diminta",
        AuditAction.CorrectionAnswered => "Peserta menjawab",
        AuditAction.TicketApproved => "Disetujui",
        AuditAction.ClassChosen => "Peserta memilih kelas",
        AuditAction.TicketRejected => "Ditolak",
        AuditAction.TicketCancelled => "Dibatalkan",
        AuditAction.TicketExpired => "Lewat waktu",
        AuditAction.TicketRated => "Peserta memberi nilai",
        AuditAction.ChangeMade => "Data peserta diubah",
        AuditAction.ChangeFailed => "Perubahan data gagal, perlu diperiksa",
        AuditAction.TicketViewed => "Dibuka",
        AuditAction.FileViewed => "Dokumen dibuka",
        AuditAction.IdentityShown => "Nomor lengkap ditampilkan",
        _ => action.ToString(),
    };

    public static string Who(TimelineEntry entry) => entry.Entry.Who switch
    {
        AuditEntry.Participant => "peserta",
        AuditEntry.System => "sistem",
        _ => entry.Who!,
    };

    public static string Office(string regencyCode) => Regencies.Find(regencyCode)?.Name ?? regencyCode;

    public static string Zone(IndonesianTimeZone zone) => zone.ToString().ToUpperInvariant();

    /// <summary><c>Senin, 9 Maret 2026, 08.00 WIB</c>.</summary>
    public static string When(DateTimeOffset instant, IndonesianTimeZone zone = IndonesianTimeZone.Wib)
    {
        var local = instant.In(zone);
        return string.Create(CultureInfo.InvariantCulture, $"{Weekdays[(int)local.DayOfWeek]}, {Day(local)}, {local.Hour:D2}.{local.Minute:D2} {Zone(zone)}");
    }

    public static string Day(DateTimeOffset local) => Id.Date(DateOnly.FromDateTime(local.DateTime));

    /// <summary>For machines: <c>2026-03-09T08:00:00Z</c>.</summary>
    public static string Machine(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary><c>3 jam</c>, <c>2 hari</c>; never less than a minute.</summary>
    public static string Long(TimeSpan time) => time switch
    {
        { TotalDays: >= 2 } => string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalDays} hari"),
        { TotalHours: >= 1 } => string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalHours} jam"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, (int)time.TotalMinutes)} menit"),
    };

    public static string Fault(WordsFault fault) => fault switch
    {
        WordsFault.TooShort => $"Tulis sedikitnya {OfficerWords.MinLength} huruf.",
        WordsFault.TooLong => $"Terlalu panjang: paling banyak {TicketNotices.MaxWords} huruf dan {TicketNotices.MaxLines} baris.",
        _ => "Ada tanda yang tidak dapat dikirim. Tulis dengan huruf dan angka biasa.",
    };
}

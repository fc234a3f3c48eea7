using ChikaBot.Core.Identity;
using ChikaBot.Core.Pandawa;
using ChikaBot.Core.Participants;

namespace ChikaBot.Web.Pandawa;

/// <summary>Names of services, steps, papers and choices on the form's pages.</summary>
internal static class FormWords
{
    public static readonly IReadOnlyList<string> Steps = ["Data", "Dokumen", "Setuju & Kirim"];

    public static string Service(PandawaService service) => service switch
    {
        PandawaService.NewRegistration => "Pendaftaran baru",
        PandawaService.AddFamilyMember => "Penambahan anggota keluarga",
        PandawaService.Newborn => "Pendaftaran bayi baru lahir",
        PandawaService.SegmentChange => "Perubahan segmen (pekerja ke mandiri)",
        PandawaService.DataChange => "Perubahan data peserta",
        PandawaService.FacilityMove => "Perubahan FKTP",
        PandawaService.ClassChange => "Perubahan kelas",
        PandawaService.Reactivation => "Pengaktifan kembali kartu",
        PandawaService.MemberRemoval => "Peserta meninggal dunia",
        PandawaService.DuplicateData => "Perbaikan data ganda",
        _ => throw new ArgumentOutOfRangeException(nameof(service)),
    };

    /// <summary>Heading over papers that only some need.</summary>
    public static string Case(DocumentPurpose purpose) => purpose == DocumentPurpose.LaidOff ? "Bila terkena PHK" : "Bila ada";

    public static string Choice(FormField field, string value) => field switch
    {
        FormField.CareClass => $"Kelas {value}",
        FormField.Bank => BankName(Enum.Parse<Bank>(value)),
        FormField.Sex or FormField.CorrectedSex => value == nameof(Sex.Female) ? "Perempuan" : "Laki-laki",
        FormField.Relation => Relative(Enum.Parse<Relation>(value)),
        FormField.Way => value == nameof(ReactivationWay.Student) ? "Anak pekerja yang masih kuliah atau sekolah" : "Peserta mandiri (bayar iuran sendiri)",
        _ => throw new ArgumentOutOfRangeException(nameof(field)),
    };

    /// <summary>A paper's name, or a line of papers, as a heading begins.</summary>
    public static string AsHeading(string papers) => char.ToUpperInvariant(papers[0]) + papers[1..];

    public static string Kind(string contentType) => contentType switch
    {
        "image/jpeg" => "Foto JPEG",
        "image/png" => "Gambar PNG",
        _ => "Dokumen PDF",
    };

    private static string BankName(Bank bank) => bank == Bank.Mandiri ? "Mandiri" : bank.ToString().ToUpperInvariant();

    private static string Relative(Relation relation) => relation switch
    {
        Relation.Head => "Kepala keluarga",
        Relation.Spouse => "Suami atau istri",
        Relation.Child => "Anak",
        _ => "Lainnya",
    };
}

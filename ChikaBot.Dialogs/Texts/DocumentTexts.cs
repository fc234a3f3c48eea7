using ChikaBot.Core.Pandawa;

namespace ChikaBot.Dialogs.Texts;

/// <summary>Papers by the names that stand on them.</summary>
public static class DocumentTexts
{
    /// <summary>A heading and one line a need; a block that is not to be cut.</summary>
    public static string List(Language language, DocumentPurpose purpose, string? heading = null) =>
        (heading ?? language.Say("Dokumen:", "Documents:")) + string.Concat(Documents.For(purpose).Needs.Select(need => "\n- " + Need(language, need)));

    /// <summary>The same list with numbers, for papers that are gone through one by one.</summary>
    public static string Numbered(Language language, DocumentPurpose purpose, string heading) =>
        heading + string.Concat(Documents.For(purpose).Needs.Select((need, index) => $"\n{index + 1}) {Need(language, need)}"));

    public static string Need(Language language, DocumentNeed need)
    {
        var papers = string.Join(language.Say(" atau ", " or "), need.AnyOf.Select(document => Name(language, document)));
        return need.By switch
        {
            NeededBy.Pbi => language.Say($"peserta PBI: {papers}", $"PBI participants: {papers}"),
            NeededBy.Foreigners => language.Say($"warga asing: {papers}", $"foreigners: {papers}"),
            NeededBy.Autodebit => language.Say($"untuk autodebit: {papers}", $"for autodebit: {papers}"),
            NeededBy.OthersMissing => language.Say($"bila belum ada: {papers}", $"if there is none: {papers}"),
            _ => papers,
        };
    }

    public static string Name(Language language, Document document) => document switch
    {
        Document.IdentityCard => "KTP",
        Document.FamilyCard => language.Say("Kartu Keluarga (KK)", "family card (KK)"),
        Document.MembershipCard => language.Say("kartu JKN/KIS (boleh foto)", "JKN/KIS card (a photo will do)"),
        Document.BankBook => language.Say("buku tabungan BRI, Mandiri, BNI, BTN atau BCA", "bank book of BRI, Mandiri, BNI, BTN or BCA"),
        Document.Passport => language.Say("paspor", "passport"),
        Document.WorkPermit => language.Say("izin kerja", "work permit"),
        Document.VillageLetter => language.Say("surat dari lurah/kades", "letter from the lurah or kades"),
        Document.CareLetter => language.Say("surat faskes: peserta perlu dirawat", "the health facility's letter that care is needed"),
        Document.MotherMembershipCard => language.Say("kartu JKN ibu", "the mother's JKN card"),
        Document.BirthLetter => language.Say("surat keterangan lahir", "birth letter"),
        Document.ParentsFamilyCard => language.Say("KK orang tua", "the parents' KK"),
        Document.StudyLetter => language.Say("surat keterangan kuliah/sekolah terbaru", "the newest study letter"),
        Document.ParentPayslip => language.Say("slip gaji orang tua", "the parent's payslip"),
        Document.DomicileProof => language.Say("bukti tempat tinggal", "proof of domicile"),
        Document.DismissalProof => language.Say("bukti PHK", "proof of the dismissal"),
        Document.ManpowerOfficeReceipt => language.Say("tanda terima laporan dari Disnaker", "receipt of the manpower office (Disnaker)"),
        Document.JointAgreement => language.Say("perjanjian bersama", "joint agreement"),
        Document.CourtRuling => language.Say("putusan pengadilan", "court ruling"),
        Document.DeathLetter => language.Say("surat keterangan kematian", "death letter"),
        _ => throw new ArgumentOutOfRangeException(nameof(document)),
    };
}

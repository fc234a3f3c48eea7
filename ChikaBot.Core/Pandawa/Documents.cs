using System.Collections.Frozen;
using static ChikaBot.Core.Pandawa.Document;

namespace ChikaBot.Core.Pandawa;

/// <summary>The one list of papers by purpose, for every flow and form that names them.</summary>
public static class Documents
{
    private const string Table = "docs/facts/jkn.md section 10";

    private const string Choice = "operator's choice; not found in a source";

    private static readonly FrozenDictionary<DocumentPurpose, DocumentList> Lists = new Dictionary<DocumentPurpose, DocumentList>
    {
        [DocumentPurpose.NewSelfPayingMember] = new(
            [Need(IdentityCard, FamilyCard), new(NeededBy.Autodebit, BankBook), new(NeededBy.Foreigners, Passport), new(NeededBy.Foreigners, WorkPermit)], Table),
        [DocumentPurpose.EmployeeToSelfPaying] = new([Need(IdentityCard, FamilyCard), Need(BankBook)], Table),
        [DocumentPurpose.IdentityChange] = new([Need(IdentityCard), Need(FamilyCard), Need(MembershipCard), new(NeededBy.Pbi, VillageLetter)], Table),
        [DocumentPurpose.Reactivation] = new([Need(MembershipCard), Need(FamilyCard, IdentityCard)], Table),
        [DocumentPurpose.Newborn] = new([Need(MotherMembershipCard), Need(BirthLetter), Need(ParentsFamilyCard), new(NeededBy.OthersMissing, BankBook)], Table),
        [DocumentPurpose.StudentChild] = new([Need(FamilyCard), Need(IdentityCard), Need(MembershipCard), Need(StudyLetter), Need(ParentPayslip)], Table),
        [DocumentPurpose.FacilityMove] = new([Need(MembershipCard, IdentityCard), Need(FamilyCard), Need(DomicileProof)], Table + " (card or NIK: the NIK stands on the KTP)"),
        [DocumentPurpose.LaidOff] = new([Need(DismissalProof), Need(ManpowerOfficeReceipt), Need(JointAgreement, CourtRuling)], Table),
        [DocumentPurpose.PbiReturn] = new(
            [Need(CareLetter), Need(MembershipCard), Need(FamilyCard), Need(IdentityCard)], "docs/facts/jkn.md section 6 for the letter; card, KK and KTP as offices ask for a reactivation"),
        [DocumentPurpose.FamilyMember] = new([Need(FamilyCard), Need(IdentityCard, BirthLetter)], Choice + "; after the list of a new member"),
        [DocumentPurpose.ClassChange] = new([Need(MembershipCard, IdentityCard), Need(FamilyCard)], Choice + "; after the list of a facility move"),
        [DocumentPurpose.Death] = new([Need(DeathLetter), Need(MembershipCard, IdentityCard), Need(FamilyCard)], Choice),
    }.ToFrozenDictionary();

    public static DocumentList For(DocumentPurpose purpose) => Lists[purpose];

    private static DocumentNeed Need(params IReadOnlyList<Document> anyOf) => new(NeededBy.Everybody, anyOf);
}

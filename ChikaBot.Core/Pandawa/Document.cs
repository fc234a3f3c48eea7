namespace ChikaBot.Core.Pandawa;

/// <summary>A paper that a service asks for.</summary>
public enum Document
{
    IdentityCard,
    FamilyCard,
    MembershipCard,
    BankBook,
    Passport,
    WorkPermit,

    /// <summary>From the lurah or kades.</summary>
    VillageLetter,

    /// <summary>A facility's letter that the participant needs care.</summary>
    CareLetter,

    MotherMembershipCard,
    BirthLetter,
    ParentsFamilyCard,
    StudyLetter,
    ParentPayslip,
    DomicileProof,

    /// <summary>That the employment was ended.</summary>
    DismissalProof,

    /// <summary>Of the manpower office (Disnaker).</summary>
    ManpowerOfficeReceipt,

    JointAgreement,
    CourtRuling,

    /// <summary>Of the village, the hospital or the registry.</summary>
    DeathLetter,
}

namespace ChikaBot.Core.Pandawa;

/// <summary>What papers are brought for.</summary>
public enum DocumentPurpose
{
    NewSelfPayingMember,
    EmployeeToSelfPaying,
    IdentityChange,
    Reactivation,
    Newborn,

    /// <summary>An employee's child of 21 to 25 in formal study.</summary>
    StudentChild,

    FacilityMove,
    LaidOff,

    /// <summary>A removed PBI participant who needs care.</summary>
    PbiReturn,

    /// <summary>One more member of a family that is registered.</summary>
    FamilyMember,

    ClassChange,

    /// <summary>A participant has died.</summary>
    Death,
}

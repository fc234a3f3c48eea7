using ChikaBot.Core.Rules;

namespace ChikaBot.Core.Pandawa;

/// <summary>Why a service is not open to a participant now.</summary>
public enum IneligibleReason
{
    /// <summary>In this facility for less than three months.</summary>
    FacilityTooRecent,

    /// <summary>In this class for less than a year.</summary>
    ClassTooRecent,

    /// <summary>Something of the family is unpaid, the running month included.</summary>
    ContributionOpen,

    /// <summary>Somebody else pays, and so sets the class.</summary>
    OthersPay,

    /// <summary>The employer still pays: the old status must be inactive first.</summary>
    StillEmployed,

    /// <summary>Pays for themselves already.</summary>
    AlreadySelfPaying,

    /// <summary>The card is on.</summary>
    AlreadyActive,

    /// <summary>Off for arrears: paying is the way.</summary>
    PayArrears,

    /// <summary>The NIK has to be corrected first (<see cref="PandawaService.DataChange"/>).</summary>
    NikMustBeCorrected,

    Deceased,

    /// <summary>The 28 days after birth are over: <see cref="PandawaService.AddFamilyMember"/> is the way.</summary>
    NewbornTooOld,

    /// <summary>Not of 21 to 25 years.</summary>
    NotOfStudentAge,
}

/// <summary>Whether a service is open, and by which rule.</summary>
/// <param name="Reason">Null when it is.</param>
/// <param name="Rule">The row that decides, for the explanation; null where the record itself does.</param>
/// <param name="From">The first day on which it will be open, where that is a matter of waiting.</param>
/// <param name="ValidFrom">When it is open: the day from which the change holds.</param>
public sealed record Eligibility(IneligibleReason? Reason, Rule? Rule, DateOnly? From, DateOnly? ValidFrom)
{
    public bool IsEligible => Reason is null;
}

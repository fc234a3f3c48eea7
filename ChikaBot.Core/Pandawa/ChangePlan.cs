namespace ChikaBot.Core.Pandawa;

/// <summary>Why an approval cannot be turned into changes: an officer has to ask or correct first.</summary>
public enum PlanProblem
{
    /// <summary>The participant of the form is not in the store.</summary>
    ParticipantUnknown,

    /// <summary>The NIK of the new member is in the store already.</summary>
    NikKnown,

    /// <summary>A new member needs the card number that the master file has given.</summary>
    CardNumberMissing,

    /// <summary>An answer that the change needs is missing or cannot be read.</summary>
    AnswerMissing,

    /// <summary>The family card of the form is not the family's.</summary>
    OtherFamily,

    /// <summary>A new payer asks for another class than that of the payers on the family card, who all have one.</summary>
    OtherClass,

    /// <summary>Nobody on the family card has a card that a new member could follow: all are off for another cause than arrears.</summary>
    FamilyInactive,

    /// <summary>The relative is an employee, and the family card does not show the new member to be among those whom the employer pays for.</summary>
    OutsideEmployersCover,

    NotEligible,
}

/// <summary>What an approval would change.</summary>
/// <param name="Changes">Empty when there is a problem, and for services without an effect of their own.</param>
/// <param name="AwaitsClass">The owner chooses the class in the chat before the changes are made.</param>
/// <param name="Problem">Null when it can be approved.</param>
/// <param name="Reason">With <see cref="PlanProblem.NotEligible"/>: why.</param>
public sealed record ChangePlan(IReadOnlyList<ParticipantChange> Changes, bool AwaitsClass, PlanProblem? Problem, IneligibleReason? Reason = null)
{
    /// <summary>A reactivation lifts the cause, but the card stays off until open months, or the first one, are paid.</summary>
    public bool AwaitsPayment { get; init; }
}

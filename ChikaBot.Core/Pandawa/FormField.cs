namespace ChikaBot.Core.Pandawa;

/// <summary>Everything that a form of PANDAWA can ask. The names stand in stored data: none is ever renamed.</summary>
public enum FormField
{
    /// <summary>The one concerned: NIK or card number.</summary>
    Participant,

    FamilyCard,

    /// <summary>Of somebody who is not a participant yet.</summary>
    NewNik,

    Name,
    BirthDate,
    Sex,
    Relation,
    Mobile,
    Facility,
    CareClass,
    Bank,

    /// <summary>Month in which the employment ended.</summary>
    LastWorkMonth,

    /// <summary>As whom the card is to be active again: one of <see cref="ReactivationWay"/>.</summary>
    Way,

    CorrectedName,
    CorrectedBirthDate,
    CorrectedSex,
    CorrectedNik,
    DeathDate,

    /// <summary>The second card or NIK of the same person.</summary>
    OtherParticipant,

    Explanation,
}

/// <summary>What an answer looks like. Answers are kept as text, in the form named here.</summary>
public enum FieldKind
{
    /// <summary>One line of printable characters, at most <see cref="FieldSpec.MaxLength"/>.</summary>
    Text,

    /// <summary>16 digits of a NIK or 13 of a card.</summary>
    ParticipantNumber,

    Nik,
    CardNumber,
    FamilyCardNumber,

    /// <summary><c>yyyy-MM-dd</c>, not before 1900 and not in the future.</summary>
    Date,

    /// <summary><c>yyyy-MM</c>, not in the future.</summary>
    Month,

    /// <summary><c>1</c>, <c>2</c> or <c>3</c>.</summary>
    CareClass,

    /// <summary>A first-level facility: one of the operator's list, or free text where there is none.</summary>
    Facility,

    /// <summary>One of <see cref="FieldSpec.Choices"/>.</summary>
    Choice,

    /// <summary>The name of a <see cref="Identity.Bank"/>.</summary>
    Bank,

    MobileNumber,
}

/// <summary>What an answer has to be against the participants.</summary>
public enum FieldCheck
{
    None,

    /// <summary>A participant has this number.</summary>
    InStore,

    /// <summary>No participant has it yet.</summary>
    NotInStore,
}

/// <summary>How a card is made active again.</summary>
public enum ReactivationWay
{
    /// <summary>As PBPU, who chooses a class and pays.</summary>
    SelfPaying,

    /// <summary>As an employee's child in formal study, to 25.</summary>
    Student,
}

/// <summary>One field of one service's form.</summary>
/// <param name="MaxLength">Characters; for every kind.</param>
/// <param name="Choices">For <see cref="FieldKind.Choice"/>, else empty.</param>
public sealed record FieldSpec(FormField Field, FieldKind Kind, bool Required, int MaxLength, FieldCheck Check, IReadOnlyList<string> Choices);

using ChikaBot.Core.Contributions;
using ChikaBot.Core.Identity;

namespace ChikaBot.Core.Participants;

/// <summary>Who pays: the participant (PBPU, BP), the employer (PPU), the state (PBI) or the region (PBPU_PEMDA).</summary>
public enum Segment
{
    /// <summary>Pekerja Bukan Penerima Upah: self-employed.</summary>
    Pbpu,

    /// <summary>Bukan Pekerja: not working, pays like PBPU.</summary>
    Bp,

    /// <summary>Pekerja Penerima Upah: employee and covered family.</summary>
    Ppu,

    /// <summary>Penerima Bantuan Iuran: the state pays.</summary>
    Pbi,

    /// <summary>Registered and paid by the region.</summary>
    PbpuPemda,
}

/// <summary>Class of the hospital room; its number is the law's.</summary>
public enum CareClass
{
    One = 1,
    Two = 2,
    Three = 3,
}

public enum Relation
{
    Head,
    Spouse,
    Child,
    Other,
}

public enum Sex
{
    Female,
    Male,
}

/// <summary>Why a card is off when it is not for arrears (docs/facts/jkn.md section 8).</summary>
public enum InactiveCause
{
    PbiRemoved,
    PpuEnded,
    Age21,
    Deceased,
    NikInvalid,
}

/// <summary>One person's membership, as the directory holds it. Prints without anything that identifies.</summary>
/// <param name="PaidThrough">Last month paid, before the registration too; null when never paid or when somebody else pays.</param>
/// <param name="InactiveCause">Null unless the card is off for another cause than arrears.</param>
/// <param name="Facility">First-level facility (FKTP), as free text.</param>
public sealed record Participant(
    Nik Nik,
    CardNumber CardNumber,
    FamilyCardNumber FamilyCard,
    PersonName Name,
    BirthDate BirthDate,
    Sex Sex,
    Relation Relation,
    Segment Segment,
    CareClass Class,
    DateOnly RegisteredOn,
    Month? PaidThrough,
    InactiveCause? InactiveCause,
    string? Facility,
    MobileNumber? Mobile)
{
    /// <summary>PBPU and BP pay for themselves, through the family's virtual account.</summary>
    public bool PaysOwnContribution => Segment is Segment.Pbpu or Segment.Bp;

    /// <summary>
    /// Last month paid of the membership that holds now; null when never paid since registering. What ends earlier than in the month before the
    /// registration was paid for a former membership.
    /// </summary>
    public Month? PaidSinceRegistering => PaidThrough is { } paid && paid.Next >= Month.Of(RegisteredOn) ? paid : null;

    public override string ToString() => $"Participant({Segment}, class {(int)Class})";
}

/// <summary>Everybody on one family card (KK). One virtual account covers all of its PBPU/BP members.</summary>
public sealed record Family(FamilyCardNumber Card, IReadOnlyList<Participant> Members)
{
    public override string ToString() => $"Family({Members.Count} members)";
}

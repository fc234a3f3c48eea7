using ChikaBot.Core.Identity;
using ChikaBot.Core.Participants;

namespace ChikaBot.Core.Pandawa;

/// <summary>
/// What an approval changes in the participants, from a day on. A closed set: <see cref="ChangeApplier"/> knows every one. Prints nothing
/// that identifies.
/// </summary>
/// <param name="ValidFrom">First day on which it holds, in Jakarta; a day that has come is applied at once.</param>
public abstract record ParticipantChange(DateOnly ValidFrom)
{
    public sealed override string ToString() => $"{GetType().Name} from {ValidFrom:yyyy-MM-dd}";

    /// <summary>The cause is lifted: the card is on again, where no open month keeps it off (<see cref="ChangePlan.AwaitsPayment"/>).</summary>
    /// <param name="As">The segment from then on. One who did not pay before and now does begins anew: registered on the day, nothing paid, so that no month before is owed.</param>
    /// <param name="Class">Null keeps the class.</param>
    public sealed record Reactivated(Nik Nik, DateOnly ValidFrom, Segment As, CareClass? Class) : ParticipantChange(ValidFrom);

    public sealed record FacilityMoved(Nik Nik, DateOnly ValidFrom, string Facility) : ParticipantChange(ValidFrom);

    /// <summary>Every PBPU/BP member of the family card.</summary>
    public sealed record ClassChanged(FamilyCardNumber FamilyCard, DateOnly ValidFrom, CareClass Class) : ParticipantChange(ValidFrom);

    /// <summary>A new participant; refused when the NIK is known by then.</summary>
    public sealed record MemberAdded(Participant Member, DateOnly ValidFrom) : ParticipantChange(ValidFrom);

    public sealed record MemberDeceased(Nik Nik, DateOnly ValidFrom) : ParticipantChange(ValidFrom);

    /// <summary>An ended employee, or one removed from others' payment, pays from then on; begins anew like <see cref="Reactivated"/>.</summary>
    public sealed record SegmentChanged(Nik Nik, DateOnly ValidFrom, Segment To, CareClass Class) : ParticipantChange(ValidFrom);

    /// <summary>Null leaves a value as it is. A corrected NIK takes the place of the old one and ends <see cref="InactiveCause.NikInvalid"/>.</summary>
    public sealed record DataCorrected(Nik Nik, DateOnly ValidFrom, PersonName? Name, BirthDate? BirthDate, Sex? Sex, Nik? CorrectedNik, MobileNumber? Mobile) : ParticipantChange(ValidFrom);
}

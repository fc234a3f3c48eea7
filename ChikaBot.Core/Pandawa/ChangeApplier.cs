using ChikaBot.Core.Participants;

namespace ChikaBot.Core.Pandawa;

/// <summary>What a change makes of a participant; the store finds and keeps them. The record stays what bill and status expect (docs/decisions/017-changes-of-participants.md).</summary>
public static class ChangeApplier
{
    /// <param name="before">One whom the change concerns.</param>
    /// <exception cref="ArgumentException">A <see cref="ParticipantChange.MemberAdded"/> has nobody before it.</exception>
    public static Participant Apply(ParticipantChange change, Participant before) => change switch
    {
        ParticipantChange.Reactivated reactivated => PaysFrom(before, reactivated.As, reactivated.Class ?? before.Class, reactivated.ValidFrom),
        ParticipantChange.SegmentChanged changed => PaysFrom(before, changed.To, changed.Class, changed.ValidFrom),
        ParticipantChange.FacilityMoved moved => before with { Facility = moved.Facility },
        ParticipantChange.ClassChanged changed => before.PaysOwnContribution ? before with { Class = changed.Class } : before,
        ParticipantChange.MemberDeceased => before with { InactiveCause = InactiveCause.Deceased },
        ParticipantChange.DataCorrected corrected => before with
        {
            Name = corrected.Name ?? before.Name,
            BirthDate = corrected.BirthDate ?? before.BirthDate,
            Sex = corrected.Sex ?? before.Sex,
            Mobile = corrected.Mobile ?? before.Mobile,
            Nik = corrected.CorrectedNik ?? before.Nik,
            InactiveCause = corrected.CorrectedNik is not null && before.InactiveCause == InactiveCause.NikInvalid ? null : before.InactiveCause,
        },
        _ => throw new ArgumentException("A new member has nobody before it.", nameof(change)),
    };

    /// <summary>Months before the switch were somebody else's to pay; months of a payer stay owed.</summary>
    private static Participant PaysFrom(Participant before, Segment segment, CareClass careClass, DateOnly from)
    {
        var after = before with { Segment = segment, Class = careClass, InactiveCause = null };
        return !before.PaysOwnContribution && after.PaysOwnContribution ? after with { RegisteredOn = from, PaidThrough = null } : after;
    }
}

using ChikaBot.Core.Pandawa;
using ChikaBot.Core.Participants;
using ChikaBot.Core.Rules;

namespace ChikaBot.Core.Reactivation;

/// <summary>Which doors fit a card that does not work (docs/facts/jkn.md sections 2, 6, 7 and 8), with papers and ways. Safe for many threads.</summary>
public sealed class ReactivationDoors(RuleBook rules)
{
    /// <summary>The doors that can fit, the likeliest first; when there are more than one, only the participant knows which.</summary>
    /// <param name="status">Of the same participant on the same day.</param>
    public IReadOnlyList<ReactivationDoor> For(Participant participant, MembershipStatus status, DateOnly today) => status switch
    {
        { IsActive: true } => [ReactivationDoor.None],
        { State: MembershipState.InactiveArrears } => [ReactivationDoor.PayArrears],
        { AwaitsFirstPayment: true } => [ReactivationDoor.FirstPayment],
        _ => status.Cause switch
        {
            InactiveCause.PbiRemoved => [ReactivationDoor.BackToPbi, ReactivationDoor.SelfPaying],
            InactiveCause.PpuEnded => [ReactivationDoor.SelfPaying, ReactivationDoor.ThroughEmployer, ReactivationDoor.LaidOff],
            InactiveCause.Age21 => IsStudentAge(participant, today)
                ? [ReactivationDoor.StudentChild, ReactivationDoor.SelfPaying, ReactivationDoor.ThroughEmployer]
                : [ReactivationDoor.SelfPaying, ReactivationDoor.ThroughEmployer],
            InactiveCause.Deceased => [ReactivationDoor.CorrectDeathRecord, ReactivationDoor.RemoveDeceasedMember],
            InactiveCause.NikInvalid => [ReactivationDoor.CorrectNik],
            _ => throw new ArgumentOutOfRangeException(nameof(status)),
        },
    };

    /// <summary>The papers for a door; null where none are needed or the facts name none.</summary>
    /// <param name="cause">Why the card is off; null for arrears and the first payment.</param>
    public static DocumentPurpose? Papers(ReactivationDoor door, InactiveCause? cause) => door switch
    {
        ReactivationDoor.PayArrears or ReactivationDoor.FirstPayment => DocumentPurpose.Reactivation,
        ReactivationDoor.BackToPbi => DocumentPurpose.PbiReturn,
        ReactivationDoor.SelfPaying => cause == InactiveCause.PpuEnded ? DocumentPurpose.EmployeeToSelfPaying : DocumentPurpose.NewSelfPayingMember,
        ReactivationDoor.LaidOff => DocumentPurpose.LaidOff,
        ReactivationDoor.StudentChild => DocumentPurpose.StudentChild,
        ReactivationDoor.CorrectNik or ReactivationDoor.CorrectDeathRecord => DocumentPurpose.IdentityChange,
        _ => null,
    };

    /// <summary>Where to go with it; empty where the steps themselves are the only way.</summary>
    public static IReadOnlyList<ReactivationWay> Ways(ReactivationDoor door) => door switch
    {
        ReactivationDoor.PayArrears or ReactivationDoor.FirstPayment or ReactivationDoor.SelfPaying =>
            [ReactivationWay.MobileJkn, ReactivationWay.WhatsApp, ReactivationWay.Office],
        ReactivationDoor.StudentChild or ReactivationDoor.CorrectNik or ReactivationDoor.RemoveDeceasedMember => [ReactivationWay.WhatsApp, ReactivationWay.Office],
        ReactivationDoor.LaidOff or ReactivationDoor.CorrectDeathRecord => [ReactivationWay.Office],
        _ => [],
    };

    /// <summary>A payment opens it.</summary>
    public static bool IsPaid(ReactivationDoor door) => door is ReactivationDoor.PayArrears or ReactivationDoor.FirstPayment;

    private bool IsStudentAge(Participant participant, DateOnly today) =>
        rules.StudentMaxAge.Find(today) is { } most && participant.BirthDate.AgeOn(today) < most.Value;
}

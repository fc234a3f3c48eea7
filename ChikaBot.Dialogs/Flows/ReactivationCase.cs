using ChikaBot.Core.Contributions;
using ChikaBot.Core.Participants;
using ChikaBot.Core.Reactivation;
using ChikaBot.Core.Rules;
using ChikaBot.Dialogs.Engine;

namespace ChikaBot.Dialogs.Flows;

/// <summary>What is known about a card that is to become active again. Prints without anything that identifies.</summary>
internal sealed record ReactivationCase(Participant Participant, MembershipStatus Status, FamilyBill Bill, IReadOnlyList<ReactivationDoor> Doors, DateOnly Today, RuleBook Rules)
{
    public InactiveCause? Cause => Status.Cause;

    /// <summary>Null when the proved participant is no longer in the directory.</summary>
    public static async ValueTask<ReactivationCase?> OfAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (await turn.ProvedParticipantAsync(cancellationToken) is not { } participant) return null;
        var status = turn.Services.Statuses.Compute(participant, turn.Today);
        var bill = turn.Services.Bills.Compute(await turn.Services.Directory.FamilyAsync(participant.FamilyCard, cancellationToken), turn.Today);
        return new ReactivationCase(participant, status, bill, turn.Services.Doors.For(participant, status, turn.Today), turn.Today, turn.Services.Rules);
    }

    public override string ToString() => $"ReactivationCase({Status.State}, {Doors.Count} doors)";
}

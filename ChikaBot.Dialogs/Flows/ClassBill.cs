using ChikaBot.Core.Contributions;
using ChikaBot.Core.Pandawa;
using ChikaBot.Core.Participants;
using ChikaBot.Dialogs.Engine;
using ChikaBot.Dialogs.Engine.Tickets;

namespace ChikaBot.Dialogs.Flows;

/// <summary>What a family pays once one of it is on again in some class, by the very change that the choice will make. Prints nothing that identifies.</summary>
internal sealed record ClassBill(Participant Participant, Family Family, DateOnly Today, BillCalculator Bills)
{
    /// <summary>Null when the ticket's participant is not in the directory any more.</summary>
    public static async ValueTask<ClassBill?> OfAsync(Ticket ticket, Turn turn, CancellationToken cancellationToken)
    {
        if (ticket.Nik is null || await turn.Services.Directory.FindAsync(ParticipantKey.Of(ticket.Nik), cancellationToken) is not { } participant) return null;
        return new ClassBill(participant, await turn.Services.Directory.FamilyAsync(participant.FamilyCard, cancellationToken), turn.Today, turn.Services.Bills);
    }

    public FamilyBill Now => Bills.Compute(Family, Today);

    public FamilyBill Of(CareClass careClass)
    {
        var after = ChangeApplier.Apply(new ParticipantChange.Reactivated(Participant.Nik, Today, Segment.Pbpu, careClass), Participant);
        return Bills.Compute(Family with { Members = [.. Family.Members.Select(member => member.Nik == Participant.Nik ? after : member)] }, Today);
    }

    public override string ToString() => "class bill";
}

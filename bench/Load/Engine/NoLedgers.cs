using ChikaBot.Core.Identity;
using ChikaBot.Core.Participants;
using ChikaBot.Dialogs.Engine;

namespace ChikaBot.Bench.Engine;

/// <summary>A directory of one, who owes the bill's months.</summary>
internal sealed class OneParticipant(Participant person) : IParticipantDirectory
{
    private readonly Family family = new(person.FamilyCard, [person]);

    public ValueTask<Participant?> FindAsync(ParticipantKey key, CancellationToken cancellationToken) => ValueTask.FromResult<Participant?>(person);

    public ValueTask<Family> FamilyAsync(FamilyCardNumber card, CancellationToken cancellationToken) => ValueTask.FromResult(family);
}

/// <summary>Nobody has ever typed a wrong birth date.</summary>
internal sealed class NoAttempts : IAttemptLedger
{
    public ValueTask<AttemptWindow> ReadAsync(AttemptKey key, CancellationToken cancellationToken) => ValueTask.FromResult(AttemptWindow.Empty(key));
}

/// <summary>Nobody has ever complained.</summary>
internal sealed class NoComplaints : IComplaintLedger
{
    public ValueTask<Complaint?> FindAsync(string number, CancellationToken cancellationToken) => ValueTask.FromResult<Complaint?>(null);

    public ValueTask<int> CountOpenAsync(SenderKey sender, CancellationToken cancellationToken) => ValueTask.FromResult(0);
}

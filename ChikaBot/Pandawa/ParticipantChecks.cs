using ChikaBot.Core.Participants;
using ChikaBot.Dialogs.Engine;
using ChikaBot.Stores;
using ChikaBot.Turns;

namespace ChikaBot.Pandawa;

/// <summary>
/// Looks numbers of a form up. What was asked counts for the number and for the ticket's owner, in the same windows as in the chat: neither a
/// new ticket nor the form beside the chat buys more tries.
/// </summary>
internal sealed class ParticipantChecks(IParticipantDirectory directory, IdentityGuard guard, IAttemptCounter counter, Clocks clocks)
{
    /// <summary>What a right try does to the windows; a wrong one always counts.</summary>
    private enum Right
    {
        /// <summary>It proves: the number's window is cleared, and written although nothing failed, so that tries side by side are caught.</summary>
        Clears,

        /// <summary>It tells as much as a wrong one.</summary>
        Counts,

        /// <summary>It tells nothing that was not known.</summary>
        IsFree,
    }

    /// <summary>Whether the number belongs to somebody born on that day. An unknown number and a wrong date take the same steps.</summary>
    /// <returns>Null when it does; else <see cref="FormFault.NoMatch"/> or <see cref="FormFault.Locked"/>.</returns>
    public ValueTask<FormFault?> ProveAsync(ParticipantKey key, DateOnly born, SenderKey owner, CancellationToken cancellationToken) =>
        TryAsync(key, owner, found => found?.BirthDate.Value == born, new FormFault.NoMatch(), Right.Clears, cancellationToken);

    /// <returns>Null when somebody has the number; else <see cref="FormFault.Unknown"/> or <see cref="FormFault.Locked"/>.</returns>
    public ValueTask<FormFault?> MustExistAsync(ParticipantKey key, SenderKey owner, CancellationToken cancellationToken) =>
        TryAsync(key, owner, found => found is not null, new FormFault.Unknown(), Right.Counts, cancellationToken);

    /// <returns>Null when nobody has the number; else <see cref="FormFault.Registered"/> or <see cref="FormFault.Locked"/>.</returns>
    public ValueTask<FormFault?> MustBeNewAsync(ParticipantKey key, SenderKey owner, CancellationToken cancellationToken) =>
        TryAsync(key, owner, found => found is null, new FormFault.Registered(), Right.Counts, cancellationToken);

    /// <param name="key">Of the one who was proved.</param>
    /// <returns>Null when it is the family's number; else <see cref="FormFault.OtherFamily"/> or <see cref="FormFault.Locked"/>.</returns>
    public ValueTask<FormFault?> MustBeFamilyAsync(ParticipantKey key, string familyCard, SenderKey owner, CancellationToken cancellationToken) =>
        TryAsync(key, owner, found => found?.FamilyCard.Digits == familyCard, new FormFault.OtherFamily(), Right.IsFree, cancellationToken);

    private async ValueTask<FormFault?> TryAsync(ParticipantKey key, SenderKey owner, Func<Participant?, bool> isRight, FormFault wrong, Right rightOne, CancellationToken cancellationToken)
    {
        while (true)
        {
            var now = clocks.Conversation.GetUtcNow();
            var windows = await guard.ReadAsync(key.Digits, owner, cancellationToken);
            if (IdentityGuard.LockedUntil(windows, now) is { } until) return new FormFault.Locked(until);
            var right = isRight(await directory.FindAsync(key, cancellationToken));
            if (right && rightOne == Right.IsFree) return null;
            var failed = guard.Failed(windows, now);
            AttemptWindow[] counted = right && rightOne == Right.Clears ? [IdentityGuard.Succeeded(windows)] : [failed.Number, failed.Sender];
            // Somebody else's try came between: this one was not looked at yet.
            if (!await counter.CountAsync(counted, clocks.System.GetUtcNow(), cancellationToken)) continue;
            if (right) return null;
            return IdentityGuard.LockedUntil(failed, now) is { } locked ? new FormFault.Locked(locked) : wrong;
        }
    }
}

using ChikaBot.Core.Participants;
using ChikaBot.Dialogs.Engine;
using ChikaBot.Stores;
using ChikaBot.Turns;

namespace ChikaBot.Pandawa;

/// <summary>
/// Looks numbers of a form up. What was guessed wrong counts for the number and for the ticket's owner, in the same windows as in the chat:
/// neither a new ticket nor the form beside the chat buys more tries.
/// </summary>
internal sealed class ParticipantChecks(IParticipantDirectory directory, IdentityGuard guard, IAttemptCounter counter, Clocks clocks)
{
    /// <summary>Whether the number belongs to somebody born on that day. An unknown number and a wrong date take the same steps.</summary>
    /// <returns>Null when it does; else <see cref="FormFault.NoMatch"/> or <see cref="FormFault.Locked"/>.</returns>
    public ValueTask<FormFault?> ProveAsync(ParticipantKey key, DateOnly born, SenderKey owner, CancellationToken cancellationToken) =>
        TryAsync(key, owner, found => found?.BirthDate.Value == born, new FormFault.NoMatch(), proves: true, cancellationToken);

    /// <returns>Null when somebody has the number; else <see cref="FormFault.Unknown"/> or <see cref="FormFault.Locked"/>.</returns>
    public ValueTask<FormFault?> MustExistAsync(ParticipantKey key, SenderKey owner, CancellationToken cancellationToken) =>
        TryAsync(key, owner, found => found is not null, new FormFault.Unknown(), proves: false, cancellationToken);

    /// <returns>Null when nobody has the number; else <see cref="FormFault.Registered"/> or <see cref="FormFault.Locked"/>.</returns>
    public ValueTask<FormFault?> MustBeNewAsync(ParticipantKey key, SenderKey owner, CancellationToken cancellationToken) =>
        TryAsync(key, owner, found => found is null, new FormFault.Registered(), proves: false, cancellationToken);

    /// <param name="proves">A right try clears the number's window; it is written although nothing failed, so that tries side by side are caught.</param>
    private async ValueTask<FormFault?> TryAsync(ParticipantKey key, SenderKey owner, Func<Participant?, bool> isRight, FormFault wrong, bool proves, CancellationToken cancellationToken)
    {
        while (true)
        {
            var now = clocks.Conversation.GetUtcNow();
            var windows = await guard.ReadAsync(key.Digits, owner, cancellationToken);
            if (IdentityGuard.LockedUntil(windows, now) is { } until) return new FormFault.Locked(until);
            var right = isRight(await directory.FindAsync(key, cancellationToken));
            if (right && !proves) return null;
            var failed = guard.Failed(windows, now);
            AttemptWindow[] counted = right ? [IdentityGuard.Succeeded(windows)] : [failed.Number, failed.Sender];
            // Somebody else's try came between: this one was not looked at yet.
            if (!await counter.CountAsync(counted, clocks.System.GetUtcNow(), cancellationToken)) continue;
            if (right) return null;
            return IdentityGuard.LockedUntil(failed, now) is { } locked ? new FormFault.Locked(locked) : wrong;
        }
    }
}

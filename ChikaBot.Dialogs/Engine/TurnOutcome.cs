using ChikaBot.Dialogs.Replies;

namespace ChikaBot.Dialogs.Engine;

/// <summary>What a turn leaves behind. All of it is committed together, or none.</summary>
/// <param name="Snapshot">The conversation after the turn, UTF-8 JSON.</param>
/// <param name="Replies">What to say, in order; may be empty.</param>
/// <param name="Attempts">Attempt windows that changed; each is to be written only if its stored version is still the one read.</param>
public sealed record TurnOutcome(ReadOnlyMemory<byte> Snapshot, IReadOnlyList<Reply> Replies, IReadOnlyList<AttemptWindow> Attempts)
{
    /// <summary>What else changes with the turn, in order.</summary>
    public IReadOnlyList<TurnEffect> Effects { get; init; } = [];
}

using ChikaBot.Dialogs.Engine;

namespace ChikaBot.Stores;

/// <summary>What became of an officer's step.</summary>
public enum ComplaintStep
{
    Done,

    /// <summary>No complaint has that number.</summary>
    NotFound,

    /// <summary>It is closed: nothing was changed.</summary>
    Closed,
}

/// <param name="Sent">True when the answer is on its way into the owner's conversation; false when it can only be read there on request.</param>
public sealed record ComplaintAnswered(ComplaintStep Step, bool Sent);

/// <summary>The officers' side of complaints. Filed and followed up they are by turns.</summary>
/// <remarks>Every method throws <see cref="Turns.StoreUnavailableException"/> when nothing was read or written.</remarks>
public interface IComplaintStore : IComplaintLedger
{
    /// <summary>The oldest first, at most <paramref name="max"/>.</summary>
    /// <param name="state">Null for all.</param>
    ValueTask<IReadOnlyList<Complaint>> ListAsync(ComplaintState? state, int max, CancellationToken cancellationToken);

    /// <summary>Keeps the answer, and puts it into the outbox of the owner's conversation where that has an address, in one transaction.</summary>
    /// <param name="answer">As <c>ComplaintAnswer.Fit</c> gives it; takes the place of an earlier one.</param>
    /// <param name="replyJson">The same as one <c>Reply</c>.</param>
    ValueTask<ComplaintAnswered> AnswerAsync(string number, string answer, ReadOnlyMemory<byte> replyJson, DateTimeOffset now, CancellationToken cancellationToken);

    ValueTask<ComplaintStep> CloseAsync(string number, CancellationToken cancellationToken);
}

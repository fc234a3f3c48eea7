using ChikaBot.Dialogs.Texts;

namespace ChikaBot.Dialogs.Engine;

/// <summary>What a complaint is about. The numbers stand in stored data: new members go to the end.</summary>
public enum ComplaintCategory
{
    Contribution = 1,
    Membership = 2,
    Facility = 3,
    Medicine = 4,
    Office = 5,
    Other = 6,
}

/// <summary>Where a complaint stands. The numbers stand in stored data.</summary>
public enum ComplaintState
{
    /// <summary>Waits for an officer.</summary>
    Open = 0,

    /// <summary>An officer has answered; the owner has not said yet whether that settles it.</summary>
    Answered = 1,

    /// <summary>Settled.</summary>
    Closed = 2,
}

/// <summary>A complaint as it is kept. Prints nothing but its state.</summary>
/// <param name="Number">See <see cref="ComplaintNumber"/>.</param>
/// <param name="Sender">Its owner: nobody else is told anything about it.</param>
/// <param name="Matter">10 to 1,000 characters in the owner's own words.</param>
/// <param name="Language">In which its owner is to be answered.</param>
/// <param name="FiledAt">By the conversation's clock.</param>
/// <param name="Answer">The newest answer; null before the first.</param>
public sealed record Complaint(
    string Number,
    SenderKey Sender,
    ComplaintCategory Category,
    string Matter,
    Language Language,
    DateTimeOffset FiledAt,
    ComplaintState State = ComplaintState.Open,
    string? Answer = null)
{
    public override string ToString() => $"complaint ({State})";
}

/// <summary>Reads complaints; the turn's commit files them.</summary>
public interface IComplaintLedger
{
    /// <summary>The complaint of that number, whoever's it is; null when there is none.</summary>
    ValueTask<Complaint?> FindAsync(string number, CancellationToken cancellationToken);

    /// <summary>How many complaints of the sender are not closed.</summary>
    ValueTask<int> CountOpenAsync(SenderKey sender, CancellationToken cancellationToken);
}

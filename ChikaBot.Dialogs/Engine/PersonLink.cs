namespace ChikaBot.Dialogs.Engine;

/// <summary>How far a hand-over to a person has come. The numbers stand in stored data.</summary>
public enum HandoverState
{
    /// <summary>The participant asked; the bot goes on answering.</summary>
    Requested = 0,

    /// <summary>An officer writes; the bot is silent.</summary>
    Taken = 1,

    Ended = 2,
}

/// <summary>The person in a conversation, as the snapshot keeps it. Prints without the name.</summary>
/// <param name="Since">When it was asked for, or taken.</param>
/// <param name="Officer">The account name; null while only asked for.</param>
/// <param name="Name">What the participant reads, such as "Rina"; null while only asked for.</param>
public sealed record PersonLink(HandoverState State, DateTimeOffset Since, string? Officer, string? Name)
{
    public override string ToString() => $"person ({State})";
}

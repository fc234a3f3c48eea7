namespace ChikaBot.Stores.Moving;

/// <summary>A store is not moved: nothing of it is in the target, unless it says so.</summary>
/// <param name="message">Half a sentence for the operator; no value of a row stands in it.</param>
internal sealed class MoveException(string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>The answer to the commit was lost: all of it is there, or nothing.</summary>
    public bool MayBeMoved { get; init; }
}

namespace ChikaBot.Dialogs.Engine;

/// <summary>One turn: <c>(snapshot, message, now) → (snapshot, replies)</c>. Sends nothing, stores nothing, reads no clock. Safe for many threads.</summary>
public interface IConversationEngine
{
    /// <param name="snapshot">UTF-8 JSON of the last turn; empty for a new conversation.</param>
    /// <param name="now">The conversation's clock, which may be frozen.</param>
    ValueTask<TurnOutcome> RunAsync(ReadOnlyMemory<byte> snapshot, IncomingMessage message, DateTimeOffset now, CancellationToken cancellationToken);
}

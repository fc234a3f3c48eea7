namespace ChikaBot.Dialogs.Engine;

/// <summary>One turn: <c>(snapshot, message, now) → (snapshot, replies)</c>. Sends nothing, stores nothing, reads no clock. Safe for many threads.</summary>
public sealed class ConversationEngine : IConversationEngine
{
    /// <param name="snapshot">UTF-8 JSON of the last turn; empty for a new conversation.</param>
    public ValueTask<TurnOutcome> RunAsync(ReadOnlyMemory<byte> snapshot, IncomingMessage message, DateTimeOffset now, CancellationToken cancellationToken) =>
        throw new NotImplementedException();
}

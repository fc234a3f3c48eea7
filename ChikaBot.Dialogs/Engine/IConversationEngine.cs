namespace ChikaBot.Dialogs.Engine;

/// <summary>What runs one turn; see <see cref="ConversationEngine"/>.</summary>
public interface IConversationEngine
{
    /// <param name="snapshot">UTF-8 JSON of the last turn; empty for a new conversation.</param>
    ValueTask<TurnOutcome> RunAsync(ReadOnlyMemory<byte> snapshot, IncomingMessage message, DateTimeOffset now, CancellationToken cancellationToken);
}

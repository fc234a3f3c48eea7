using ChikaBot.Dialogs.Engine;
using ChikaBot.Scripts.Model;

namespace ChikaBot.Scripts.Drivers;

/// <summary>What a user sends.</summary>
/// <param name="Id">Unique within the run; the same id again is the same message once more.</param>
public sealed record ChatMessage(string User, string Id, MessageContent Content)
{
    /// <summary>How many replies the script expects; null when it does not say. A hint for ways that do not tell when the bot has finished: more may come.</summary>
    public int? Expected { get; init; }

    public override string ToString() => Content.ToString();
}

/// <param name="Repeated">Whether the bot knew the id already; null where the way does not tell.</param>
public sealed record ChatTurn(IReadOnlyList<ChatReply> Replies, bool? Repeated);

/// <summary>A way to talk with a bot. One driver plays one script; <see cref="SendAsync"/> may be called for two messages at once.</summary>
public interface IChatDriver : IAsyncDisposable
{
    /// <summary>Whether a repeated message brings its replies once more; else it must bring none.</summary>
    bool AnswersRepeats => true;

    /// <summary>Why this way cannot play the script; null when it can.</summary>
    string? CannotPlay(ChatScript script);

    /// <summary>Makes the bot ready: a new store, the header's participants and clock.</summary>
    ValueTask StartAsync(ChatScript script, CancellationToken cancellationToken);

    /// <exception cref="ChatDriverException">The message was not taken.</exception>
    ValueTask<ChatTurn> SendAsync(ChatMessage message, CancellationToken cancellationToken);

    /// <summary>Ends the process and starts it again over the same store.</summary>
    ValueTask RestartAsync(CancellationToken cancellationToken);

    /// <summary>Stops the conversation's clock at an instant.</summary>
    void SetClock(DateTimeOffset instant);

    void AdvanceClock(TimeSpan by);

    void SetStoreDown(bool down);
}

/// <summary>The bot could not be reached or refused a message. The message holds nothing that identifies.</summary>
public sealed class ChatDriverException(string message, Exception? innerException = null) : Exception(message, innerException);

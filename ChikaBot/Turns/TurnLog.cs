using ChikaBot.Dialogs.Engine;

namespace ChikaBot.Turns;

internal static partial class TurnLog
{
    [LoggerMessage(Level = LogLevel.Error, Message = "Turn in {Conversation} failed at try {Failures} with {Exception} {StackTrace}")]
    public static partial void TurnFailed(ILogger logger, ConversationKey conversation, int failures, string exception, string? stackTrace);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Turn in {Conversation} given up after {Conflicts} conflicts in a row")]
    public static partial void GaveUpOnConflicts(ILogger logger, ConversationKey conversation, int conflicts);
}

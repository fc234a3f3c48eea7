namespace ChikaBot.Turns;

internal static partial class OutboxLog
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "Reply {Id} to {Channel} failed at try {Attempt}: {Reason}")]
    public static partial void SendFailed(ILogger logger, long id, string channel, int attempt, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "Reply {Id} to {Channel} given up at try {Attempt}: {Reason}")]
    public static partial void GivenUp(ILogger logger, long id, string channel, int attempt, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "What became of reply {Id} to {Channel} could not be stored; it is sent again after its lease")]
    public static partial void VerdictNotStored(ILogger logger, long id, string channel);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The outbox cannot be read now; trying again")]
    public static partial void StoreUnavailable(ILogger logger);

    [LoggerMessage(Level = LogLevel.Error, Message = "Delivery failed unexpectedly with {Exception}")]
    public static partial void DeliveryFailed(ILogger logger, string exception);
}

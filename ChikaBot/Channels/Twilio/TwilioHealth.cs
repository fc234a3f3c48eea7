namespace ChikaBot.Channels.Twilio;

/// <summary>The health check <c>twilio</c>.</summary>
internal sealed class TwilioHealth(TimeProvider clock, ILogger logger) : SenderHealth(TwilioChannel.Name, clock, logger);

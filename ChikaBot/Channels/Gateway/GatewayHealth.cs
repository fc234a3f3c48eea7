namespace ChikaBot.Channels.Gateway;

/// <summary>The health check <c>gateway</c>.</summary>
internal sealed class GatewayHealth(TimeProvider clock, ILogger logger) : SenderHealth(GatewayChannel.Name, clock, logger);

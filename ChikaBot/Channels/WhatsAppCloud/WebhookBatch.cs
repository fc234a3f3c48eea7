using ChikaBot.Dialogs.Engine;
using ChikaBot.Turns;

namespace ChikaBot.Channels.WhatsAppCloud;

/// <summary>One message for the bot, and where its answer goes.</summary>
/// <param name="Order">Grows in the order in which a user wrote.</param>
internal sealed record WebhookMessage(IncomingMessage Incoming, WhatsAppAddress Address, long Order);

/// <summary>What one webhook brings for this bot.</summary>
internal sealed record WebhookBatch(IReadOnlyList<WebhookMessage> Messages, IReadOnlyList<DeliveryReport> Reports);

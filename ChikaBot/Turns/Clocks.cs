namespace ChikaBot.Turns;

/// <param name="Conversation">What conversations, rules and pages see; may be frozen for demos and scripts.</param>
/// <param name="System">Real time: when a message came, leases, retries, retention.</param>
public sealed record Clocks(TimeProvider Conversation, TimeProvider System);

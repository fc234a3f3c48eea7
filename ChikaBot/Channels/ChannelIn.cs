namespace ChikaBot.Channels;

/// <summary>Marks an endpoint by which messages come in, with the name of its channel: <c>.WithMetadata(new ChannelIn(Name))</c>.</summary>
internal sealed record ChannelIn(string Channel);

namespace ChikaBot.Operations;

/// <summary>A setting is wrong. The message names its key and what it must be, never its value: that may be a secret.</summary>
public sealed class OptionsException(string message) : Exception(message);

namespace ChikaBot.Operations;

/// <summary>A file with a key is cut short.</summary>
internal sealed class KeyDamagedException(string path) : IOException($"{path} is damaged: it holds no whole key. Take it from the backup; without it, what it encrypted cannot be read");

namespace ChikaBot.Stores.Sqlite;

/// <summary>The copy is not one that could be restored.</summary>
/// <param name="message">Half a sentence for the operator.</param>
internal sealed class BackupException(string message) : Exception(message);

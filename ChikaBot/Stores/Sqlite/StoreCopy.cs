namespace ChikaBot.Stores.Sqlite;

/// <summary>What a copy of a store holds.</summary>
/// <param name="Schema">The version of its schema.</param>
internal sealed record StoreCopy(long Bytes, int Schema, IReadOnlyList<TableRows> Tables);

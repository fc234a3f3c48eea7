namespace ChikaBot.Stores;

/// <summary>How many rows a table has.</summary>
internal sealed record TableRows(string Table, long Rows);

namespace ChikaBot.Stores.Sql;

/// <summary>How an engine names a conversation in its own tables: a row's number in SQLite, a hash of channel and channel's id in PostgreSQL.</summary>
internal readonly record struct ConversationId(UInt128 Value)
{
    // The key leads to a phone number for whoever has the table.
    public override string ToString() => "conversation";
}

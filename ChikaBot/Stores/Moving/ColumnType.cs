namespace ChikaBot.Stores.Moving;

/// <summary>What a column is in PostgreSQL.</summary>
internal enum ColumnType
{
    Bigint,
    Integer,
    Smallint,
    Text,
    Bytea,

    /// <summary>A conversation's key: a hash there, a row's number in SQLite.</summary>
    Conversation,

    /// <summary>Of a table that is no store's, or one that the move has to learn.</summary>
    Unknown,
}

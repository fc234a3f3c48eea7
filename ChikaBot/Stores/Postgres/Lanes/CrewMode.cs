namespace ChikaBot.Stores.Postgres.Lanes;

internal enum CrewMode
{
    /// <summary>Outside a transaction.</summary>
    Reads,

    /// <summary>In a transaction, and no other write of this kind in the whole cluster at the same time.</summary>
    WritesAlone,

    /// <summary>In a transaction; alone only among those with the same key, and beside all when it has none.</summary>
    WritesBeside,
}

namespace ChikaBot.Stores.Sqlite.Schema;

/// <summary>Officers of the desk. Units as in <see cref="Version1"/>.</summary>
internal static class Version5
{
    public const string Sql = "SELECT 1";
}

namespace ChikaBot.Stores.Sqlite.Schema;

/// <summary>Sent messages and how far they have come. Units as in <see cref="Version1"/>.</summary>
internal static class Version3
{
    public const string Sql = "SELECT 1";
}

namespace ChikaBot.Stores.Sqlite.Schema;

/// <summary>PANDAWA: tickets, forms, files, changes of participants, hand-overs, the audit log. Units as in <see cref="Version1"/>.</summary>
internal static class Version4
{
    public const string Sql = "SELECT 1";
}

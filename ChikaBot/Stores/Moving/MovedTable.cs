namespace ChikaBot.Stores.Moving;

/// <summary>A table that both stores have. Its columns have the same names, and mostly the same values.</summary>
internal sealed record MovedTable(string Name, IReadOnlyList<MovedColumn> Columns)
{
    private const string Conversations = "conversations";

    // Rows of these say themselves which conversation they mean, also after it is gone.
    private static readonly string[] Keyed = [Conversations, "dead_letters"];

    // As they would lie had they been written there: in order of time where retention looks for the oldest pages, a family side by side.
    private static readonly Dictionary<string, string> Orders = new()
    {
        ["activities"] = "appended_at",
        ["attempts"] = "updated_at",
        ["participants"] = "kk",
    };

    public string Copy => $"COPY \"{Name}\" ({List("")}) FROM STDIN (FORMAT BINARY)";

    /// <summary>All rows of the SQLite store. A conversation comes as channel, line end and the channel's id; as NULL when it is gone.</summary>
    public string Select
    {
        get
        {
            var join = !Keyed.Contains(Name) && Columns.Any(column => column.Type == ColumnType.Conversation) ? $" LEFT JOIN {Conversations} c ON c.id = t.conversation" : "";
            var order = Orders.TryGetValue(Name, out var column) ? $" ORDER BY t.{column}" : "";
            return $"SELECT {List("t.")} FROM \"{Name}\" t{join}{order}";
        }
    }

    private string List(string prefix) => string.Join(", ", Columns.Select(column => prefix.Length > 0 && column.Type == ColumnType.Conversation ? Key : $"{prefix}\"{column.Name}\""));

    private string Key => Keyed.Contains(Name) ? "t.channel || char(10) || t.channel_id" : "c.channel || char(10) || c.channel_id";
}

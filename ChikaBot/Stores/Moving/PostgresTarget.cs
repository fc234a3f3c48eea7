using System.Globalization;
using ChikaBot.Stores.Postgres.Schema;
using Npgsql;

namespace ChikaBot.Stores.Moving;

/// <summary>
/// The PostgreSQL store that is filled, in one transaction: until its end nobody sees a row of it, and whatever breaks off leaves it empty.
/// </summary>
internal sealed class PostgresTarget : IDisposable
{
    private const string Settings = """
        SELECT set_config('synchronous_commit', 'on', true) WHERE current_setting('synchronous_commit') IN ('off', 'local');
        SET LOCAL statement_timeout = 0; SET LOCAL idle_in_transaction_session_timeout = 0; SET LOCAL lock_timeout = '8s'; SET LOCAL client_min_messages = warning
        """;

    private const string Catalogue = """
        SELECT c.relname, a.attname, format_type(a.atttypid, NULL), NOT a.attnotnull, a.attidentity <> '', a.attgenerated <> ''
        FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
        WHERE c.relkind IN ('r', 'p') AND c.relnamespace = (SELECT relnamespace FROM pg_class WHERE oid = to_regclass('schema_version'))
            AND a.attnum > 0 AND NOT a.attisdropped
        ORDER BY c.relname, a.attnum
        """;

    private const string CopyFiles = $"COPY {MovePlan.Files} (name, stored_at, content) FROM STDIN (FORMAT BINARY)";

    private const string MakeNumbers = $"""
        INSERT INTO {MovePlan.Numbers} (number, nik, kk)
        SELECT nik, nik, kk FROM participants UNION ALL SELECT card_number, nik, kk FROM participants ORDER BY 1, 2
        """;

    private readonly NpgsqlConnection connection;
    private readonly NpgsqlTransaction transaction;

    /// <param name="connectionString">As Npgsql takes it.</param>
    /// <exception cref="MoveException">The store there is of another schema.</exception>
    /// <exception cref="NpgsqlException">The database cannot be reached or prepared.</exception>
    public PostgresTarget(string connectionString)
    {
        // Not pooled, and without limits of time: one statement may copy for an hour. A server's error may quote values: they stay there.
        connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString)
        {
            Pooling = false,
            Enlist = false,
            IncludeErrorDetail = false,
            LogParameters = false,
            CommandTimeout = 0,
            ApplicationName = "ChikaBot migrate",
        }.ConnectionString);
        try
        {
            connection.Open();
            var version = Migrations.VersionOf(connection);
            if (version != 0 && version != Migrations.Steps.Count) throw new MoveException($"the PostgreSQL store has schema {version}, and this program {Migrations.Steps.Count}: name an empty database");
            // Empty tables are what the first start of a server makes as well; they may stay whatever comes.
            Migrations.Run(connection);
            transaction = connection.BeginTransaction();
            Execute(Settings);
            Tables = ReadTables();
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>All tables beside this store's with their columns.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<MovedColumn>> Tables { get; }

    /// <summary>Held to the end: a server on the same database waits with its writing, and so does another move.</summary>
    public void Lock(IEnumerable<string> tables) => Execute($"LOCK TABLE {string.Join(", ", tables.Select(Quoted))} IN EXCLUSIVE MODE");

    public long Count(string table) => (long)Scalar($"SELECT count(*) FROM {Quoted(table)}");

    public bool HasRows(string table) => (bool)Scalar($"SELECT EXISTS (SELECT 1 FROM {Quoted(table)})");

    public NpgsqlBinaryImporter BeginCopy(MovedTable table) => connection.BeginBinaryImport(table.Copy);

    /// <summary>Attachments as they are: encrypted.</summary>
    public NpgsqlBinaryImporter BeginCopyOfFiles() => connection.BeginBinaryImport(CopyFiles);

    /// <summary>From the participants that are there.</summary>
    public void FillNumbers() => Execute(MakeNumbers);

    /// <summary>The next row gets a higher number than <paramref name="last"/>.</summary>
    public void ContinueAfter(string table, string column, long last) =>
        Execute(string.Create(CultureInfo.InvariantCulture, $"ALTER TABLE {Quoted(table)} ALTER COLUMN {Quoted(column)} RESTART WITH {last + 1}"));

    /// <summary>A planner that knows nothing of the rows would read whole tables for the first messages.</summary>
    public void Analyse(string table) => Execute($"ANALYZE {Quoted(table)}");

    public void Commit() => transaction.Commit();

    /// <summary>Without a commit before it nothing is there.</summary>
    public void Dispose()
    {
        transaction.Dispose();
        connection.Dispose();
    }

    private static string Quoted(string name) => $"\"{name}\"";

    private static ColumnType TypeOf(string type) => type switch
    {
        "bigint" => ColumnType.Bigint,
        "integer" => ColumnType.Integer,
        "smallint" => ColumnType.Smallint,
        "text" => ColumnType.Text,
        "bytea" => ColumnType.Bytea,
        "uuid" => ColumnType.Conversation,
        _ => ColumnType.Unknown,
    };

    private Dictionary<string, IReadOnlyList<MovedColumn>> ReadTables()
    {
        var tables = new Dictionary<string, IReadOnlyList<MovedColumn>>();
        using var command = new NpgsqlCommand(Catalogue, connection);
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var name = reader.GetString(0);
            if (!tables.TryGetValue(name, out var columns)) tables.Add(name, columns = new List<MovedColumn>());
            ((List<MovedColumn>)columns).Add(new MovedColumn(reader.GetString(1), TypeOf(reader.GetString(2)), reader.GetBoolean(3), reader.GetBoolean(4), reader.GetBoolean(5)));
        }

        return tables;
    }

    private object Scalar(string sql)
    {
        using var command = new NpgsqlCommand(sql, connection);
        return command.ExecuteScalar()!;
    }

    private void Execute(string sql)
    {
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }
}

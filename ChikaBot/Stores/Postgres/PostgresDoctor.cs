using ChikaBot.Stores.Postgres.Schema;
using ChikaBot.Stores.Sql;
using ChikaBot.Turns;
using Npgsql;

namespace ChikaBot.Stores.Postgres;

/// <summary>Looks at the schema's version first: opening the database as the server does would migrate it.</summary>
internal sealed class PostgresDoctor(string connectionString) : IStoreDoctor
{
    private const string Size = "SELECT pg_database_size(current_database())";

    private const string Fingerprint = "SELECT value FROM meta WHERE key = $1";

    private string Alone => new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false, IncludeErrorDetail = false }.ConnectionString;

    public string Describe()
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        return $"PostgreSQL, {settings.Database} at {settings.Host}";
    }

    public async ValueTask<StoreExamination> ExamineAsync(CancellationToken cancellationToken)
    {
        var newest = Migrations.Steps.Count;
        int schema;
        long bytes;
        try
        {
            using var connection = new NpgsqlConnection(Alone);
            connection.Open();
            schema = Migrations.VersionOf(connection);
            using var size = new NpgsqlCommand(Size, connection);
            bytes = (long)size.ExecuteScalar()!;
        }
        catch (Exception exception) when (exception.IsUnavailable())
        {
            return new StoreExamination(StoreCondition.Unreadable, 0, newest, null, (exception as PostgresException)?.SqlState);
        }

        if (schema == 0) return new StoreExamination(StoreCondition.Missing, 0, newest, bytes);
        if (schema != newest) return new StoreExamination(schema > newest ? StoreCondition.Newer : StoreCondition.Older, schema, newest, bytes);
        return await TryAsync(new StoreExamination(StoreCondition.Works, schema, newest, bytes), cancellationToken);
    }

    public async ValueTask<string?> FingerprintAsync(string key, CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = new NpgsqlConnection(Alone);
            await connection.OpenAsync(cancellationToken);
            if (Migrations.VersionOf(connection) == 0) return null;
            await using var command = new NpgsqlCommand(Fingerprint, connection);
            command.Parameters.With(key);
            return await command.ExecuteScalarAsync(cancellationToken) as string;
        }
        catch (Exception exception) when (exception.IsUnavailable())
        {
            // The look at the store says so.
            return null;
        }
    }

    private async Task<StoreExamination> TryAsync(StoreExamination found, CancellationToken cancellationToken)
    {
        try
        {
            using var store = new PostgresStore(connectionString, new PostgresStoreOptions { WriteConnections = 1, ReadConnections = 1, DeskConnections = 1 });
            found = found with { Outbox = await new PostgresOutbox(store).StatusAsync(cancellationToken), DeadLetters = await new SqlDeadLetters(store).CountAsync(cancellationToken) };
            await new PostgresProbe(store).ProbeAsync(cancellationToken);
            return found;
        }
        catch (StoreUnavailableException exception)
        {
            return found with { Condition = found.Outbox is null ? StoreCondition.Unreadable : StoreCondition.NotWritable, Code = (exception.InnerException as PostgresException)?.SqlState };
        }
    }
}

using System.Diagnostics;
using System.Globalization;
using ChikaBot.Tests.Services;
using Npgsql;

namespace ChikaBot.Tests.Stores.Postgres;

/// <summary>
/// A PostgreSQL server of the tests' own, as durable as a real one: on a free port of 127.0.0.1 and a unix socket, over a temporary folder that goes away with it.
/// A fault test makes one for itself; everything else shares <see cref="Shared"/> and takes a database of its own.
/// </summary>
internal sealed class PostgresCluster : IDisposable
{
    // It waits for the end of its input, which comes when the tests' process ends, however that happens; the signals of a terminal are for that process.
    private const string Watch = "trap '' INT TERM HUP; read -r _; \"$0\" -D \"$1/data\" -m immediate -w stop; rm -rf \"$1\"";

    private static readonly Lazy<PostgresCluster> OfAllTests = new(() => new PostgresCluster());

    private static int databases;

    private readonly PostgresPrograms programs = PostgresPrograms.Installed();
    private readonly string folder = Directory.CreateTempSubdirectory("chika-pg-").FullName;
    private readonly int port = FreePort.Take();
    private readonly Process watchdog;

    /// <summary>Starts it; where PostgreSQL is not installed, the test ends: ignored, or failed where services are required.</summary>
    public PostgresCluster()
    {
        PlainUser.Own(folder);
        watchdog = programs.Start(folder, "/bin/sh", "-c", Watch, programs.PathOf("pg_ctl"), folder);
        try
        {
            // Only the making of the empty cluster goes unsynced; the server itself syncs every commit.
            programs.Run(folder, "initdb", "-D", Data, "-U", "chika", "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync");
            Start();
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>The one of this run, started when first asked for.</summary>
    public static PostgresCluster Shared
    {
        get
        {
            // Outside of the lazy value, which would keep the first test's "ignored" as an error of all others.
            _ = PostgresPrograms.Installed();
            return OfAllTests.Value;
        }
    }

    /// <summary>What the server wrote into its log.</summary>
    public string Log => File.ReadAllText(LogFile);

    private string Data => Path.Combine(folder, "data");

    private string LogFile => Path.Combine(folder, "log");

    public static void StopShared()
    {
        if (OfAllTests.IsValueCreated) OfAllTests.Value.Dispose();
    }

    /// <summary>Starts it again, on the same port.</summary>
    public void Start()
    {
        var options = string.Create(CultureInfo.InvariantCulture, $"-c listen_addresses=127.0.0.1 -p {port} -k {folder} -c max_connections=200 -c fsync=on");
        programs.Run(folder, "pg_ctl", "-D", Data, "-l", LogFile, "-o", options, "-w", "start");
    }

    /// <summary>Stops it as an administrator does: clients are cut off, everything is written down.</summary>
    public void Stop() => programs.Run(folder, "pg_ctl", "-D", Data, "-m", "fast", "-w", "stop");

    /// <summary>Stops it as a power cut does; the next start recovers from the log of writes.</summary>
    public void Crash() => programs.Run(folder, "pg_ctl", "-D", Data, "-m", "immediate", "-w", "stop");

    /// <returns>The connection string of a fresh, empty database.</returns>
    public string CreateDatabase()
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"test_{Interlocked.Increment(ref databases)}");
        // Nobody can be connected to template0, so several may copy it at once.
        Execute($"CREATE DATABASE {name} TEMPLATE template0");
        return ConnectionString(name);
    }

    /// <summary>Drops one, whoever is still connected to it.</summary>
    public void DropDatabase(string connectionString)
    {
        using (var pool = new NpgsqlConnection(connectionString)) NpgsqlConnection.ClearPool(pool);
        Execute($"DROP DATABASE IF EXISTS {new NpgsqlConnectionStringBuilder(connectionString).Database} WITH (FORCE)");
    }

    public void Dispose()
    {
        watchdog.StandardInput.Close();
        watchdog.WaitForExit();
        watchdog.Dispose();
    }

    private void Execute(string sql)
    {
        // Not pooled: a connection kept here would not survive Stop and Start.
        using var connection = new NpgsqlConnection(ConnectionString("postgres") + ";Pooling=false");
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    private string ConnectionString(string database) =>
        new NpgsqlConnectionStringBuilder { Host = "127.0.0.1", Port = port, Username = "chika", Database = database }.ConnectionString;
}

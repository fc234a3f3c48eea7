using System.Diagnostics;
using ChikaBot.Bench.Machines;

namespace ChikaBot.Bench.Databases;

/// <summary>
/// A PostgreSQL of the bench's own, in the bench's folder, reached through a Unix socket there: durable as by default, stopped and deleted at the
/// end. PostgreSQL refuses to run as root; then it runs as the user postgres.
/// </summary>
internal sealed class PostgresCluster : IAsyncDisposable
{
    public const string SuperUser = "postgres";

    private const string Port = "5432";

    // Where a socket's path is kept in the kernel, there is room for 107 bytes.
    private const int LongestSocketPath = 107;

    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(20);

    private const string Settings = $"""
        listen_addresses = ''
        port = {Port}
        fsync = on
        synchronous_commit = on
        full_page_writes = on
        shared_buffers = 256MB
        max_connections = 600
        max_wal_size = 2GB
        """;

    /// <summary>The settings in a sentence.</summary>
    public const string Described = "fsync, synchronous_commit and full_page_writes on, shared_buffers 256 MB, max_wal_size 2 GB, all else by default; Unix socket";

    private readonly PostgresPrograms programs;
    private readonly string folder;
    private Process? server;

    private PostgresCluster(PostgresPrograms programs, string folder) => (this.programs, this.folder) = (programs, folder);

    public string SocketFolder => folder;

    public PostgresPrograms Programs => programs;

    /// <summary>Of all its processes, on all cores, since the start.</summary>
    public TimeSpan ProcessorTime => server is null
        ? TimeSpan.Zero
        : ProcessFigures.ChildrenOf(server.Id).Aggregate(ProcessFigures.ProcessorTime(server.Id, withEnded: true), (sum, child) => sum + ProcessFigures.ProcessorTime(child));

    private string DataFolder => Path.Combine(folder, "data");

    /// <param name="folder">Made by this; its parents must be open to the user postgres when the bench runs as root.</param>
    /// <exception cref="LeftOutException">PostgreSQL is missing or does not start here; the message says why.</exception>
    public static async Task<PostgresCluster> StartAsync(string folder, CancellationToken cancellationToken)
    {
        if (Path.Combine(folder, $".s.PGSQL.{Port}").Length > LongestSocketPath) throw new LeftOutException("the folder's path is too long for a Unix socket: give a shorter --folder");
        var cluster = new PostgresCluster(PostgresPrograms.Find(), folder);
        Directory.CreateDirectory(folder);
        try
        {
            if (Environment.IsPrivilegedProcess) await Tool.RunAsync(["chown", SuperUser, folder], "/", cancellationToken);
            await cluster.InitialiseAsync(cancellationToken);
            await cluster.ServeAsync(cancellationToken);
            return cluster;
        }
        catch (Exception e)
        {
            await cluster.DisposeAsync();
            if (e is not InvalidOperationException) throw;
            // Its last line tells the reason; a table is no place for a path of this machine.
            throw new LeftOutException($"PostgreSQL does not start: {e.Message.Split('\n')[^1].Replace(folder, "the cluster's folder", StringComparison.Ordinal)}");
        }
    }

    /// <returns>The answer's only value, or an empty text.</returns>
    /// <exception cref="InvalidOperationException">The statement failed.</exception>
    public async Task<string> QueryAsync(string sql, CancellationToken cancellationToken)
    {
        var result = await Tool.RunAsync(Query(sql), folder, cancellationToken);
        return result.Output.Trim();
    }

    /// <summary>Frees its room on the disk. That it fails costs nothing: all goes at the end.</summary>
    public Task DropAsync(string database) =>
        Tool.TryRunAsync(Query($"DROP DATABASE IF EXISTS {database} WITH (FORCE)"), folder, CancellationToken.None);

    /// <summary>Stops it, at once: the folder goes with the bench's.</summary>
    public async ValueTask DisposeAsync()
    {
        if (server is null) return;
        if (!server.HasExited)
        {
            var stopped = await Tool.TryRunAsync(AsUser("pg_ctl", ["-D", DataFolder, "-w", "-m", "immediate", "stop"]), folder, CancellationToken.None);
            // It has not yet said who it is; its own processes end when they miss it.
            if (stopped.ExitCode != 0) server.Kill(entireProcessTree: true);
        }

        await server.WaitForExitAsync();
        server.Dispose();
        server = null;
    }

    private async Task InitialiseAsync(CancellationToken cancellationToken)
    {
        await Tool.RunAsync(AsUser("initdb", ["-D", DataFolder, "-U", SuperUser, "--auth=trust", "--encoding=UTF8", "--locale=C"]), folder, cancellationToken);
        await File.AppendAllTextAsync(Path.Combine(DataFolder, "postgresql.conf"), $"{Settings}\nunix_socket_directories = '{folder}'\n", cancellationToken);
    }

    private async Task ServeAsync(CancellationToken cancellationToken)
    {
        server = Tool.Start(AsUser("postgres", ["-D", DataFolder]), folder);
        var lines = new LastLines(server);
        while ((await Tool.TryRunAsync([programs["pg_isready"], "-q", "-h", folder, "-p", Port], folder, cancellationToken)).ExitCode != 0)
        {
            if (server.HasExited) throw new InvalidOperationException(lines.ToString());
            await Task.Delay(Glance, cancellationToken);
        }
    }

    private IReadOnlyList<string> Query(string sql) => [programs["psql"], "-h", folder, "-U", SuperUser, "-d", "postgres", "-XAtq", "-v", "ON_ERROR_STOP=1", "-c", sql];

    private IReadOnlyList<string> AsUser(string program, IReadOnlyList<string> arguments) => Environment.IsPrivilegedProcess
        ? ["setpriv", $"--reuid={SuperUser}", $"--regid={SuperUser}", "--init-groups", "--", programs[program], .. arguments]
        : [programs[program], .. arguments];
}

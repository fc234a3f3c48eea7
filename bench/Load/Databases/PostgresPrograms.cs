using System.Globalization;
using ChikaBot.Bench.Machines;

namespace ChikaBot.Bench.Databases;

/// <summary>PostgreSQL's programs, wherever the system keeps them.</summary>
/// <param name="Folder">Holds initdb, pg_ctl and postgres.</param>
internal sealed record PostgresPrograms(string Folder)
{
    private const string Last = "pgbench";

    // Debian and Ubuntu, the project's own packages for Red Hat, a build from source. The newest version wins.
    private static readonly string[] Homes = ["/usr/lib/postgresql", "/usr", "/usr/local"];

    /// <exception cref="LeftOutException">There are none.</exception>
    public static PostgresPrograms Find()
    {
        // A link leads to the folder where the others are.
        if (Tool.Find("initdb") is { } initdb) return new PostgresPrograms(Path.GetDirectoryName(File.ResolveLinkTarget(initdb, returnFinalTarget: true)?.FullName ?? initdb)!);
        var folders = Homes.Where(Directory.Exists).SelectMany(Directory.EnumerateDirectories).OrderByDescending(Version).Select(home => Path.Combine(home, "bin"));
        return folders.FirstOrDefault(folder => Tool.Exists(Path.Combine(folder, "initdb"))) is { } found
            ? new PostgresPrograms(found)
            : throw new LeftOutException("PostgreSQL is not installed: no initdb was found");
    }

    /// <exception cref="LeftOutException">There is none.</exception>
    public string this[string program]
    {
        get
        {
            var path = Path.Combine(Folder, program);
            if (Tool.Exists(path)) return path;
            return Tool.Find(program) ?? throw new LeftOutException($"PostgreSQL's {program} is not installed{(program == Last ? " (Debian: postgresql-contrib or postgresql)" : "")}");
        }
    }

    private static double Version(string home) =>
        double.TryParse(Path.GetFileName(home).Replace("pgsql-", "", StringComparison.Ordinal), NumberStyles.Float, CultureInfo.InvariantCulture, out var version) ? version : 0;
}

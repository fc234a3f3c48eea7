using System.Diagnostics;
using System.Globalization;
using ChikaBot.Tests.Services;

namespace ChikaBot.Tests.Stores.Postgres;

/// <summary>PostgreSQL's own programs, run by a user that may run them: the server refuses to be root.</summary>
internal sealed class PostgresPrograms
{
    private const string Debian = "/usr/lib/postgresql";

    private readonly string bin;

    private PostgresPrograms(string bin) => this.bin = bin;

    /// <summary>The newest version of Debian's packages, else what lies on the path; without any the test ends, ignored or failed.</summary>
    public static PostgresPrograms Installed() =>
        new(Path.GetDirectoryName(RequiredService.Program("PostgreSQL (initdb, pg_ctl)", [.. Folders().Select(folder => Path.Combine(folder, "initdb"))]))!);

    public string PathOf(string program) => Path.Combine(bin, program);

    /// <summary>Runs one to its end; an exit code other than 0 is an error that carries what was printed.</summary>
    public void Run(string folder, string program, params string[] arguments)
    {
        using var process = Start(folder, program, arguments);
        process.StandardInput.Close();
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {output.Result}{errors.Result}");
    }

    /// <param name="folder">Where it is run; the user must be allowed to enter it.</param>
    /// <param name="program">One of PostgreSQL's, or the path of another.</param>
    public Process Start(string folder, string program, params IEnumerable<string> arguments)
    {
        var line = PlainUser.Line([PathOf(program), .. arguments]).ToArray();
        var start = new ProcessStartInfo(line[0], line[1..])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["LC_ALL"] = "C";
        return Process.Start(start)!;
    }

    private static IEnumerable<string> Folders()
    {
        var versions = Directory.Exists(Debian) ? Directory.GetDirectories(Debian) : [];
        return versions
            .OrderByDescending(folder => int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0)
            .Select(folder => Path.Combine(folder, "bin"))
            .Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries));
    }
}

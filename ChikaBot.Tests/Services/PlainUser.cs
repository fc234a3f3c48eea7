namespace ChikaBot.Tests.Services;

/// <summary>Somebody without rights, for programs that refuse to be root, or that need not be.</summary>
internal static class PlainUser
{
    /// <summary>Who runs them; null: the one who runs the tests.</summary>
    public static string? Name { get; } = Environment.IsPrivilegedProcess ? Existing() : null;

    /// <returns>The line that runs this one as that user.</returns>
    public static IEnumerable<string> Line(IEnumerable<string> line) =>
        Name is null ? line : ["setpriv", "--reuid", Name, "--regid", Name == "nobody" ? "nogroup" : Name, "--clear-groups", .. line];

    /// <summary>Gives a folder to that user.</summary>
    public static void Own(string folder)
    {
        if (Name is null) return;
        using var chown = System.Diagnostics.Process.Start("chown", [Name, folder]);
        chown.WaitForExit();
    }

    private static string Existing() => File.ReadLines("/etc/passwd").Any(line => line.StartsWith("postgres:", StringComparison.Ordinal)) ? "postgres" : "nobody";
}

using Microsoft.Extensions.FileSystemGlobbing;

namespace ChikaBot.Scripts.Running;

/// <summary>Finds scripts by file, folder or pattern. A name that begins with an underscore is a start for others to include, and is found by its own name only.</summary>
public static class ScriptFiles
{
    public const string Extension = ".chat";

    /// <returns>Each file once, in ordinal order within each pattern.</returns>
    /// <exception cref="FileNotFoundException">A pattern finds nothing; the message names it.</exception>
    public static IReadOnlyList<string> Find(IEnumerable<string> patterns) =>
        [.. patterns.SelectMany(Find).DistinctBy(Path.GetFullPath)];

    private static string[] Find(string pattern)
    {
        string[] found = File.Exists(pattern) ? [pattern]
            : Directory.Exists(pattern) ? Whole(Directory.EnumerateFiles(pattern, "*" + Extension, SearchOption.AllDirectories))
            : pattern.Contains('*', StringComparison.Ordinal) ? Whole(Glob(pattern))
            : [];
        return found.Length > 0 ? found : throw new FileNotFoundException($"no script is found at {pattern}");
    }

    private static string[] Whole(IEnumerable<string> files) =>
        [.. files.Where(file => !Path.GetFileName(file).StartsWith('_')).Order(StringComparer.Ordinal)];

    private static IEnumerable<string> Glob(string pattern)
    {
        var parts = pattern.Replace('\\', '/').Split('/');
        var fixedParts = parts.TakeWhile(part => !part.Contains('*', StringComparison.Ordinal)).ToList();
        var root = string.Join('/', fixedParts) + (fixedParts is [""] ? "/" : "");
        var matcher = new Matcher(StringComparison.Ordinal).AddInclude(string.Join('/', parts.Skip(fixedParts.Count)));
        var folder = root.Length == 0 ? "." : root;
        return Directory.Exists(folder) ? matcher.GetResultsInFullPath(folder).Select(file => root.Length > 0 && Path.IsPathRooted(root) ? file : Path.GetRelativePath(".", file)) : [];
    }
}

using ChikaBot.Bench.Machines;

namespace ChikaBot.Bench.Http;

/// <summary>The JavaScript SDK, fetched once into bench/botbuilder-js: exact versions, and no package gets to run scripts.</summary>
internal static class NodePackages
{
    /// <exception cref="LeftOutException">Node.js is missing, or the packages cannot be fetched.</exception>
    public static async Task EnsureAsync(BenchFolder folder, CancellationToken cancellationToken)
    {
        if (Tool.Find("node") is null) throw new LeftOutException("Node.js is not installed");
        var home = Path.Combine(folder.Root, "bench/botbuilder-js");
        if (Directory.Exists(Path.Combine(home, "node_modules/botbuilder"))) return;
        await Console.Error.WriteLineAsync("  fetching the JavaScript SDK");
        var fetched = await Tool.TryRunAsync(["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], home, cancellationToken);
        if (fetched.ExitCode != 0) throw new LeftOutException($"the JavaScript SDK cannot be fetched: npm ended with code {fetched.ExitCode}");
    }
}

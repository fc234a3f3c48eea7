using System.Globalization;

namespace ChikaBot.Bench.Machines;

/// <summary>How a server is started.</summary>
/// <param name="Arguments">The command line for a port.</param>
internal sealed record ServerCommand(string Program, string Folder, Func<int, IEnumerable<string>> Arguments)
{
    /// <param name="assembly">ChikaBot.dll of this or another build.</param>
    /// <param name="settings">Each as --Chika:Key=value.</param>
    public static ServerCommand ChikaBot(string assembly, BenchFolder folder, IEnumerable<string> settings) =>
        new("dotnet", folder.Data, port => [assembly, "--urls", Url(port), .. settings]);

    /// <param name="replies">The file with the five replies of the talk.</param>
    public static ServerCommand Bare(BenchFolder folder, string replies) => new(
        "dotnet",
        folder.Data,
        port => [Path.Combine(folder.Root, "bench/Bare/bin/Release/net10.0/ChikaBot.Bench.Bare.dll"), Url(port), replies]);

    /// <param name="storage">A folder for the file store; null for MemoryStorage.</param>
    public static ServerCommand JavaScript(BenchFolder folder, string replies, string participants, string? storage) => new(
        "node",
        folder.Data,
        port => [Path.Combine(folder.Root, "bench/botbuilder-js/bot.js"), port.ToString(CultureInfo.InvariantCulture), replies, participants, .. storage is null ? Array.Empty<string>() : [storage]]);

    private static string Url(int port) => string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}");
}

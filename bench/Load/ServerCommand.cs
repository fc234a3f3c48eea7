using System.Globalization;

namespace ChikaBot.Bench;

/// <summary>How a server is started.</summary>
/// <param name="Arguments">The command line for a port.</param>
internal sealed record ServerCommand(string Name, string Program, string Folder, Func<int, IEnumerable<string>> Arguments)
{
    public const string Ours = "ChikaBot";

    public static ServerCommand ChikaBot(BenchFolder folder, string dataDirectory) =>
        Build(Ours, Path.Combine(folder.Root, "ChikaBot/bin/Release/net10.0/ChikaBot.dll"), folder, dataDirectory);

    /// <summary>Another build of ChikaBot, to measure a change against what was before.</summary>
    public static ServerCommand OtherBuild(string assembly, BenchFolder folder, string dataDirectory) =>
        Build(Path.GetFileName(Path.GetDirectoryName(assembly))!, assembly, folder, dataDirectory);

    public static ServerCommand Bare(BenchFolder folder) => new(
        "bare Kestrel",
        "dotnet",
        folder.Data,
        port => [Path.Combine(folder.Root, "bench/Bare/bin/Release/net10.0/ChikaBot.Bench.Bare.dll"), Url(port), folder.RepliesFile]);

    public static ServerCommand JavaScript(BenchFolder folder) => new(
        "JavaScript SDK",
        "node",
        folder.Data,
        port => [Path.Combine(folder.Root, "bench/botbuilder-js/bot.js"), port.ToString(CultureInfo.InvariantCulture), folder.RepliesFile, folder.ParticipantsFile]);

    private static ServerCommand Build(string name, string assembly, BenchFolder folder, string dataDirectory) => new(
        name,
        "dotnet",
        folder.Root,
        port => [assembly, "--urls", Url(port), $"--Chika:DataDirectory={dataDirectory}"]);

    private static string Url(int port) => string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}");
}

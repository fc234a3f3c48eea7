using System.Globalization;

namespace ChikaBot.Bench;

/// <summary>How a server is started.</summary>
/// <param name="Arguments">The command line for a port.</param>
internal sealed record ServerCommand(string Name, string Program, string Folder, Func<int, IEnumerable<string>> Arguments)
{
    public static ServerCommand ChikaBot(BenchFolder folder, string dataDirectory) => new(
        "ChikaBot",
        "dotnet",
        folder.Root,
        port => [Path.Combine(folder.Root, "ChikaBot/bin/Release/net10.0/ChikaBot.dll"), "--urls", Url(port), $"--Chika:DataDirectory={dataDirectory}"]);

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

    private static string Url(int port) => string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}");
}

using System.Text.Json.Nodes;

namespace ChikaBot.Tests.Channels.Fakes;

/// <summary>What clients really send, from files beside the tests.</summary>
internal static class Payload
{
    public static string TestFolder { get; } = Path.Combine(RepositoryRoot(), "ChikaBot.Tests", "Channels");

    public static string Text(string channel, string file) => File.ReadAllText(Path.Combine(TestFolder, channel, "Payloads", file));

    public static JsonObject Json(string channel, string file) => JsonNode.Parse(Text(channel, file))!.AsObject();

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ChikaBot.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("The tests run inside the repository.");
    }
}

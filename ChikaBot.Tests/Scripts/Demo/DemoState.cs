using System.Text.Json;
using ChikaBot.Dialogs.Replies;

namespace ChikaBot.Tests.Scripts.Demo;

/// <summary>All that the demo bot remembers, in one file, so that a restart has something to come back to.</summary>
internal sealed class DemoState
{
    public int Tickets { get; set; }

    public Dictionary<string, DemoConversation> Conversations { get; set; } = [];

    public static DemoState Load(string file) =>
        File.Exists(file) ? JsonSerializer.Deserialize<DemoState>(File.ReadAllText(file))! : new DemoState();

    public void Save(string file) => File.WriteAllText(file, JsonSerializer.Serialize(this));
}

internal sealed class DemoConversation
{
    public string Asks { get; set; } = "";

    public int Prompts { get; set; }

    public DateTimeOffset? LastSeen { get; set; }

    public Dictionary<string, List<Reply>> Answered { get; set; } = [];
}

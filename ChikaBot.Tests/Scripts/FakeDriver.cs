using ChikaBot.Dialogs.Engine;
using ChikaBot.Scripts.Drivers;
using ChikaBot.Scripts.Model;

namespace ChikaBot.Tests.Scripts;

/// <summary>A bot that answers what the test says, given the text and how many messages came before.</summary>
internal sealed class FakeDriver(Func<string, int, ChatTurn> answer) : IChatDriver
{
    private int _count;

    public List<string> Log { get; } = [];

    public static ChatTurn Says(bool? repeated, params string[] texts) => new([.. texts.Select(text => new ChatReply(text, [], null, []))], repeated);

    public string? CannotPlay(ChatScript script) => null;

    public ValueTask StartAsync(ChatScript script, CancellationToken cancellationToken) => default;

    public ValueTask<ChatTurn> SendAsync(ChatMessage message, CancellationToken cancellationToken)
    {
        var text = message.Content is MessageContent.Text typed ? typed.Value : "";
        Log.Add(text);
        return new(answer(text, _count++));
    }

    public ValueTask RestartAsync(CancellationToken cancellationToken)
    {
        Log.Add("restart");
        return default;
    }

    public void SetClock(DateTimeOffset instant) => Log.Add($"clock {instant:u}");

    public void AdvanceClock(TimeSpan by) => Log.Add($"clock +{by}");

    public void SetStoreDown(bool down) => Log.Add($"down {down}");

    public ValueTask DisposeAsync() => default;
}

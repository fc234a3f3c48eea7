using ChikaBot.Channels.WhatsAppCloud;
using ChikaBot.Dialogs.Engine;
using ChikaBot.Simulator;

namespace ChikaBot.Scripts.Drivers;

/// <summary>One user's phone: what it has shown, and with that what can be pressed.</summary>
internal sealed class WebhookUser(string number) : IDisposable
{
    private readonly Lock _lock = new();
    private readonly List<SentMessage> _shown = [];

    public string Number => number;

    /// <summary>Held by the one who waits for replies.</summary>
    public SemaphoreSlim Turn { get; } = new(1);

    public int Heard
    {
        get
        {
            lock (_lock) return _shown.Count;
        }
    }

    /// <param name="all">Everything that has arrived, oldest first.</param>
    /// <returns>What is new.</returns>
    public IReadOnlyList<ChatReply> Hear(IReadOnlyList<SentMessage> all)
    {
        lock (_lock)
        {
            var fresh = all.Skip(_shown.Count).ToList();
            _shown.AddRange(fresh);
            return [.. fresh.Select(WebhookReply.Of)];
        }
    }

    public UserContent Write(MessageContent content) => content switch
    {
        MessageContent.Text text => new UserContent.Text(text.Value),
        MessageContent.NotText other => new UserContent.Other(other.Kind),
        MessageContent.OptionPress press => Press(press),
        _ => throw new NotSupportedException("CannotPlay refuses such scripts."),
    };

    public void Dispose() => Turn.Dispose();

    /// <summary>Presses what is shown; an option that came as a line of text is typed, as its reader would.</summary>
    private UserContent Press(MessageContent.OptionPress press)
    {
        lock (_lock)
        {
            foreach (var message in Enumerable.Reverse(_shown))
            {
                var option = message.Options.FirstOrDefault(option => WebhookReply.Press(option) == press);
                if (option is not null) return new UserContent.Press(message.OptionsKind, option, message.Id);
            }
        }

        return press.Prompt is not null && OptionIds.Of(press.Prompt, press.Value) is { } id
            ? new UserContent.Press(OptionsKind.Buttons, new SentOption(id, press.Value, null), null)
            : new UserContent.Text(press.Value);
    }
}
